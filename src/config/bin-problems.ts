import { type Problem, problem } from '../problems/problem.js';
import { nameThemselves } from './bin-categories.js';
import type { CodebookShape, VariableShape } from './codebook-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** What is wrong with the limits of a binned variable, or with the names of its bins. */
export function binProblems(
  { id, scale, derive }: VariableShape,
  edges: readonly number[],
  codebook: CodebookShape,
  source: YamlSource,
  path: YamlPath,
): Problem[] {
  const place = source.placeOf([...path, 'derive', 'bins']);
  if (edges.length < 2 || edges.some((edge, i) => i > 0 && edge <= (edges[i - 1] ?? edge))) {
    return [problem('error', 'bins-not-rising', { id }, place)];
  }
  const bins = edges.length - 1;
  const labels = derive?.labels;
  const labelsPlace = source.placeOfKey([...path, 'derive'], 'labels');
  if (scale === undefined) {
    if (!nameThemselves(edges)) return [problem('error', 'bins-need-scale', { id }, place)];
    if (!labels || labels.length === bins) return [];
    return [problem('error', 'bins-miscounted', { key: 'labels', found: labels.length, bins }, labelsPlace)];
  }
  const twice = labels ? [problem('error', 'bins-named-twice', { id }, labelsPlace)] : [];
  const categories = codebook.scales[scale]?.categories.filter((c) => c.missing === undefined);
  if (!categories || categories.length === bins) return twice;
  const details = { key: 'scale' as const, found: categories.length, bins };
  return [...twice, problem('error', 'bins-miscounted', details, source.placeOf([...path, 'scale']))];
}
