import { type Problem, problem } from '../problems/problem.js';
import { askedIfProblems } from './asked-if-problems.js';
import type { CategoryShape, CodebookShape } from './codebook-shape.js';
import { deriveProblems } from './derive-problems.js';
import { localTextOf } from './local-text.js';
import { matchKey } from './match-key.js';
import { missingProblems } from './missing-problems.js';
import { nearest } from './nearest.js';
import { scoreProblems } from './score-problems.js';
import { missingGroup, missingKinds, otherGroups } from './vocabulary.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** Everything that does not hang together in a codebook of the right shape. */
export function codebookProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  return [
    ...Object.entries(codebook.scales).flatMap(([id, scale]) => [
      ...categoryListProblems(scale.categories, ['scales', id, 'categories'], source),
      ...(scale.categories.every((c) => c.missing)
        ? [problem('error', 'no-valid-category', { id }, source.placeOfKey(['scales'], id))]
        : []),
    ]),
    ...variableProblems(codebook, source),
    ...missingProblems(codebook, source),
    ...deriveProblems(codebook, source),
    ...columnProblems(codebook, source),
    ...areaProblems(codebook, source),
    ...askedIfProblems(codebook, source),
    ...overrideProblems(codebook, source),
  ];
}

const reserved: readonly string[] = [missingGroup, otherGroups, ...missingKinds];

function categoryListProblems(
  categories: readonly CategoryShape[],
  path: YamlPath,
  source: YamlSource,
): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const spellings = new Map<string, string>();
  for (const [index, category] of categories.entries()) {
    const place = source.placeOf([...path, index, 'id']);
    if (ids.has(category.id)) {
      problems.push(problem('error', 'id-twice', { id: category.id, what: 'category' }, place));
      continue;
    }
    ids.add(category.id);
    if (reserved.includes(category.id) && category.missing !== category.id) {
      problems.push(problem('error', 'reserved-id', { id: category.id }, place));
    }
    const labels = Object.values(localTextOf(category.label, 'sv'));
    for (const spelling of [category.id, ...labels, ...(category.aliases ?? [])]) {
      const first = spellings.get(matchKey(spelling));
      if (first !== undefined && first !== category.id) {
        problems.push(problem('error', 'spelling-twice', { spelling, first, second: category.id }, place));
      }
      spellings.set(matchKey(spelling), category.id);
    }
  }
  problems.push(...scoreProblems(categories, path, source));
  return problems;
}

function variableProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const single = new Map<string, string>();
  const scales = Object.keys(codebook.scales);
  for (const [index, variable] of codebook.variables.entries()) {
    const path: YamlPath = ['variables', index];
    const { id, role } = variable;
    if (ids.has(id)) {
      problems.push(problem('error', 'id-twice', { id, what: 'variable' }, source.placeOf([...path, 'id'])));
    }
    ids.add(id);

    if (role === 'id' || role === 'date') {
      const first = single.get(role);
      if (first !== undefined) {
        problems.push(problem('error', 'role-twice', { role, first }, source.placeOf([...path, 'role'])));
      }
      single.set(role, id);
    }
    const categorical = role === 'background' || role === 'question' || role === 'mode';
    if (categorical && variable.scale === undefined && variable.derive === undefined && !variable.type) {
      problems.push(problem('error', 'scale-missing', { id, role }, source.placeOf(path)));
    }
    if (variable.scale !== undefined && !scales.includes(variable.scale)) {
      const details = { id: variable.scale, nearest: nearest(variable.scale, scales) };
      problems.push(problem('error', 'unknown-scale', details, source.placeOf([...path, 'scale'])));
    }
    const misplaced = [
      ...(!categorical && variable.scale !== undefined ? ['scale'] : []),
      ...(role !== 'question' && variable.area !== undefined ? ['area'] : []),
      ...(!categorical && variable.missing !== undefined ? ['missing'] : []),
    ];
    for (const key of misplaced) {
      problems.push(problem('error', 'key-not-for-role', { key, role }, source.placeOfKey(path, key)));
    }
    if (variable.since !== undefined && variable.until !== undefined && variable.since > variable.until) {
      const details = { from: variable.since, to: variable.until };
      problems.push(problem('error', 'period-backwards', details, source.placeOf([...path, 'until'])));
    }
  }
  if (!codebook.variables.some((v) => v.role === 'question')) {
    problems.push(problem('error', 'no-questions', {}, source.placeOf(['variables'])));
  }
  return problems;
}

/** A header must point at one variable; ids count as headers of their own. */
function columnProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  const owners = new Map(codebook.variables.map((v) => [matchKey(v.id), v.id]));
  return codebook.variables.flatMap((variable, index) => {
    const columns = typeof variable.columns === 'string' ? [variable.columns] : variable.columns;
    if (!Array.isArray(columns)) {
      if (columns === undefined || variable.type === 'multiple') return [];
      const place = source.placeOf(['variables', index, 'columns']);
      return [problem('error', 'wrong-shape', { found: '{…}', expected: 'list' }, place)];
    }
    return columns.flatMap((spelling) => {
      const first = owners.get(matchKey(spelling));
      owners.set(matchKey(spelling), variable.id);
      if (first === undefined || first === variable.id) return [];
      const place = source.placeOf(['variables', index, 'columns']);
      return [problem('error', 'spelling-twice', { spelling, first, second: variable.id }, place)];
    });
  });
}

function areaProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  if (!codebook.areas) return [];
  const areas = codebook.areas.map((a) => a.id);
  const twice = areas.flatMap((id, index) =>
    areas.indexOf(id) < index
      ? [problem('error', 'id-twice', { id, what: 'area' }, source.placeOf(['areas', index, 'id']))]
      : [],
  );
  const unknown = codebook.variables.flatMap(({ area }, index) => {
    if (area === undefined || areas.includes(area)) return [];
    const place = source.placeOf(['variables', index, 'area']);
    return [problem('error', 'unknown-area', { id: area, nearest: nearest(area, areas) }, place)];
  });
  return [...twice, ...unknown];
}

function overrideProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  const ids = codebook.variables.map((v) => v.id);
  return Object.entries(codebook.waves ?? {}).flatMap(([wave, overrides]) =>
    Object.entries(overrides).flatMap(([id, override]) => {
      const path: YamlPath = ['waves', wave, id];
      const variable = codebook.variables.find((v) => v.id === id);
      if (!variable) {
        const details = { id, nearest: nearest(id, ids) };
        return [problem('error', 'unknown-variable', details, source.placeOfKey(['waves', wave], id))];
      }
      if (!override.categories || variable.derive || variable.type === 'number') return [];
      if (variable.scale === undefined) {
        const details = { key: 'categories', role: variable.role };
        return [problem('error', 'key-not-for-role', details, source.placeOfKey(path, 'categories'))];
      }
      const { scale } = variable;
      const known = codebook.scales[scale]?.categories.map((c) => c.id) ?? [];
      const unknown = override.categories.flatMap((category, index) => {
        if (known.includes(category.id)) return [];
        const details = { id: category.id, scale, nearest: nearest(category.id, known) };
        const place = source.placeOf([...path, 'categories', index, 'id']);
        return [problem('error', 'unknown-category', details, place)];
      });
      return [...unknown, ...categoryListProblems(override.categories, [...path, 'categories'], source)];
    }),
  );
}
