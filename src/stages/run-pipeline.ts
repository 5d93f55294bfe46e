import { readPipeline } from '../config/read-pipeline.js';
import { type Effects, FileFault } from '../effects.js';
import { inLanguage, type Language } from '../language/language.js';
import { highsSolver } from '../linear/highs.js';
import { documentOf } from '../output/published-document.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { changedFigures } from '../publication/changed-figures.js';
import { countsText } from '../publication/document-text.js';
import { editionOf } from '../publication/edition.js';
import { publishedBefore } from '../publication/ledger.js';
import { analyse } from './analyse.js';
import { noCommonGroups } from './common-groups.js';
import { incomparableRates } from './comparable-rates.js';
import { withFilesRead } from './files-read.js';
import type { Format } from './formats.js';
import { hexDigest } from './hex-digest.js';
import { commentsFile, internalFiles } from './internal-files.js';
import { ledgerProblems } from './ledger-problems.js';
import { listedInputs, manifestText, totalsOf, type WaveTotal } from './manifest.js';
import { internalFault, outputFault } from './output-fault.js';
import { readComments, releasedComments } from './pipeline-comments.js';
import { printedFindings } from './printed-findings.js';
import { protectWaves } from './protect-waves.js';
import { pipelineWithLedger } from './read-ledger.js';
import { readTemplates } from './read-templates.js';
import { readWaves } from './read-waves.js';
import { type Analysed, runFiles, runTables } from './run-files.js';
import { selfAudit } from './self-audit.js';

export interface RunRequest {
  readonly path: string;
  /** The folder that run directories are put in. */
  readonly out: string;
  /** The folder that internal folders are put in, outside of everything publishable. */
  readonly internal: string;
  readonly formats: readonly Format[];
  /** Of the reports; the codebook's when undefined. */
  readonly language: Language | undefined;
  /** What the command makes of the problems so far, such as that warnings are errors. */
  readonly judged: (problems: readonly Problem[]) => readonly Problem[];
  /** Seconds since 1970, from SOURCE_DATE_EPOCH. */
  readonly sourceDate: number | undefined;
}

export interface RunResult {
  readonly language: Language | undefined;
  readonly problems: readonly Problem[];
  /** Undefined when there were errors: then nothing was written. */
  readonly written?: RunWritten;
}

export interface RunWritten {
  readonly folder: string;
  /** What only the analyst may see, and how many odd rows and cells are listed there to be mended. */
  readonly internal: {
    readonly folder: string;
    readonly page?: string;
    readonly toMend: number;
    /** The list of comments for somebody to read, when they are wanted. */
    readonly comments?: { readonly list: string; readonly count: number };
  };
  /** Paths within the folder, sorted. */
  readonly files: readonly string[];
  /** Of the reports among them. */
  readonly reports: readonly string[];
  readonly title: string;
  readonly totals: readonly WrittenTotal[];
  readonly withheldFigures: number;
}

export interface WrittenTotal extends WaveTotal {
  readonly label: string;
  /** When the wave is known from printed shares alone. */
  readonly answersUnknown?: true;
}

/**
 * The whole way from exports to files. Every problem in pipeline, codebook, templates and data is found before the run
 * stops; after that nothing is written unless everything is.
 */
