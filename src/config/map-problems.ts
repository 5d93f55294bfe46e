import { type Problem, problem } from '../problems/problem.js';
import type { CodebookShape, VariableShape } from './codebook-shape.js';
import { nearest } from './nearest.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/**
 * What is wrong with a map: both sides must be categories, and every valid category of the source must be in it.
 * Without a source (`from`) that can be one, only the other side is checked.
 */
export function mapProblems(
  { id, role, scale }: VariableShape,
  map: Readonly<Record<string, string>>,
  from: VariableShape | undefined,
  codebook: CodebookShape,
  source: YamlSource,
  path: YamlPath,
): Problem[] {
  const at: YamlPath = [...path, 'derive', 'map'];
  const targets = codebook.scales[scale ?? '']?.categories.map((c) => c.id);
  const problems: Problem[] = [];
  if (scale === undefined)
    problems.push(problem('error', 'scale-missing', { id, role }, source.placeOf(path)));
  for (const [category, target] of Object.entries(map)) {
    if (!targets || targets.includes(target)) continue;
    const details = { id: target, scale: scale ?? '', nearest: nearest(target, targets) };
    problems.push(problem('error', 'unknown-category', details, source.placeOf([...at, category])));
  }
  const categories = codebook.scales[from?.scale ?? '']?.categories;
  if (!from || !categories) return problems;

  const valid = categories.filter((c) => c.missing === undefined).map((c) => c.id);
  for (const category of Object.keys(map).filter((key) => !valid.includes(key))) {
    const place = source.placeOfKey(at, category);
    const isMissing = categories.some((c) => c.id === category);
    problems.push(
      isMissing
        ? problem('error', 'map-of-missing', { category, from: from.id }, place)
        : problem(
            'error',
            'unknown-category',
            { id: category, scale: from.scale ?? '', nearest: nearest(category, valid) },
            place,
          ),
    );
  }
  const unmapped = valid.filter((category) => !Object.hasOwn(map, category));
  if (unmapped.length > 0) {
    const details = { from: from.id, categories: unmapped };
    problems.push(problem('error', 'map-incomplete', details, source.placeOfKey([...path, 'derive'], 'map')));
  }
  return problems;
}
