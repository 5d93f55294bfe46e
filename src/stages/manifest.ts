import type { Estimate } from '../analysis/estimate.js';
import type { InputFile } from '../config/input-file.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Published } from '../disclosure/published.js';
import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import type { Edition } from '../publication/edition.js';
import { version } from '../version.js';
import { hexDigest } from './hex-digest.js';
import { relativePath } from './relative-path.js';

export interface ManifestFacts {
  readonly pipeline: Pipeline;
  readonly language: Language;
  readonly formats: readonly string[];
  /** Pipeline, codebook and templates. */
  readonly settings: readonly InputFile[];
  /** Answers, and what else was counted. */
  readonly data: readonly InputFile[];
  readonly published: Published;
  readonly edition: Edition;
  readonly estimates: readonly Estimate[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Seconds since 1970 from SOURCE_DATE_EPOCH; there is no time in the manifest without it. */
  readonly sourceDate: number | undefined;
}

/**
 * `manifest.json`: what the run read, how it was set, and what it wrote. Only published figures; marks the folder as ours. Of the
 * data it gives no digests: who knows all of a small file but a withheld number tries which number has the digest.
 */
export function manifestText(facts: ManifestFacts, effects: Effects): string {
  const { pipeline, sourceDate, edition } = facts;
  const manifest = {
    program: 'svarsbild',
    version,
    pipeline: pipeline.id,
    ...(sourceDate !== undefined && { created: new Date(sourceDate * 1000).toISOString() }),
    status: edition.status,
    edition: edition.number,
    ...(edition.date !== undefined && { published: edition.date }),
    language: facts.language,
    formats: facts.formats,
    settings: {
      minimum: pipeline.disclosure.minimum,
      minimumOffered: pipeline.disclosure.minimumOffered,
      homogeneous: pipeline.disclosure.homogeneous,
      breakdowns: pipeline.breakdowns,
      comparisons: pipeline.comparisons,
      ...(pipeline.poolRespondents && { poolRespondents: true }),
      ...(pipeline.comments && { comments: { seed: pipeline.comments.seed } }),
    },
    inputs: [
      ...listedInputs(facts.settings, pipeline.file),
      ...listedInputs(facts.data, pipeline.file).map(({ path }) => ({ path })),
    ],
    totals: totalsOf(facts.published),
    withheldFigures: facts.estimates.filter((e) => e.status === 'withheld').length,
    files: [...facts.files]
      .map(([path, bytes]) => ({ path, sha256: hexDigest(bytes, effects) }))
      .sort(byPath),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Each file once, as seen from the pipeline: it may be read by two waves, or once for each of its sheets. */
export function listedInputs(inputs: readonly InputFile[], pipeline: string): InputFile[] {
  const files = [...new Map(inputs.map((input) => [input.path, input])).values()];
  return files.map(({ path, sha256 }) => ({ path: relativePath(pipeline, path), sha256 }));
}

export interface WaveTotal {
  readonly wave: string;
  /** All answers; null when withheld. */
  readonly answers: number | null;
  /** Both sides of the response rate; null when not reported or withheld. */
  readonly offered: number | null;
  readonly answered: number | null;
}

/** The published totals of each wave. */
export function totalsOf(published: Published): WaveTotal[] {
  return published.counts.waves.map(({ wave, tables }) => {
    const total = tables.find((t) => t.by.length === 0)?.groups[0];
    return {
      wave,
      answers: total?.respondents ?? null,
      offered: total?.rate.offered ?? null,
      answered: total?.rate.answered ?? null,
    };
  });
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}
