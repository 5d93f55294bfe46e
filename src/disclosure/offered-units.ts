import { missingGroup } from '../config/vocabulary.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { addOffered } from '../cube/merge-cubes.js';
import { groupKey, offeredGroups } from '../cube/offered-groups.js';
import { type InnerCell, respondentsIn } from './inner-cells.js';
import type { Segments } from './segments.js';

/** A unit that offered questionnaires: one group of the cube's offered cells, with the respondents who belong to it. */
export interface OfferedUnit {
  /** Category id by background variable; a variable left out means any. */
  readonly group: ReadonlyMap<string, string>;
  /** Null when not reported. */
  readonly offered: number | null;
  /** Counts further up, by step, the widest first; null when not reported. */
  readonly ladder: ReadonlyMap<string, number | null>;
  /** Numbers of the inner cells that have its category in every one of its variables. */
  readonly cells: readonly number[];
  /** Respondents in those cells. */
  readonly answered: number;
  /** By segment in dated counts, else one. */
  readonly parts: readonly OfferedPart[];
}

/** What of a counted wave tells who counts as answered. */
export interface UnitsOfWave {
  /** All inner cells of the source. */
  readonly inner: readonly InnerCell[];
  /** Numbers of those that the wave has. */
  readonly own: readonly number[];
  readonly units: readonly OfferedUnit[];
}

/** The forms of a unit: all of them, or those of one segment. */
export interface OfferedPart {
  /** Undefined when the counts are not dated. */
  readonly segment: number | undefined;
  /** Null when not reported. */
  readonly offered: number | null;
  /** The column of its forms that nobody answered. */
  readonly form: number;
  /** By step of the ladder: the count, and the column of those in it who were not offered. */
  readonly steps: ReadonlyMap<string, { readonly count: number | null; readonly column: number }>;
}

/**
 * The units of each wave of a source. Offered = answered + unanswered, and a step of the ladder = offered + not offered,
 * so what nobody answered, and who was not offered, have columns of their own after those of the inner cells. Windows
 * that overlap share those of dated counts.
 */
export function offeredUnits(
  cubes: readonly Cube[],
  inner: readonly InnerCell[],
  owned: readonly (readonly number[])[],
  { segmentOf, windows }: Segments,
): OfferedUnit[][] {
  const columns = new Map<string, number>();
  const columnOf = (key: string): number => {
    const column = columns.get(key) ?? inner.length + columns.size;
    columns.set(key, column);
    return column;
  };
  const partOf = (key: string, segment: number | undefined, cell: Counts): OfferedPart => ({
    segment,
    offered: cell.offered,
    form: columnOf(key),
    steps: new Map(
      (cell.ladder ?? []).map(({ step, count }) => [step, { count, column: columnOf(`${key} ${step}`) }]),
    ),
  });
  return cubes.map((cube, wave) =>
    offeredGroups(cube).map((unit, number) => {
      const group = pooledGroup(cube, unit.group);
      const cells = (owned[wave] ?? []).filter((cell) =>
        [...group].every(([variable, id]) => id !== missingGroup && inner[cell]?.group.get(variable) === id),
      );
      const name = groupKey(unit);
      const dated = cube.offered.filter((cell) => cell.period !== undefined && groupKey(cell) === name);
      const parts =
        dated.length === 0
          ? [partOf(`unit ${wave} ${number}`, undefined, unit)]
          : (windows[wave] ?? []).map((segment) =>
              partOf(`segment ${segment} ${name}`, segment, countsIn(segment, dated, segmentOf, unit)),
            );
      return {
        group,
        offered: unit.offered,
        ladder: new Map((unit.ladder ?? []).map(({ step, count }) => [step, count])),
        cells,
        answered: respondentsIn(inner, cells),
        parts,
      };
    }),
  );
}

type Counts = Pick<OfferedCell, 'offered' | 'ladder'>;

/** What a unit counted in a segment; nothing where no row is about it. */
function countsIn(
  segment: number,
  dated: readonly OfferedCell[],
  segmentOf: Segments['segmentOf'],
  { ladder = [] }: OfferedCell,
): Counts {
  const [first, ...others] = dated.filter(({ period = '' }) => segmentOf(period) === segment);
  if (!first) return { offered: 0, ladder: ladder.map(({ step }) => ({ step, count: 0 })) };
  return others.reduce(addOffered, first);
}

/** Whether its count may enter a response rate: reported, and not less than the answers. */
export function isUsable(unit: OfferedUnit): unit is OfferedUnit & { readonly offered: number } {
  return unit.offered !== null && unit.answered <= unit.offered;
}

/**
 * The inner cells that count as answered in response rates. A respondent who belongs to a unit counts when the unit
 * is usable. One who lacks a category that units are told apart by may come from any unit that agrees with the rest
 * of his categories, and counts when all of those are usable: so with complete offered counts nobody is lost from a
 * rate for not having stated, say, the department, and with incomplete ones nobody enters it who might come from a
 * unit that is left out. A respondent whose unit is not listed at all never counts.
 */
export function answeredCells({ inner, own, units }: UnitsOfWave): ReadonlySet<number> {
  const placed = new Map(units.flatMap((unit) => unit.cells.map((cell) => [cell, unit] as const)));
  const counting = own.filter((number) => {
    const unit = placed.get(number);
    const cell = inner[number];
    const possible = unit ? [unit] : units.filter((candidate) => cell && mayBelong(cell, candidate));
    return possible.length > 0 && possible.every(isUsable);
  });
  return new Set(counting);
}

function mayBelong(cell: InnerCell, unit: OfferedUnit): boolean {
  return [...unit.group].every(([variable, id]) => {
    const own = cell.group.get(variable);
    return own === id || own === missingGroup;
  });
}

function pooledGroup(cube: Cube, group: OfferedCell['group']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(group).map(([variable, id]) => {
      const codes = cube.backgrounds.find((background) => background.id === variable)?.codes ?? [];
      const isValid = codes.some((code) => code.id === id && code.kind === 'valid');
      return [variable, isValid ? id : missingGroup];
    }),
  );
}

/** The variables that all of the units are told by; empty when they are not all told by the same. */
export function unitVariables(units: readonly OfferedUnit[]): readonly string[] {
  const [first, ...others] = units.map(({ group }) => [...group.keys()].sort());
  const isSame = others.every((other) => other.join('\n') === first?.join('\n'));
  return isSame ? (first ?? []) : [];
}
