import { type Problem, problem } from '../problems/problem.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/*
 * What the shapes know but the program cannot do yet. Refused with a place in the file rather than ignored.
 * A row goes when its part comes; `*` stands for any key or position.
 */

interface Later {
  readonly path: string;
  /** Only these values; any value when left out. */
  readonly values?: readonly string[];
}

export const laterInCodebooks: readonly Later[] = [
  { path: 'variables/*/type', values: ['multiple'] },
  { path: 'variables/*/role', values: ['weight', 'person', 'disposition'] },
];

export const laterInPipelines: readonly Later[] = [
  { path: 'kind', values: ['targets', 'dialogues'] },
  { path: 'waves/*/responses/dialect' },
  { path: 'waves/*/responses/*/dialect' },
  { path: 'reports/*/each' },
  { path: 'answered-when' },
  { path: 'weights' },
  { path: 'clusters' },
  { path: 'panel' },
  { path: 'benchmarks' },
  { path: 'organisation' },
  { path: 'recipients' },
];

/** One problem for each place in the file that uses what comes later. */
export function refuseLater(source: YamlSource, laters: readonly Later[]): Problem[] {
  return laters.flatMap((later) =>
    matches(source.data, later.path.split('/')).flatMap(({ path, value }) => {
      if (later.values && !later.values.includes(String(value))) return [];
      const key = String(path.at(-1));
      const what = later.values ? `${key}: ${String(value)}` : key;
      return [problem('error', 'not-yet', { what }, source.placeOfKey(path.slice(0, -1), key))];
    }),
  );
}

function matches(
  data: unknown,
  pattern: readonly string[],
  path: YamlPath = [],
): { path: YamlPath; value: unknown }[] {
  const [head, ...rest] = pattern;
  if (head === undefined) return [{ path, value: data }];
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) {
    return head === '*' ? data.flatMap((item, index) => matches(item, rest, [...path, index])) : [];
  }
  return Object.entries(data).flatMap(([key, value]) =>
    head === '*' || head === key ? matches(value, rest, [...path, key]) : [],
  );
}
