import { type Problem, problem } from '../problems/problem.js';
import type { CategoryShape } from './codebook-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** A scale that gives some valid answers a score and others none has no mean, which somebody may wait for in vain. */
export function scoreProblems(
  categories: readonly CategoryShape[],
  path: YamlPath,
  source: YamlSource,
): Problem[] {
  const valid = [...categories.entries()].filter(([, { missing }]) => missing === undefined);
  const without = valid.filter(([, { score }]) => score === undefined);
  const [first] = without;
  if (!first || without.length === valid.length) return [];
  const [index] = first;
  const ids = without.map(([, { id }]) => id);
  return [problem('warning', 'scores-partly', { ids }, source.placeOf([...path, index, 'id']))];
}
