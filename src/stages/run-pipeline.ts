import { comparisonsOf } from '../analysis/comparisons.js';
import { estimatesOf } from '../analysis/estimates.js';
import { readPipeline } from '../config/read-pipeline.js';
import { type Effects, FileFault } from '../effects.js';
import { inLanguage, type Language } from '../language/language.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { incomparableRates, ratesComparable } from './comparable-rates.js';
import type { Format } from './formats.js';
import { internalFiles } from './internal-files.js';
import { manifestText, totalsOf, type WaveTotal } from './manifest.js';
import { internalFault, outputFault } from './output-fault.js';
import { printedFindings } from './printed-findings.js';
import { protectWaves } from './protect-waves.js';
import { readTemplates } from './read-templates.js';
import { readWaves } from './read-waves.js';
import { type Analysed, runFiles } from './run-files.js';

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
  readonly internal: { readonly folder: string; readonly page?: string; readonly toMend: number };
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
  const { pipeline } = read.value;
  const language = request.language ?? pipeline.codebook.language;
  effects.progress({ step: 'begin', language });
  const folder = `${withoutSlash(request.out)}/${pipeline.id}`;
  const internalFolder = `${withoutSlash(request.internal)}/${pipeline.id}`;
  const stop = (problems: readonly Problem[]): RunResult => ({ language, problems });

  const unready = [
    ...(await orProblem(() => effects.output.prepare(folder), outputFault)),
    ...(await orProblem(() => effects.internal.prepare(internalFolder, folder), internalFault)),
  ];
  if (unready.length > 0) return stop([...request.judged(read.problems), ...unready]);

  const { templates, ...templatesRead } = await readTemplates(pipeline, effects);
  const { waves, ...wavesRead } = await readWaves(pipeline, effects);
  const readProblems = request.judged([
    ...read.problems,
    ...templatesRead.problems,
    ...wavesRead.problems,
    ...incomparableRates(pipeline),
  ]);
  if (hasErrors(readProblems)) return stop(readProblems);

  effects.progress({ step: 'protect' });
  const published = protectWaves(pipeline, waves);
  const problems = [...readProblems, ...request.judged(printedFindings(pipeline, published))];
  if (hasErrors(problems)) return stop(problems);

  effects.progress({ step: 'analyse' });
  const estimates = estimatesOf(published, pipeline.codebook);
  const comparisons = comparisonsOf(estimates, pipeline.comparisons, (from, to) =>
    ratesComparable(pipeline, from, to),
  );
  const analysed = { pipeline, published, estimates, comparisons, language };
  const files = await runFiles(analysed, templates, request.formats, effects);

  const inputs = [...read.value.inputs, ...templatesRead.inputs, ...waves.flatMap((w) => w.inputs)];
  const facts = { ...analysed, formats: request.formats, inputs, files, sourceDate: request.sourceDate };
  files.set('manifest.json', new TextEncoder().encode(manifestText(facts, effects)));

  effects.progress({ step: 'write', what: folder });
  const internal = await internalFiles(pipeline, waves, language, request.formats, effects);
  const unwritten = await orProblem(
    () => effects.internal.replace(internalFolder, internal.files),
    internalFault,
  );
  if (unwritten.length === 0) {
    unwritten.push(...(await orProblem(() => effects.output.replace(folder, files), outputFault)));
  }
  if (unwritten.length > 0) return stop([...problems, ...unwritten]);
  const page = 'data-quality.html';
  const kept = {
    folder: internalFolder,
    toMend: internal.toMend,
    ...(internal.files.has(page) && { page: `${internalFolder}/${page}` }),
  };
  return { language, problems, written: { ...writtenOf(analysed, folder, files), internal: kept } };
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
