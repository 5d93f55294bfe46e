import { offeredAlike, type Pipeline } from '../config/pipeline.js';
import { type Problem, problem } from '../problems/problem.js';

/** Whether the response rates of two waves have denominators of the same kind, or are to be compared all the same. */
export function ratesComparable(pipeline: Pipeline, from: string, to: string): boolean {
  const [before, after] = [from, to].map((id) => pipeline.waves.find((w) => w.id === id));
  const wanted = pipeline.comparisons.find((c) => c.from === from && c.to === to);
  return !before || !after || offeredAlike(before, after) || wanted?.compareUnlike === true;
}

/** A warning for each wanted comparison that leaves out the response rate. */
export function incomparableRates(pipeline: Pipeline): Problem[] {
  return pipeline.comparisons.flatMap(({ from, to }) =>
    ratesComparable(pipeline, from, to)
      ? []
      : [problem('warning', 'rates-of-different-kinds', { from, to }, { file: pipeline.file })],
  );
}
