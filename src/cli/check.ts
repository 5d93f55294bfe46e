import { workspaceOf } from '../node/fence.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { checkPipeline } from '../stages/check-pipeline.js';
import { samePipelineIds } from '../stages/same-pipeline-ids.js';
import { commandSetup } from './command-setup.js';
import type { Console } from './console.js';
import { exitStatus } from './exit-status.js';
import type { SharedFlags } from './flags.js';
import { printProblems, problemsAsData } from './print-problems.js';
import { wording } from './wording.js';

/** `svarsbild check`: everything a run would read, without writing. */
export async function check(paths: readonly string[], flags: SharedFlags, console: Console): Promise<number> {
  const { reaching, progress, judged } = commandSetup(flags);
  let language = flags.lang;
  const problems: Problem[] = await samePipelineIds(paths, reaching({ folders: [], named: paths }));
  for (const path of paths) {
    const result = await checkPipeline(path, reaching({ folders: workspaceOf(path), named: [path] }));
    language ??= result.language;
    problems.push(...judged(result.problems));
  }
  progress.clear();
  const failed = hasErrors(problems);
  const spoken = language ?? 'sv';
  if (flags.json) {
    const status = failed ? 'problems' : 'fine';
    console.out(JSON.stringify({ status, problems: problemsAsData(problems, spoken) }, null, 2));
  } else {
    printProblems(problems, spoken, console);
    if (!failed) console.out(wording[spoken].checked(paths.length));
  }
  return failed ? exitStatus.problems : exitStatus.fine;
}
