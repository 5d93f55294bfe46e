import { missingGroup } from '../config/vocabulary.js';
import { addSums } from '../cube/area-sums.js';
import type { AreaSums, Cube, CubeVariable } from '../cube/cube.js';

const noSums: AreaSums = { m: 0, v: 0, y: 0, vv: 0, yy: 0, vy: 0 };

/** Respondents who share the category in every background variable that is told apart: the elementary counts of a wave. */
export interface InnerCell {
  /** Category id by background variable; `missing` for every missing kind. */
  readonly group: ReadonlyMap<string, string>;
  /** Of the source's time. */
  readonly segment: number;
  readonly respondents: number;
  /** Per question of the cube: respondents per code. */
  readonly answers: readonly (readonly number[])[];
  /** Per area of the cube: the respondent-level sums, where they are known. */
  readonly areas: readonly (AreaSums | null)[];
}

/**
 * The observed inner cells of a wave by a key that is the same in all windows of a source, the periods of a segment added
 * together. Background variables that are not `told` apart, by a wanted table or an offered unit, and the missing kinds
 * of the others are pooled: cells that differ in them only are columns that always go together, so that neither could
 * be worked out, whereas their sum could and must be protected.
 */
export function innerCells(
  cube: Cube,
  told: ReadonlySet<string>,
  segmentOf: (period: string) => number,
): ReadonlyMap<string, InnerCell> {
  const axes = [...cube.backgrounds.entries()].filter(([, variable]) => told.has(variable.id));
  const cells = new Map<string, InnerCell>();
  for (const cell of cube.cells) {
    const categories = axes.map(([axis, variable]) => pooledCategory(variable, cell.group[axis]));
    const segment = segmentOf(cell.period);
    const key = JSON.stringify([segment, ...categories]);
    const before: InnerCell = cells.get(key) ?? {
      group: new Map(axes.map(([, variable], i) => [variable.id, categories[i] ?? missingGroup])),
      segment,
      respondents: 0,
      answers: cube.questions.map((question) => question.codes.map(() => 0)),
      areas: cube.areas.map(() => noSums),
    };
    cells.set(key, {
      ...before,
      respondents: before.respondents + cell.respondents,
      answers: before.answers.map((counts, q) =>
        counts.map((count, c) => count + (cell.answers[q]?.[c] ?? 0)),
      ),
      areas: before.areas.map((sums, area) => addSums(sums, cell.areas[area] ?? null)),
    });
  }
  return new Map([...cells].filter(([, cell]) => cell.respondents > 0));
}

/** How many respondents there are in some of the inner cells, given by number. */
export function respondentsIn(inner: readonly InnerCell[], cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (inner[cell]?.respondents ?? 0), 0);
}

/**
 * Whether anybody was asked for the background variable; true as well when there is nobody to ask.
 * @param within only those with this category in another variable (`missing` for all missing kinds)
 */
export function isAsked(
  cube: Cube,
  variable: string,
  within?: { readonly variable: string; readonly category: string },
): boolean {
  const axisOf = (id: string) => cube.backgrounds.findIndex((background) => background.id === id);
  const axis = axisOf(variable);
  const codes = cube.backgrounds[axis]?.codes;
  if (codes === undefined) return false;
  const other = within ? axisOf(within.variable) : -1;
  const cells = cube.cells.filter(
    ({ group }) =>
      within === undefined || pooledCategory(cube.backgrounds[other], group[other] ?? -1) === within.category,
  );
  return cells.length === 0 || cells.some((cell) => codes[cell.group[axis] ?? -1]?.kind !== 'not-asked');
}

/** The id of a valid category; `missing` for every missing kind. */
export function pooledCategory(variable: CubeVariable | undefined, code: number | undefined): string {
  const found = variable?.codes[code ?? -1];
  return found === undefined || found.kind !== 'valid' ? missingGroup : found.id;
}
