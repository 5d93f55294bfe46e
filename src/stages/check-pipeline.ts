import { readPipeline } from '../config/read-pipeline.js';
import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { incomparableRates } from './comparable-rates.js';
import { printedFindings } from './printed-findings.js';
import { protectWaves } from './protect-waves.js';
import { readTemplates } from './read-templates.js';
import { readWaves } from './read-waves.js';

export interface CheckResult {
  /** The codebook's language; undefined while it cannot be read. */
  readonly language: Language | undefined;
  readonly problems: readonly Problem[];
}

/** Reads everything that a run would read and lists every problem. Writes nothing. */
export async function checkPipeline(path: string, effects: Effects): Promise<CheckResult> {
  const read = await readPipeline(path, effects);
  if (!read.value) return { language: undefined, problems: read.problems };
  const { pipeline } = read.value;
  effects.progress({ step: 'begin', language: pipeline.codebook.language });
  const templates = await readTemplates(pipeline, effects);
  const { waves, ...wavesRead } = await readWaves(pipeline, effects);
  const problems = [
    ...read.problems,
    ...templates.problems,
    ...wavesRead.problems,
    ...incomparableRates(pipeline),
  ];
  // Printed figures are compared with what a run would publish, so the waves are protected first.
  const comparable = !hasErrors(wavesRead.problems) && pipeline.waves.some((wave) => wave.printed);
  const findings = comparable ? printedFindings(pipeline, protectWaves(pipeline, waves)) : [];
  return { language: pipeline.codebook.language, problems: [...problems, ...findings] };
}
