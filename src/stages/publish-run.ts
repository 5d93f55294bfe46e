import { auditRuns } from '../audit/audit-run.js';
import { unsafeCounts } from '../audit/solve-model.js';
import { type Effects, FileFault } from '../effects.js';
import type { Language } from '../language/language.js';
import { highsSolver } from '../linear/highs.js';
import { escapeHtml } from '../output/escape-html.js';
import { type Problem, problem } from '../problems/problem.js';
import type { PublishedDocument } from '../publication/document.js';
import { countsText } from '../publication/document-text.js';
import { type Edition, editionOf } from '../publication/edition.js';
import { inTodaysSources, publishedBefore, withPublication } from '../publication/ledger.js';
import { writeLedger } from '../publication/ledger-file.js';
import { readDocument } from '../publication/read-document.js';
import { pageWording } from '../report/wording/page.js';
import { hexDigest } from './hex-digest.js';
import { outputFault } from './output-fault.js';
import { publishedAsAnother } from './published-as-another.js';
import { ledgerAt } from './read-ledger.js';
import { type RunManifest, readManifest } from './read-manifest.js';
import { readRunFile, readRunFiles } from './read-run-files.js';

export interface PublishRequest {
  readonly folder: string;
  /** Where internal folders are; the run's own knows the ledger. */
  readonly internal: string;
  /** The ledger, instead of the one that the pipeline names. */
  readonly ledger: string | undefined;
  readonly date: string | undefined;
  readonly note: string | undefined;
}

export interface PublishResult {
  readonly problems: readonly Problem[];
  readonly published?: {
    readonly ledger: string;
    readonly edition: number;
    /** Whether the ledger had it already. */
    readonly isKnown: boolean;
  };
}

/**
 * Enters what a run has written in the ledger, and says on its pages that it is no draft any more. Only a run that is as it
 * was written, and that its audit finds nothing in, beside what is published already.
 */
export async function publishRun(request: PublishRequest, effects: Effects): Promise<PublishResult> {
  const folder = request.folder.replace(/\/+$/, '') || request.folder;
  const run = await readRun(folder, effects);
  if (!run.value) return { problems: run.problems };
  const { files, document, manifest } = run.value;

  const path = request.ledger ?? (await ledgerOf(`${request.internal}/${document.pipeline}`, effects));
  if (path === undefined) return { problems: [problem('error', 'no-ledger', { folder })] };
  const found = await ledgerAt(path, undefined, effects);
  if (!found.value) return { problems: found.problems };
  const ledger = found.value;

  const sha256 = hexDigest(countsText(document), effects);
  const before = editionOf(ledger, document, sha256);
  if (before.status === 'published') {
    return { problems: [], published: { ledger: path, edition: before.number, isKnown: true } };
  }
  // Another draft may have been published since this one was made.
  const asAnother = publishedAsAnother(document, ledger.publications);
  if (asAnother.length > 0) return { problems: asAnother };
  const sources = document.waves.flatMap(({ window }) => window?.source ?? []);
  const { findings } = auditRuns(
    [{ name: folder, files }],
    { solver: await highsSolver(), search: unsafeCounts },
    publishedBefore(inTodaysSources(ledger, document.survey, sources), document),
  );
  if (findings.length > 0) {
    const details = { folder, findings: findings.length };
    return { problems: [problem('error', 'audit-found', details)] };
  }
  const about = {
    sha256,
    ...(request.date !== undefined && { date: request.date }),
    ...(request.note !== undefined && { note: request.note }),
  };
  const entered = withPublication(ledger, document, about);
  const after = editionOf(entered, document, sha256);
  try {
    await effects.files.write(path, writeLedger(entered));
    await effects.output.replace(folder, stamped(files, manifest, before, after, effects));
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return { problems: [outputFault(fault)] };
  }
  return { problems: [], published: { ledger: path, edition: after.number, isKnown: false } };
}

interface ReadRun {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly document: PublishedDocument;
  readonly manifest: RunManifest;
}

/** A run directory whose files are as the run wrote them. */
async function readRun(
  folder: string,
  effects: Effects,
): Promise<{ readonly value?: ReadRun; readonly problems: readonly Problem[] }> {
  const foreign = {
    problems: [
      problem('error', 'no-run-directory', { path: folder, file: 'published.json', why: 'foreign' }),
    ],
  };
  try {
    const listed = await readRunFile(`${folder}/manifest.json`, effects);
    if (!listed.value) return { problems: listed.problems };
    const manifest = readManifest(listed.value);
    if (!manifest) return foreign;
    const paths = manifest.files.map(({ path }) => path);
    const { value: files, problems } = await readRunFiles(folder, paths, effects);
    if (!files) return { problems };
    for (const { path, sha256 } of manifest.files) {
      if (hexDigest(files.get(path) ?? new Uint8Array(), effects) !== sha256) {
        return { problems: [problem('error', 'run-changed', { file: `${folder}/${path}` })] };
      }
    }
    const read = readDocument(files.get('published.json') ?? new Uint8Array());
    return 'document' in read
      ? { value: { files, document: read.document, manifest }, problems: [] }
      : foreign;
  } catch (fault) {
    if (fault instanceof FileFault) return foreign;
    throw fault;
  }
}

/** The ledger that the run's internal folder names. */
async function ledgerOf(internal: string, effects: Effects): Promise<string | undefined> {
  try {
    const { value } = await readRunFile(`${internal}/internal.json`, effects);
    const marker: unknown = JSON.parse(new TextDecoder().decode(value));
    const isNamed = typeof marker === 'object' && marker !== null && 'ledger' in marker;
    return isNamed && typeof marker.ledger === 'string' ? marker.ledger : undefined;
  } catch (fault) {
    if (fault instanceof FileFault || fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

/** The same files, with the word of a draft replaced by that of what is published: as a later run would write them. */
function stamped(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: RunManifest,
  before: Edition,
  after: Edition,
  effects: Effects,
): Map<string, Uint8Array> {
  const language: Language = manifest.language;
  const word = (edition: Edition) => escapeHtml(pageWording.edition[language](edition));
  const pages = [...files].map(([path, bytes]): [string, Uint8Array] => {
    if (!path.endsWith('.html')) return [path, bytes];
    const page = new TextDecoder().decode(bytes).replaceAll(word(before), word(after));
    return [path, new TextEncoder().encode(page)];
  });
  const listed = pages.map(([path, bytes]) => ({ path, sha256: hexDigest(bytes, effects) }));
  return new Map([...pages, ['manifest.json', manifest.stamped(after, listed)]]);
}
