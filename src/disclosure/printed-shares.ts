import { missingGroup, type Status } from '../config/vocabulary.js';
import type { Cube, PrintedShare, ShareFigure } from '../cube/cube.js';
import type { CountVector } from '../linear/count-vector.js';
import { startSpan } from '../linear/span.js';
import { isSmall } from './counted-wave.js';
import type { PublishedQuestion } from './published.js';
import type { WantedGroup, WantedTable } from './wanted-groups.js';

/** Whether nothing is known of a wave but shares in print: not even how many answered. */
export function isPrintedAlone(cube: Cube): boolean {
  return cube.cells.length === 0 && (cube.printed ?? []).length > 0;
}

/** What to say of the number of respondents in a wave of printed shares alone. */
export function statusOfPrinted(cube: Cube, by: readonly string[]): Status {
  const isKnown = by.every((variable) => (cube.printed ?? []).some(({ group }) => variable in group));
  return isKnown ? 'not-reported' : 'not-asked';
}

/** By question id; questions that have nothing in print are left out. */
export type PrintedQuestions = ReadonlyMap<string, ReadonlyMap<WantedGroup, PublishedQuestion>>;

/**
 * What is in print, in every wanted group: the figure printed for the very group, else the sum of the cells that it is
 * made of. What is in print is public and passes, whatever is withheld of the number of respondents. A base under the
 * minimum is the exception, since SKR's rule keeps such figures out of print: it is protected like any count of the
 * question, with cells as columns.
 */
export function printedQuestions(
  cube: Cube,
  tables: readonly WantedTable[],
  minimum: number,
): PrintedQuestions {
  const ids = new Set((cube.printed ?? []).map(({ question }) => question));
  return new Map([...ids].map((question) => [question, printedGroups(cube, question, tables, minimum)]));
}

interface Found {
  readonly group: WantedGroup;
  readonly figure: ShareFigure | undefined;
  /** Numbers of the cells that it sums up. */
  readonly cells: CountVector;
}

function printedGroups(cube: Cube, question: string, tables: readonly WantedTable[], minimum: number) {
  const shares = (cube.printed ?? [])
    .filter((share) => share.question === question)
    .map(({ figure, group }) => ({ figure, group: pooled(cube, group) }));
  const found = tables.flatMap((table) => table.groups.map((group) => foundIn(shares, group)));
  const single = shares.map((share, cell) => ({ figure: share.figure, cells: [cell] }));
  const secrets = [...single, ...found].filter(({ figure }) => isSmall(baseOf(figure), minimum));
  const span = startSpan(
    shares.length,
    secrets.map(({ cells }) => cells),
  );
  const rank = ({ group }: Found) => (group.missing ? 3 : 0) + Math.min(group.by.length, 2);
  const wanted = found
    .filter(({ figure }) => baseOf(figure) >= minimum)
    .sort((a, b) => rank(a) - rank(b) || baseOf(b.figure) - baseOf(a.figure));
  const passed = new Set(wanted.filter(({ cells }) => span.offer([cells])));

  return new Map(
    found.map((some): [WantedGroup, PublishedQuestion] => {
      const { group, figure } = some;
      const without = (status: Status): PublishedQuestion => ({ question, status, counts: null });
      if (!figure) {
        const status = statusOfPrinted(cube, group.by);
        return [group, without(status)];
      }
      if ('base' in figure && !passed.has(some)) return [group, without('withheld')];
      return [group, { question, status: 'ok', counts: null, printed: { ...figure } }];
    }),
  );
}

interface PooledShare {
  readonly figure: ShareFigure;
  readonly group: ReadonlyMap<string, string>;
}

function foundIn(shares: readonly PooledShare[], group: WantedGroup): Found {
  const wanted = new Map(group.by.map((variable, axis) => [variable, group.group[axis] ?? missingGroup]));
  const inside = [...shares.entries()].filter(([, share]) =>
    [...wanted].every(([variable, id]) => share.group.get(variable) === id),
  );
  const own = inside.filter(([, share]) => share.group.size === wanted.size);
  // Cells told apart by different variables overlap: kvinnor and one målgrupp, say.
  const axes = new Set(inside.map(([, share]) => JSON.stringify([...share.group.keys()].sort())));
  const parts = own.length > 0 || axes.size > 1 ? own : inside;
  return { group, figure: sum(parts.map(([, share]) => share.figure)), cells: parts.map(([cell]) => cell) };
}

/** Undefined without figures, or when one of several is a share without its base. */
function sum(figures: readonly ShareFigure[]): ShareFigure | undefined {
  const [only, ...others] = figures;
  if (only === undefined || others.length === 0) return only;
  let [positive, base] = [0, 0];
  for (const figure of figures) {
    if (!('base' in figure)) return undefined;
    positive += figure.positive;
    base += figure.base;
  }
  return { positive, base };
}

function baseOf(figure: ShareFigure | undefined): number {
  return figure && 'base' in figure ? figure.base : 0;
}

function pooled(cube: Cube, group: PrintedShare['group']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(group).map(([variable, id]) => {
      const codes = cube.backgrounds.find((background) => background.id === variable)?.codes ?? [];
      return [variable, codes.some((code) => code.id === id && code.kind === 'valid') ? id : missingGroup];
    }),
  );
}
