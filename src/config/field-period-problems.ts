import { type Problem, problem } from '../problems/problem.js';
import type { NamedVariable } from './named-variable.js';
import { nearest } from './nearest.js';
import type { DaySpan } from './pipeline.js';
import type { PipelineShape } from './pipeline-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** What is wrong with the field periods of waves and of their groups. Without the codebook's variables groups go unchecked. */
export function fieldPeriodProblems(
  pipeline: PipelineShape,
  variables: readonly NamedVariable[] | undefined,
  source: YamlSource,
): Problem[] {
  return pipeline.waves.flatMap((wave, index) => {
    const period = wave['field-period'];
    if (!period) return [];
    const path: YamlPath = ['waves', index, 'field-period'];
    const ofGroups = Object.entries(period.by ?? {}).flatMap(([variable, periods]) => [
      ...Object.entries(periods).flatMap(([category, span]) =>
        backwardsProblems(span, [...path, 'by', variable, category], source),
      ),
      ...(variables ? groupProblems(variable, Object.keys(periods), variables, [...path, 'by'], source) : []),
    ]);
    return [...backwardsProblems(period, path, source), ...ofGroups];
  });
}

function backwardsProblems({ from, to }: DaySpan, path: YamlPath, source: YamlSource): Problem[] {
  return from > to ? [problem('error', 'period-backwards', { from, to }, source.placeOf(path))] : [];
}

function groupProblems(
  id: string,
  categories: readonly string[],
  variables: readonly NamedVariable[],
  path: YamlPath,
  source: YamlSource,
): Problem[] {
  const place = source.placeOfKey(path, id);
  const backgrounds = variables.filter(
    ({ role, kind }) => (role === 'background' || role === 'mode') && kind !== 'number' && kind !== 'period',
  );
  const variable = variables.find((v) => v.id === id);
  if (!variable) {
    const near = nearest(
      id,
      backgrounds.map((v) => v.id),
    );
    return [problem('error', 'unknown-variable', { id, nearest: near }, place)];
  }
  if (variable.kind === 'period') return [problem('error', 'field-period-by-period', { id }, place)];
  if (variable.kind === 'number') return [problem('error', 'number-not-group', { id }, place)];
  if (!backgrounds.includes(variable)) {
    return [problem('error', 'not-a-background', { id, role: variable.role }, place)];
  }
  const known = variable.categories;
  if (!known) return [];
  return categories
    .filter((category) => !known.includes(category))
    .map((category) => {
      const details = { id: category, variable: id, nearest: nearest(category, known) };
      return problem('error', 'category-not-there', details, source.placeOfKey([...path, id], category));
    });
}