export async function runPipeline(request: RunRequest, effects: Effects): Promise<RunResult> {
  const read = await readPipeline(request.path, effects);
  if (!read.value) return { language: request.language, problems: request.judged(read.problems) };
  const language = request.language ?? read.value.pipeline.codebook.language;
  effects.progress({ step: 'begin', language });
  const folder = `${withoutSlash(request.out)}/${read.value.pipeline.id}`;
  const internalFolder = `${withoutSlash(request.internal)}/${read.value.pipeline.id}`;
  const stop = (problems: readonly Problem[]): RunResult => ({ language, problems });

  const unready = [
    ...(await orProblem(() => effects.output.prepare(folder), outputFault)),
    ...(await orProblem(() => effects.internal.prepare(internalFolder, folder), internalFault)),
  ];
  const published = await pipelineWithLedger(read.value.pipeline, effects);
  const begun = [...request.judged([...read.problems, ...published.problems]), ...unready];
  if (unready.length > 0 || !published.value) return stop(begun);
  const { pipeline, ledger } = published.value;

  const { templates, ...templatesRead } = await readTemplates(pipeline, effects);
  // The solver is loaded beside the reading: it takes a moment, and is asked for as soon as everything is read.
  const [{ waves, ...wavesRead }] = await Promise.all([readWaves(pipeline, effects), highsSolver()]);
  const comments = await readComments(pipeline, { waves, templates }, effects);
  const readProblems = [
    ...begun,
    ...request.judged([
      ...templatesRead.problems,
      ...wavesRead.problems,
      ...comments.problems,
      ...incomparableRates(pipeline),
    ]),
  ];
  if (hasErrors(readProblems)) return stop(readProblems);

  effects.progress({ step: 'protect' });
  const { log, ...kept } = await protectWaves(pipeline, waves, ledger.publications);
  const document = withFilesRead(documentOf(kept.published, pipeline, templates, ledger), waves, pipeline);
  const problems = [
    ...readProblems,
    ...request.judged([
      ...printedFindings(pipeline, kept.published),
      ...noCommonGroups(pipeline, kept.published),
      ...ledgerProblems(document, log, ledger),
    ]),
  ];
  if (hasErrors(problems)) return stop(problems);

  effects.progress({ step: 'analyse' });
  const results = analyse(pipeline, kept.published);
  const edition = editionOf(ledger, document, hexDigest(countsText(document), effects));
  const changes = edition.replaces && changedFigures(edition.replaces, document);
  const released = releasedComments(pipeline, comments, kept.published);
  const analysed = {
    ...{ ...kept, ...results, pipeline, language, document, edition, changes },
    ...(released && { comments: released }),
  };
  const tables = runTables(analysed);
  const files = await runFiles(analysed, tables, templates, request.formats, effects);

  const settings = [...read.value.inputs, ...templatesRead.inputs];
  const data = [...waves.flatMap((wave) => wave.inputs), ...comments.inputs];
  const { formats, sourceDate } = request;
  const facts = { ...analysed, formats, settings, data, files, sourceDate };
  files.set('manifest.json', new TextEncoder().encode(manifestText(facts, effects)));
  effects.progress({ step: 'audit' });
  const found = await selfAudit(new Map([...tables, ...files]), publishedBefore(ledger, document));
  if (found.length > 0) return stop([...problems, ...found]);

  effects.progress({ step: 'write', what: folder });
  const inputs = listedInputs([...settings, ...data], pipeline.file);
  const secret = {
    pipeline,
    inputs,
    waves,
    log,
    language,
    ...(comments.listed && { comments: comments.listed }),
  };
  const internal = await internalFiles(secret, request.formats, effects);
  const unwritten = await orProblem(
    () => effects.internal.replace(internalFolder, internal.files),
    internalFault,
  );
  if (unwritten.length === 0) {
    unwritten.push(...(await orProblem(() => effects.output.replace(folder, files), outputFault)));
  }
  if (unwritten.length > 0) return stop([...problems, ...unwritten]);
  const page = 'data-quality.html';
  const analyst = {
    folder: internalFolder,
    toMend: internal.toMend,
    ...(internal.files.has(page) && { page: `${internalFolder}/${page}` }),
    ...(comments.listed && {
      comments: { list: `${internalFolder}/${commentsFile}`, count: comments.listed.length },
    }),
  };
  return { language, problems, written: { ...writtenOf(analysed, folder, files), internal: analyst } };
}

/** What the outside world refuses, as a problem for the user. */
async function orProblem(
  action: () => Promise<void>,
  meaning: (fault: FileFault) => Problem,
): Promise<Problem[]> {
  try {
    await action();
    return [];
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return [meaning(fault)];
  }
}

/** `out/` names the same folder as `out`; the root of the disk keeps its slash from what follows. */
function withoutSlash(folder: string): string {
  return folder.replace(/\/+$/, '');
}

function writtenOf(
  analysed: Analysed,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Omit<RunWritten, 'internal'> {
  const { pipeline, published, estimates, language } = analysed;
  const names = [...files.keys()].sort();
  const isUnknown = (id: string) =>
    published.counts.waves.some((w) => w.wave === id && w.tables[0]?.groups[0]?.status === 'not-reported');
  const labelOf = (id: string) => pipeline.waves.find((w) => w.id === id)?.label ?? {};
  return {
    folder,
    files: names,
    reports: names.filter((name) => name.startsWith('reports/')),
    title: inLanguage(pipeline.title, language),
    totals: totalsOf(published).map((t) => ({
      ...t,
      label: inLanguage(labelOf(t.wave), language),
      ...(isUnknown(t.wave) && { answersUnknown: true }),
    })),
    withheldFigures: estimates.filter((e) => e.status === 'withheld').length,
  };
}
