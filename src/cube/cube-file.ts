import { z } from 'zod';
import { missingKinds } from '../config/vocabulary.js';
import { type Checked, problem } from '../problems/problem.js';
import { arePossible } from './area-sums.js';
import { type Cube, type CubeCell, cubeFormat, cubeVersion } from './cube.js';
import { groupKey } from './offered-groups.js';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const code = z.strictObject({ id: z.string(), kind: z.enum(['valid', ...missingKinds]) });
const variable = z.strictObject({ id: z.string(), codes: z.array(code).min(1) });
const sums = z.strictObject({
  // Came later than the others, and the others are of no use without it.
  m: count.exactOptional(),
  v: count,
  y: count,
  vv: count,
  yy: count,
  vy: count,
});

const period = z.string().regex(/^(\d{4}-\d{2}(-\d{2})?)?$/);
const group = z.record(z.string(), z.string());
const figure = z.union([
  z.strictObject({ positive: count, base: count.min(1) }),
  z.strictObject({ share: z.number().min(0).max(1) }),
]);

const cubeShape = z.strictObject({
  format: z.literal(cubeFormat),
  version: z.literal(cubeVersion),
  survey: z.string(),
  // Came later than the format; a cube without it is as good.
  wave: z.string().exactOptional(),
  backgrounds: z.array(variable),
  questions: z.array(variable),
  areas: z.array(z.strictObject({ id: z.string(), questions: z.array(z.string()) })),
  cells: z.array(
    z.strictObject({
      period,
      group: z.array(count),
      respondents: count,
      answers: z.array(z.array(count)),
      areas: z.array(sums.nullable()),
    }),
  ),
  offered: z.array(
    z.strictObject({
      group,
      offered: count.nullable(),
      // What came later than the format; a cube without is as good.
      ladder: z.array(z.strictObject({ step: z.string(), count: count.nullable() })).exactOptional(),
      period: period.exactOptional(),
    }),
  ),
  printed: z.array(z.strictObject({ question: z.string(), group, figure })).exactOptional(),
});

/** A cube as the bytes of a file: JSON, one cell a line, the same bytes for the same cube. */
export function writeCube(cube: Cube): Uint8Array {
  const { cells, ...rest } = cube;
  const head = JSON.stringify(rest).slice(0, -1);
  const lines = cells.map((cell) => JSON.stringify(cell)).join(',\n');
  return new TextEncoder().encode(`${head},"cells":[\n${lines}\n]}\n`);
}

/** Reads a kept cube and checks that it holds together. `path` is how messages name it. */
export function readCube(bytes: Uint8Array, path: string): Checked<Cube> {
  const unreadable = (reason: string): Checked<Cube> => ({
    problems: [problem('error', 'cube-unreadable', { path, reason }, { file: path })],
  });
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return unreadable('JSON');
  }
  const version = versionOf(data);
  if (version !== undefined && version !== String(cubeVersion)) {
    return { problems: [problem('error', 'cube-version', { path, version }, { file: path })] };
  }
  const parsed = cubeShape.safeParse(data);
  if (!parsed.success) return unreadable(parsed.error.issues[0]?.path.join('.') || 'format');
  const cube: Cube = { ...parsed.data, cells: parsed.data.cells.map(withWholeSums) };
  const inconsistent = inconsistency(cube);
  return inconsistent === undefined ? { value: cube, problems: [] } : unreadable(inconsistent);
}

type KeptCell = z.output<typeof cubeShape>['cells'][number];

function withWholeSums({ areas, ...cell }: KeptCell): CubeCell {
  return {
    ...cell,
    areas: areas.map((kept) => (kept?.m === undefined ? null : { ...kept, m: kept.m })),
  };
}

function versionOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('format' in data) || !('version' in data))
    return undefined;
  return data.format === cubeFormat ? String(data.version) : undefined;
}

/** Where counts do not add up, stand twice or point outside their axes; undefined when all is well. */
function inconsistency(cube: Cube): string | undefined {
  const twice = firstTwice(cube.cells, ({ period, group }) => `${period}|${group.join()}`);
  if (twice >= 0) return `cells.${twice}`;
  // Those of a period may come in parts, which add up.
  const offeredTwice = firstTwice(cube.offered, (cell, index) =>
    cell.period === undefined ? groupKey(cell) : `${index}`,
  );
  if (offeredTwice >= 0) return `offered.${offeredTwice}`;
  for (const [index, cell] of cube.cells.entries()) {
    const grouped =
      cell.group.length === cube.backgrounds.length &&
      cell.group.every((c, i) => c < (cube.backgrounds[i]?.codes.length ?? 0));
    const answered =
      cell.answers.length === cube.questions.length &&
      cell.answers.every(
        (counts, q) =>
          counts.length === cube.questions[q]?.codes.length &&
          counts.reduce((sum, n) => sum + n, 0) === cell.respondents,
      );
    const summed =
      cell.areas.length === cube.areas.length &&
      cell.areas.every((own) => own === null || (arePossible(own) && own.m <= cell.respondents));
    if (!grouped || !answered || !summed) return `cells.${index}`;
  }
  return undefined;
}

/** Position of the first item with the key of an earlier one, −1 when there is none. */
function firstTwice<T>(items: readonly T[], keyOf: (item: T, index: number) => string): number {
  const seen = new Set<string>();
  return items.findIndex((item, index) => {
    const size = seen.size;
    return seen.add(keyOf(item, index)).size === size;
  });
}
