import { readInput } from '../config/input-file.js';
import type { Pipeline } from '../config/pipeline.js';
import { dayAfter } from '../config/windows.js';
import { unknownCategories } from '../disclosure/earlier-groups.js';
import type { Effects } from '../effects.js';
import { type Checked, type Place, problem } from '../problems/problem.js';
import { emptyLedger, inTodaysSources, type Ledger } from '../publication/ledger.js';
import { readLedger } from '../publication/ledger-file.js';

export interface LedgerRead {
  readonly ledger: Ledger;
  /** With windows that are cut where published ones begin and end. */
  readonly pipeline: Pipeline;
}

/** What has been published, as far as the pipeline names a ledger; nothing while its file is not there yet. */
export async function pipelineWithLedger(pipeline: Pipeline, effects: Effects): Promise<Checked<LedgerRead>> {
  const { ledger: named } = pipeline.disclosure;
  if (!named) return { value: { ledger: emptyLedger, pipeline }, problems: [] };
  const path = effects.files.resolve(pipeline.file, named.file);
  const read = await ledgerAt(path, named.place, effects);
  if (!read.value) return { problems: read.problems };
  const sourcesRead = pipeline.waves.flatMap(({ window }) => window?.source ?? []);
  const ledger = inTodaysSources(read.value, pipeline.codebook.id, sourcesRead);
  const ofSurvey = ledger.publications.filter(({ survey }) => survey === pipeline.codebook.id);
  const waves = new Set(pipeline.waves.map(({ id }) => id));
  const sources = new Set(sourcesRead);
  const relevant = ofSurvey.map((publication) => ({
    ...publication,
    waves: publication.waves.filter(({ wave, window }) =>
      window ? sources.has(window.source) : waves.has(wave),
    ),
  }));
  const unknown = unknownCategories(relevant, pipeline.codebook);
  const problems = unknown.map((one) => problem('error', 'ledger-unknown-category', one, { file: path }));
  return { value: { ledger, pipeline: withPublishedEdges(pipeline, ledger) }, problems };
}

/**
 * The ledger in a file; an empty one while there is no such file. One that is there and cannot be read is an error: what it
 * says is published would be forgotten.
 */
export async function ledgerAt(
  path: string,
  place: Place | undefined,
  effects: Effects,
): Promise<Checked<Ledger>> {
  const file = await readInput(path, 'ledger', effects, place);
  if (!file.value) {
    const isMissing = file.problems.some(({ code }) => code === 'file-missing');
    return isMissing ? { value: emptyLedger, problems: [] } : { problems: file.problems };
  }
  const read = readLedger(file.value.bytes);
  if ('ledger' in read) return { value: read.ledger, problems: [] };
  return { problems: [problem('error', 'ledger-unreadable', { path, fault: read.fault }, { file: path })] };
}

function withPublishedEdges(pipeline: Pipeline, { publications }: Ledger): Pipeline {
  const published = publications.flatMap(({ waves }) => waves.flatMap(({ window }) => window ?? []));
  const waves = pipeline.waves.map((wave) => {
    const { window } = wave;
    if (!window) return wave;
    const own = published.filter(({ source }) => source === window.source);
    const edges = own.flatMap(({ from, to }) => [from, dayAfter(to)]);
    return { ...wave, window: { ...window, edges: [...new Set([...window.edges, ...edges])].sort() } };
  });
  return { ...pipeline, waves };
}
