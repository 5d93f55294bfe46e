import { type Problem, problem } from '../problems/problem.js';
import type { CategoryShape, CodebookShape } from './codebook-shape.js';
import { localTextOf } from './local-text.js';
import { matchKey } from './match-key.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

type MissingList = NonNullable<CodebookShape['missing']>;

/**
 * Values under `missing`, the codebook's or a variable's own, that mean two things: two kinds, or a kind and a category of
 * another one in a scale that the list is for. Such a value would never be taken as missing.
 */
export function missingProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  const { missing = [], variables, scales } = codebook;
  const categoriesOf = (scale: string | undefined) => scales[scale ?? '']?.categories ?? [];
  const shared = new Set(variables.flatMap((v) => (v.missing === undefined ? [v.scale] : [])));
  return [
    ...kindProblems(missing, ['missing'], source),
    ...[...shared].flatMap((scale) => categoryProblems(missing, categoriesOf(scale), ['missing'], source)),
    ...variables.flatMap(({ missing: own = [], scale }, index) => {
      const path = ['variables', index, 'missing'];
      return [
        ...kindProblems(own, path, source),
        ...categoryProblems(own, categoriesOf(scale), path, source),
      ];
    }),
  ];
}

function kindProblems(list: MissingList, path: YamlPath, source: YamlSource): Problem[] {
  return list.flatMap(({ value, kind }, index) => {
    const earlier = list.slice(0, index).find((other) => matchKey(other.value) === matchKey(value));
    if (!earlier || earlier.kind === kind) return [];
    const details = { spelling: value, first: earlier.kind, second: kind };
    return [problem('error', 'spelling-twice', details, source.placeOf([...path, index, 'value']))];
  });
}

function categoryProblems(
  list: MissingList,
  categories: readonly CategoryShape[],
  path: YamlPath,
  source: YamlSource,
): Problem[] {
  return list.flatMap(({ value, kind }, index) => {
    const same = categories.find(
      ({ id, label, aliases = [], missing }) =>
        missing !== kind &&
        [id, ...Object.values(localTextOf(label, 'sv')), ...aliases].some(
          (spelling) => matchKey(spelling) === matchKey(value),
        ),
    );
    if (!same) return [];
    const details = { spelling: value, first: same.id, second: kind };
    return [problem('error', 'spelling-twice', details, source.placeOf([...path, index, 'value']))];
  });
}
