import { missingGroup } from '../config/vocabulary.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { type InnerCell, respondentsIn } from './inner-cells.js';

/** A unit that offered questionnaires: one offered cell of the cube, with the respondents who belong to it. */
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
}

export function offeredUnits(cube: Cube, inner: readonly InnerCell[]): OfferedUnit[] {
  return cube.offered.map(({ group, offered, ladder = [] }) => {
    const pooled = pooledGroup(cube, group);
    const cells = [...inner.keys()].filter((number) =>
      [...pooled].every(([variable, id]) => id !== missingGroup && inner[number]?.group.get(variable) === id),
    );
    return {
      group: pooled,
      offered,
      ladder: new Map(ladder.map(({ step, count }) => [step, count])),
      cells,
      answered: respondentsIn(inner, cells),
    };
  });
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
export function answeredCells(
  inner: readonly InnerCell[],
  units: readonly OfferedUnit[],
): ReadonlySet<number> {
  const placed = new Map(units.flatMap((unit) => unit.cells.map((cell) => [cell, unit] as const)));
  const counting = [...inner.entries()].filter(([number, cell]) => {
    const own = placed.get(number);
    const possible = own ? [own] : units.filter((unit) => mayBelong(cell, unit));
    return possible.length > 0 && possible.every(isUsable);
  });
  return new Set(counting.map(([number]) => number));
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
