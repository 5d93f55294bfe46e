import { fromForms } from '../config/form-variables.js';
import type { Pipeline, Wave } from '../config/pipeline.js';

/** The background variables that comments are told the groups of, when the pipeline wants those of the wave. */
export function commentsBy(wave: Wave, pipeline: Pipeline): readonly string[] | undefined {
  return pipeline.comments && wave.id === pipeline.waves.at(-1)?.id ? groupedBy(pipeline) : undefined;
}

/** Those of the one-way breakdowns, and of the forms. */
export function groupedBy({ breakdowns, codebook }: Pipeline): readonly string[] {
  const oneWay = breakdowns.flatMap((by) => (by.length === 1 ? by : []));
  return [...new Set([...oneWay, ...fromForms(codebook)])];
}
