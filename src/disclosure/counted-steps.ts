import type { CountVector } from '../linear/count-vector.js';
import type { CountedRate } from './counted-rates.js';
import type { CountedWave } from './counted-wave.js';
import { isUsable, type OfferedPart, type OfferedUnit } from './offered-units.js';

/** What the units of a group count at one step above the offered, before protection. */
export interface CountedStep {
  readonly step: string;
  readonly count: number;
  /** Over the columns of people, forms and steps. */
  readonly vector: CountVector;
  /** Those who were not offered, when there is nobody: then there is nobody in any of the units. */
  readonly zeros: readonly CountVector[];
}

/** The steps that any unit has a column for, the widest first. */
export function stepsOf(units: readonly OfferedUnit[]): readonly string[] {
  return [...new Set(units.flatMap(({ ladder }) => [...ladder.keys()]))];
}

/**
 * The steps of a group where every unit in its rate has reported one and has no more offered than are in it. Coverage is
 * then about the same units as the response rate beside it.
 */
export function countedSteps(rate: Pick<CountedRate, 'units' | 'offered' | 'offeredForms'>): CountedStep[] {
  return stepsOf(rate.units).flatMap((step) => {
    const countOf = (unit: OfferedUnit) => unit.ladder.get(step) ?? null;
    if (rate.units.some((unit) => (countOf(unit) ?? -1) < (unit.offered ?? 0))) return [];
    const count = rate.units.reduce((sum, unit) => sum + (countOf(unit) ?? 0), 0);
    // A unit with nobody in the step needs no column, just as one that offered nothing needs none.
    const notOffered = rate.units
      .filter((unit) => countOf(unit) !== 0)
      .flatMap((unit) => columnsOf(unit.parts, step));
    const zeros = count === rate.offered ? [notOffered] : [];
    return [{ step, count, vector: [...rate.offeredForms, ...notOffered], zeros }];
  });
}

/** What steps count of which there must not be few: of units and of groups, in all and in what subtracting windows may leave. */
export function stepParts(
  wave: CountedWave,
  ofGroups: readonly CountedRate[],
): { readonly count: number; readonly vector: CountVector }[] {
  const ofUnits = wave.units.flatMap((unit) => {
    if (!isUsable(unit)) return [];
    const forms = unit.parts.map(({ form }) => form);
    const offeredForms = unit.offered === 0 ? [] : [...unit.cells, ...forms];
    return [{ units: [unit], offered: unit.offered, offeredForms }];
  });
  const rates = [...ofGroups, ...ofUnits];
  return [...rates.flatMap(countedSteps), ...rates.flatMap((rate) => stepsInBlocks(wave, rate.units))];
}

/** What the steps of some units count in each block of segments; nothing when one of them is not dated. */
function stepsInBlocks({ blocks, inner }: CountedWave, units: readonly OfferedUnit[]) {
  if (units.some(({ parts }) => parts.some(({ segment }) => segment === undefined))) return [];
  return stepsOf(units).flatMap((step) =>
    blocks.map((block) => {
      const isIn = (segment: number | undefined) => block.includes(segment ?? -1);
      const parts = units.flatMap((unit) => unit.parts.filter(({ segment }) => isIn(segment)));
      const cells = units.flatMap((unit) => unit.cells.filter((cell) => isIn(inner[cell]?.segment)));
      return {
        count: parts.reduce((sum, { steps }) => sum + (steps.get(step)?.count ?? 0), 0),
        vector: [...cells, ...parts.map(({ form }) => form), ...columnsOf(parts, step)],
      };
    }),
  );
}

function columnsOf(parts: readonly OfferedPart[], step: string): number[] {
  return parts.flatMap(({ steps }) => steps.get(step)?.column ?? []);
}
