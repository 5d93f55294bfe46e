import { type Problem, problem } from '../problems/problem.js';
import type { CodebookShape, VariableShape } from './codebook-shape.js';
import { nearest } from './nearest.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** Everything that does not hang together in `asked-if`: what follow-up questions depend on. */
export function askedIfProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  return codebook.variables.flatMap((variable, index) => {
    const conditions = variable['asked-if'];
    if (!conditions) return [];
    const path: YamlPath = ['variables', index];
    if (variable.role !== 'question') {
      const details = { key: 'asked-if', role: variable.role };
      return [problem('error', 'key-not-for-role', details, source.placeOfKey(path, 'asked-if'))];
    }
    return Object.entries(conditions).flatMap(([id, categories]) =>
      conditionProblems(variable, id, [categories].flat(), codebook, [...path, 'asked-if'], source),
    );
  });
}

/** A condition stands before its question, as in the questionnaire; so no question can depend on itself. */
function conditionProblems(
  question: VariableShape,
  id: string,
  categories: readonly string[],
  codebook: CodebookShape,
  path: YamlPath,
  source: YamlSource,
): Problem[] {
  const before = codebook.variables.slice(0, codebook.variables.indexOf(question));
  const withCategories = before.filter((v) => v.scale !== undefined);
  const place = source.placeOfKey(path, id);
  const found = codebook.variables.find((v) => v.id === id);
  if (!found) {
    const ids = withCategories.map((v) => v.id);
    return [problem('error', 'unknown-variable', { id, nearest: nearest(id, ids) }, place)];
  }
  if (!withCategories.includes(found)) {
    return [problem('error', 'asked-if-not-before', { question: question.id, condition: id }, place)];
  }
  const scale = found.scale ?? '';
  const known = codebook.scales[scale]?.categories.map((c) => c.id) ?? [];
  return categories.flatMap((category) => {
    if (known.length === 0 || known.includes(category)) return [];
    const details = { id: category, scale, nearest: nearest(category, known) };
    return [problem('error', 'unknown-category', details, source.placeOf([...path, id]))];
  });
}
