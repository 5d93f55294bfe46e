import { type Problem, problem } from '../problems/problem.js';
import { binProblems } from './bin-problems.js';
import type { CodebookShape, VariableShape } from './codebook-shape.js';
import type { DeriveShape } from './derived-variable.js';
import { mapProblems } from './map-problems.js';
import { nearest } from './nearest.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** Everything that does not hang together about numbers and derived variables. */
export function deriveProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  const ofVariables = codebook.variables.flatMap((variable, index) => {
    const path: YamlPath = ['variables', index];
    if (variable.derive) return derivedProblems(variable, variable.derive, codebook, source, path);
    return variable.type === 'number' ? numberProblems(variable, source, path) : [];
  });
  return [...ofVariables, ...overrideProblems(codebook, source)];
}

function numberProblems(variable: VariableShape, source: YamlSource, path: YamlPath): Problem[] {
  const { id, role } = variable;
  if (role !== 'background') {
    return [problem('error', 'key-not-for-role', { key: 'type', role }, source.placeOfKey(path, 'type'))];
  }
  if (variable.scale === undefined) return [];
  return [problem('error', 'key-not-for-number', { id, key: 'scale' }, source.placeOfKey(path, 'scale'))];
}

function derivedProblems(
  variable: VariableShape,
  derive: DeriveShape,
  codebook: CodebookShape,
  source: YamlSource,
  path: YamlPath,
): Problem[] {
  const { id, role } = variable;
  const { from } = derive;
  if (role !== 'background' && role !== 'mode') {
    return [problem('error', 'derive-not-for-role', { id, role }, source.placeOfKey(path, 'derive'))];
  }
  const own = (['columns', 'missing', 'since', 'until', 'type'] as const).filter(
    (key) => variable[key] !== undefined,
  );
  const problems: Problem[] = own.map((key) =>
    problem('error', 'derived-with-key', { id, from, key }, source.placeOfKey(path, key)),
  );
  const ways = (['bins', 'map', 'period'] as const).filter((way) => derive[way] !== undefined);
  const [way] = ways;
  if (way === undefined || ways.length > 1) {
    problems.push(problem('error', 'derive-one-way', { id }, source.placeOfKey(path, 'derive')));
    return problems;
  }
  const found = sourceOf(id, derive, way, codebook, source.placeOf([...path, 'derive', 'from']));
  problems.push(...found.problems);
  if (way !== 'bins' && derive.labels) {
    const place = source.placeOfKey([...path, 'derive'], 'labels');
    problems.push(problem('error', 'derive-key-unused', { key: 'labels', way }, place));
  }
  if (way === 'period' && variable.scale !== undefined) {
    const place = source.placeOfKey(path, 'scale');
    problems.push(problem('error', 'derive-key-unused', { key: 'scale', way }, place));
  }
  if (derive.bins) problems.push(...binProblems(variable, derive.bins, codebook, source, path));
  if (derive.map) problems.push(...mapProblems(variable, derive.map, found.value, codebook, source, path));
  return problems;
}

interface SourceFound {
  /** Undefined when the source cannot be one. */
  readonly value?: VariableShape;
  readonly problems: readonly Problem[];
}

function sourceOf(
  id: string,
  { from }: DeriveShape,
  way: 'bins' | 'map' | 'period',
  codebook: CodebookShape,
  place: ReturnType<YamlSource['placeOf']>,
): SourceFound {
  const fits = (v: VariableShape) => !v.derive && isSourceFor[way](v);
  const found = codebook.variables.find((v) => v.id === from);
  if (!found) {
    const ids = codebook.variables.filter(fits).map((v) => v.id);
    return {
      problems: [problem('error', 'unknown-variable', { id: from, nearest: nearest(from, ids) }, place)],
    };
  }
  if (found.derive) return { problems: [problem('error', 'derive-from-derived', { id, from }, place)] };
  if (!fits(found)) return { problems: [problem('error', 'derive-source-unlike', { from, way }, place)] };
  return { value: found, problems: [] };
}

/** Not questions: protection keeps groups and answers apart, and would not see that one tells the other. */
const isSourceFor: Record<'bins' | 'map' | 'period', (variable: VariableShape) => boolean> = {
  bins: ({ type }) => type === 'number',
  map: ({ role, type }) => (role === 'background' || role === 'mode') && type === undefined,
  period: ({ role }) => role === 'date',
};

/** What waves may not change: columns and categories of derived variables, categories of numbers. */
function overrideProblems(codebook: CodebookShape, source: YamlSource): Problem[] {
  return Object.entries(codebook.waves ?? {}).flatMap(([wave, overrides]) =>
    Object.entries(overrides).flatMap(([id, override]) => {
      const variable = codebook.variables.find((v) => v.id === id);
      const at = (key: string) => source.placeOfKey(['waves', wave, id], key);
      if (variable?.derive) {
        const { from } = variable.derive;
        return Object.keys(override).map((key) =>
          problem('error', 'derived-with-key', { id, from, key }, at(key)),
        );
      }
      if (variable?.type !== 'number' || !override.categories) return [];
      return [problem('error', 'key-not-for-number', { id, key: 'categories' }, at('categories'))];
    }),
  );
}
