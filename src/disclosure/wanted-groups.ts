import { backgroundsOf, type Codebook } from '../config/codebook.js';
import { missingGroup } from '../config/vocabulary.js';
import type { Cube } from '../cube/cube.js';
import { type InnerCell, isAsked, respondentsIn } from './inner-cells.js';
import type { KeptApart } from './kept-apart.js';

/** A breakdown or crossing that the pipeline wants, counted in one wave. */
export interface WantedTable {
  readonly by: readonly string[];
  readonly groups: readonly WantedGroup[];
}

/** Respondents with certain categories, whether a table wants them or not. */
export interface CellGroup {
  readonly by: readonly string[];
  readonly group: readonly string[];
  /** Numbers of the inner cells in it, ascending. */
  readonly cells: readonly number[];
  readonly respondents: number;
}

/** A cell of a wanted table. */
export interface WantedGroup extends CellGroup {
  /** Whether any of the categories is `missing`. */
  readonly missing: boolean;
  /** False when the wave did not ask for one of the variables, or not that part of it. */
  readonly asked: boolean;
  /** Whether it adds together answers that are kept apart: then no question figures are given for it. */
  readonly pooled: boolean;
  /** Which of the parts that are kept apart it lies in; empty when in none, as where nothing is kept apart. */
  readonly part: string;
  /** How many variables it is broken down by, besides those that keep answers apart. */
  readonly depth: number;
}

/** The inner cells of a source, and the numbers of those that a wave has. */
export interface OwnCells {
  readonly inner: readonly InnerCell[];
  readonly own: readonly number[];
}

/** The total and then every breakdown once, in the given order, with all categories of the codebook. */
export function wantedTables(
  codebook: Codebook,
  breakdowns: readonly (readonly string[])[],
  cube: Cube,
  cells: OwnCells,
  apart: KeptApart,
): WantedTable[] {
  const distinct = new Map([[], ...breakdowns].map((by) => [JSON.stringify(by), by]));
  return [...distinct.values()].map((by) => wantedTable(codebook, by, cube, cells, apart));
}

/** The group with these categories by background variable. */
export function groupAt(categories: Readonly<Record<string, string>>, { inner, own }: OwnCells): CellGroup {
  const wanted = Object.entries(categories);
  const group = Object.values(categories);
  const cells = own.filter((number) =>
    wanted.every(([variable, id]) => inner[number]?.group.get(variable) === id),
  );
  return { by: Object.keys(categories), group, cells, respondents: respondentsIn(inner, cells) };
}

function wantedTable(
  codebook: Codebook,
  by: readonly string[],
  cube: Cube,
  { inner, own }: OwnCells,
  apart: KeptApart,
): WantedTable {
  const cellsOf = cellsByGroup(by, inner, own);
  const categories = by.map((variable) => [...categoriesOf(codebook, cube, variable), missingGroup]);
  const depth = by.filter((variable) => !apart.includes(variable)).length;
  const axis = by.findIndex((variable) => apart.includes(variable));
  const isAskedIn = askedPerPart(cube, by, axis);
  const groups = combinations(categories).map((group): WantedGroup => {
    const asked = isAskedIn(group[axis]);
    const cells = (asked && cellsOf.get(JSON.stringify(group))) || [];
    return {
      by,
      group,
      missing: group.includes(missingGroup),
      asked,
      pooled: apart.length > 0 && axis < 0,
      part: axis < 0 ? '' : `${by[axis]} ${group[axis]}`,
      depth,
      cells,
      respondents: respondentsIn(inner, cells),
    };
  });
  const known = groups.filter((group) => !group.missing);
  const missing = groups.filter((group) => group.missing && group.respondents > 0);
  return { by, groups: [...known, ...missing] };
}

/** Whether all of the variables were asked for: in the wave, and in the part of it that a category of one keeps apart. */
function askedPerPart(
  cube: Cube,
  by: readonly string[],
  axis: number,
): (category: string | undefined) => boolean {
  const answers = new Map<string | undefined, boolean>();
  return (category) => {
    const known = answers.get(category);
    if (known !== undefined) return known;
    const within = category === undefined ? undefined : { variable: by[axis] ?? '', category };
    const asked = by.every((variable) => isAsked(cube, variable) && isAsked(cube, variable, within));
    answers.set(category, asked);
    return asked;
  };
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

function cellsByGroup(
  by: readonly string[],
  inner: readonly InnerCell[],
  own: readonly number[],
): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (const number of own) {
    const key = JSON.stringify(by.map((variable) => inner[number]?.group.get(variable) ?? missingGroup));
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
 * groups whose category is missing. Where answers are kept apart, each group of a part goes before the groups that add
 * parts together, since question figures hang on it. Equal ones in the order of tables and categories.
 */
export function mostWantedFirst(tables: readonly WantedTable[]): WantedGroup[] {
  const rank = (group: WantedGroup) =>
    (group.missing ? 6 : 0) + 2 * Math.min(group.depth, 2) + Number(group.pooled);
  return tables
    .flatMap((table) => table.groups)
    .filter((group) => group.respondents > 0)
    .sort((a, b) => rank(a) - rank(b) || b.respondents - a.respondents);
}

/** The groups of a table, those of each part that is kept apart by themselves; all together where nothing is. */
export function partsOf({ groups }: WantedTable): (readonly WantedGroup[])[] {
  return [...new Set(groups.map((group) => group.part))].map((part) =>
    groups.filter((group) => group.part === part),
  );
}
