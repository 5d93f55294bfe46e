import type { Pipeline } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import type { Problem } from '../problems/problem.js';
import { type CountedWave, countWave } from './count-wave.js';
import { sharedFileProblems } from './shared-files.js';

export interface WavesRead {
  /** The waves that could be read, in the pipeline's order. */
  readonly waves: readonly CountedWave[];
  readonly problems: readonly Problem[];
}

/** Reads every wave of a pipeline, so that the problems of all are found at once. */
export async function readWaves(pipeline: Pipeline, effects: Effects): Promise<WavesRead> {
  const waves: CountedWave[] = [];
  const problems: Problem[] = [];
  for (const wave of pipeline.waves) {
    const counted = await countWave(wave, pipeline, effects);
    if (counted.value) waves.push(counted.value);
    problems.push(...counted.problems);
  }
  return { waves, problems: onceEach([...problems, ...sharedFileProblems(waves)]) };
}

/** Windows read the same file again and again, and find the same in it. */
function onceEach(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((p) => [JSON.stringify(p), p])).values()];
}
