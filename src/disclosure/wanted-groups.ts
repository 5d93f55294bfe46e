import { backgroundsOf, type Codebook } from '../config/codebook.js';
import { missingGroup } from '../config/vocabulary.js';
import type { Cube } from '../cube/cube.js';
import { type InnerCell, isAsked, respondentsIn } from './inner-cells.js';

/** A breakdown or crossing that the pipeline wants, counted in one wave. */
export interface WantedTable {
  readonly by: readonly string[];
  /** False when the wave did not ask for one of the variables. */
  readonly asked: boolean;
  readonly groups: readonly WantedGroup[];
}

/** A cell of a wanted table. */
export interface WantedGroup {
  readonly by: readonly string[];
  readonly group: readonly string[];
  /** Whether any of the categories is `missing`. */
  readonly missing: boolean;
  /** Numbers of the inner cells in it, ascending. */
  readonly cells: readonly number[];
  readonly respondents: number;
}

/** The total and then every breakdown once, in the given order, with all categories of the codebook. */
export function wantedTables(
  codebook: Codebook,
  breakdowns: readonly (readonly string[])[],
  cube: Cube,
  inner: readonly InnerCell[],
): WantedTable[] {
  const distinct = new Map([[], ...breakdowns].map((by) => [JSON.stringify(by), by]));
  return [...distinct.values()].map((by) => wantedTable(codebook, by, cube, inner));
}

/** The group with these categories by background variable, whether any table wants it or not. */
export function groupAt(
  categories: Readonly<Record<string, string>>,
  inner: readonly InnerCell[],
): WantedGroup {
  const wanted = Object.entries(categories);
  const group = Object.values(categories);
  const cells = [...inner.keys()].filter((number) =>
    wanted.every(([variable, id]) => inner[number]?.group.get(variable) === id),
  );
  const missing = group.includes(missingGroup);
  return { by: Object.keys(categories), group, missing, cells, respondents: respondentsIn(inner, cells) };
}

function wantedTable(
  codebook: Codebook,
  by: readonly string[],
  cube: Cube,
  inner: readonly InnerCell[],
): WantedTable {
  const asked = by.every((variable) => isAsked(cube, variable));
  const cellsOf = asked ? cellsByGroup(by, inner) : new Map<string, number[]>();
  const categories = by.map((variable) => [...categoriesOf(codebook, cube, variable), missingGroup]);
  const groups = combinations(categories).map((group): WantedGroup => {
    const cells = cellsOf.get(JSON.stringify(group)) ?? [];
    return {
      by,
      group,
      missing: group.includes(missingGroup),
      cells,
      respondents: respondentsIn(inner, cells),
    };
  });
  const known = groups.filter((group) => !group.missing);
  const missing = groups.filter((group) => group.missing && group.respondents > 0);
  return { by, asked, groups: [...known, ...missing] };
}

/** Valid categories: the codebook's, then those that only this wave's own scale has. */
function categoriesOf(codebook: Codebook, cube: Cube, variable: string): string[] {
  const background = backgroundsOf(codebook).find((candidate) => candidate.id === variable);
  if (background === undefined) throw new Error(`no background variable ${variable} in the codebook`);
  const scale = background.scale.categories.filter((category) => category.missing === undefined);
  const codes = cube.backgrounds.find((candidate) => candidate.id === variable)?.codes ?? [];
  const valid = codes.filter((code) => code.kind === 'valid');
  return [...new Set([...scale, ...valid].map((category) => category.id))];
}

function cellsByGroup(by: readonly string[], inner: readonly InnerCell[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (const [number, cell] of inner.entries()) {
    const key = JSON.stringify(by.map((variable) => cell.group.get(variable) ?? missingGroup));
    const list = cells.get(key) ?? [];
    list.push(number);
    cells.set(key, list);
  }
  return cells;
}

/** Every choice of one item per list, the last list running fastest. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (chosen, list) => chosen.flatMap((before) => list.map((item) => [...before, item])),
    [[]],
  );
}

/**
 * The groups with somebody in them, in the order in which they are let through, so that what must be withheld to
 * protect others is as little missed as possible: the total, breakdowns by size, crossings by size, and last the
 * groups whose category is missing. Equal ones in the order of tables and categories.
 */
export function mostWantedFirst(tables: readonly WantedTable[]): WantedGroup[] {
  const rank = (group: WantedGroup) => (group.missing ? 3 : 0) + Math.min(group.by.length, 2);
  return tables
    .flatMap((table) => table.groups)
    .filter((group) => group.respondents > 0)
    .sort((a, b) => rank(a) - rank(b) || b.respondents - a.respondents);
}
