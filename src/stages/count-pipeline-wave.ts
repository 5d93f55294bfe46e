import { readPipeline } from '../config/read-pipeline.js';
import type { Cube } from '../cube/cube.js';
import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import type { Problem } from '../problems/problem.js';
import { countWave } from './count-wave.js';

export interface CountResult {
  readonly cube?: Cube;
  /** The waves the pipeline has, once it could be read. */
  readonly waves?: readonly string[];
  readonly language?: Language;
  readonly problems: readonly Problem[];
}

/** Counts one wave of a pipeline; no cube when the wave is not there or has errors. */
export async function countPipelineWave(path: string, id: string, effects: Effects): Promise<CountResult> {
  const read = await readPipeline(path, effects);
  if (!read.value) return { problems: read.problems };
  const { pipeline } = read.value;
  effects.progress({ step: 'begin', language: pipeline.codebook.language });
  const about = { language: pipeline.codebook.language, waves: pipeline.waves.map((w) => w.id) };
  const wave = pipeline.waves.find((w) => w.id === id);
  if (!wave) return { ...about, problems: read.problems };
  const counted = await countWave(wave, pipeline, effects);
  const problems = [...read.problems, ...counted.problems];
  return { ...about, problems, ...(counted.value && { cube: { ...counted.value.cube, wave: id } }) };
}
