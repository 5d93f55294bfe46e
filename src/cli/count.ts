import { writeCube } from '../cube/cube-file.js';
import { FileFault } from '../effects.js';
import { count as written } from '../language/numbers.js';
import { hasErrors } from '../problems/problem.js';
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
  const { effects, progress, judged } = commandSetup(flags);
  const result = await countPipelineWave(path, flags.wave, effects);
  const language = flags.lang ?? result.language ?? 'sv';
  progress.clear();
  if (result.waves && !result.waves.includes(flags.wave)) {
    throw new UsageError(wording[language].noSuchWave(flags.wave, result.waves));
  }
  const problems = [...judged(result.problems)];
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
