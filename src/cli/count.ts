import { cubeFormat } from '../cube/cube.js';
import { writeCube } from '../cube/cube-file.js';
import { type Effects, FileFault } from '../effects.js';
import { count as written } from '../language/numbers.js';
import { workspaceOf } from '../node/fence.js';
import { hasErrors, problem } from '../problems/problem.js';
import { countPipelineWave } from '../stages/count-pipeline-wave.js';
import { outputFault } from '../stages/output-fault.js';
import { commandSetup } from './command-setup.js';
import type { Console } from './console.js';
import { exitStatus, UsageError } from './exit-status.js';
import type { CountFlags } from './flags.js';
import { printProblems, withoutNotes } from './print-problems.js';
import { wording } from './wording.js';

/** `svarsbild count`: one wave's exports become a cube. */
export async function count(path: string, flags: CountFlags, console: Console): Promise<number> {
  const { reaching, progress, judged } = commandSetup(flags);
  const effects = reaching({ folders: workspaceOf(path), named: [path, flags.out] });
  const result = await countPipelineWave(path, flags.wave, effects);
  const language = flags.lang ?? result.language ?? 'sv';
  progress.clear();
  if (result.waves && !result.waves.includes(flags.wave)) {
    throw new UsageError(wording[language].noSuchWave(flags.wave, result.waves));
  }
  const problems = [...judged(result.problems)];
  if (await isForeign(flags.out, effects)) {
    problems.push(problem('error', 'cube-not-ours', { path: flags.out }));
  }
  if (result.cube && !hasErrors(problems)) {
    try {
      await effects.files.write(flags.out, writeCube(result.cube));
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      problems.push(outputFault(fault));
    }
  }
  printProblems(withoutNotes(problems), language, console);
  if (!result.cube || hasErrors(problems)) return exitStatus.problems;
  const answers = result.cube.cells.reduce((sum, cell) => sum + cell.respondents, 0);
  console.out(wording[language].cubeWritten(flags.out, written(answers, language)));
  return exitStatus.fine;
}

/** Whether a file stands there that is not a cube: a slip of the pen must not overwrite the answers themselves. */
async function isForeign(path: string, effects: Effects): Promise<boolean> {
  try {
    const begin = new TextDecoder().decode((await effects.files.read(path)).subarray(0, 64));
    return begin !== '' && !begin.startsWith(`{"format":"${cubeFormat}"`);
  } catch (fault) {
    // Nothing there, or nothing that can be read: writing will tell.
    if (fault instanceof FileFault) return false;
    throw fault;
  }
}
