import type { Language } from '../language/language.js';
import { count, percent } from '../language/numbers.js';
import { workspaceOf } from '../node/fence.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { knownFormats } from '../stages/formats.js';
import { type RunResult, type RunWritten, runPipeline } from '../stages/run-pipeline.js';
import { samePipelineIds } from '../stages/same-pipeline-ids.js';
import { commandSetup } from './command-setup.js';
import { type Console, forTerminal } from './console.js';
import { exitStatus } from './exit-status.js';
import type { RunFlags } from './flags.js';
import { printProblems, problemsAsData, withoutNotes } from './print-problems.js';
import { wording } from './wording.js';

/** `svarsbild run`: each pipeline from its exports to its files. */
export async function run(paths: readonly string[], flags: RunFlags, console: Console): Promise<number> {
  const { reaching, progress, judged } = commandSetup(flags);
  const results: (RunResult & { path: string })[] = [];
  const clashes = await samePipelineIds(paths, reaching({ folders: [], named: paths }));
  if (clashes.length > 0) return refused(clashes, flags, console);
  for (const path of paths) {
    const request = {
      path,
      out: flags.out,
      internal: flags.internal,
      formats: flags.format ?? knownFormats,
      language: flags.lang,
      judged,
      sourceDate: sourceDate(),
    };
    const named = [path, flags.out, flags.internal];
    const result = await runPipeline(request, reaching({ folders: workspaceOf(path), named }));
    results.push({ path, ...result });
    progress.clear();
    if (flags.json) continue;
    const language = result.language ?? 'sv';
    printProblems(withoutNotes(result.problems), language, console);
    if (result.written) printWritten(result.written, language, console);
    else console.error(wording[language].notWritten());
  }
  if (flags.json) console.out(JSON.stringify(results.map(asData), null, 2));
  return results.some((r) => hasErrors(r.problems)) ? exitStatus.problems : exitStatus.fine;
}

/** Nothing is run, since pipelines would replace each other's results. */
function refused(clashes: readonly Problem[], { lang, json }: RunFlags, console: Console): number {
  if (json) {
    const results = clashes.map((p) => ({ path: p.place?.file ?? '', language: lang, problems: [p] }));
    console.out(JSON.stringify(results.map(asData), null, 2));
  } else printProblems(clashes, lang ?? 'sv', console);
  return exitStatus.problems;
}

function printWritten(written: RunWritten, language: Language, console: Console): void {
  const say = wording[language];
  console.out(forTerminal(written.title));
  for (const { label, answers, offered, answered, answersUnknown } of written.totals) {
    const wave = forTerminal(label);
    if (answersUnknown) console.out(say.totalUnknown(wave));
    else if (answers === null) console.out(say.totalWithheld(wave));
    else if (offered === null || answered === null)
      console.out(say.answersOnly(wave, count(answers, language)));
    else {
      const rate = percent(answered / offered, 1, language);
      const [part, base] = [count(answered, language), count(offered, language)];
      if (answered === answers) console.out(say.answersOfOffered(wave, part, base, rate));
      else console.out(say.answersPartlyOffered(wave, count(answers, language), part, base, rate));
    }
  }
  if (written.withheldFigures > 0) console.out(say.withheld(count(written.withheldFigures, language)));
  const { page, toMend, comments } = written.internal;
  if (page !== undefined && toMend > 0) {
    console.out(say.toMend(count(toMend, language), forTerminal(page)));
  }
  if (comments) console.out(say.commentsListed(count(comments.count, language), forTerminal(comments.list)));
  const shown = written.reports.length > 0 ? written.reports : [''];
  for (const report of shown) console.out(say.written(forTerminal(`${written.folder}/${report}`)));
}

function asData({ path, problems, written, language }: RunResult & { path: string }) {
  return {
    pipeline: path,
    status: written ? 'fine' : 'problems',
    problems: problemsAsData(problems, language ?? 'sv'),
    ...(written && {
      folder: written.folder,
      internal: written.internal.folder,
      files: written.files,
      totals: written.totals,
      withheldFigures: written.withheldFigures,
    }),
  };
}

/** SOURCE_DATE_EPOCH as the reproducible-builds convention has it; undefined when absent or not whole seconds. */
function sourceDate(): number | undefined {
  const given = process.env.SOURCE_DATE_EPOCH;
  return given !== undefined && /^\d{1,11}$/.test(given) ? Number(given) : undefined;
}
