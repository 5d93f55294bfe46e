import type { CountedRate } from './counted-rates.js';
import type { CountedSource } from './counted-source.js';
import { countedSteps, smallSteps } from './counted-steps.js';
import type { PublishedCoverages } from './coverage.js';
import type { PrintedSums } from './printed-sums.js';
import type { PublishedRates } from './rates.js';
import type { GroupStatuses } from './respondents.js';
import type { CountVector } from './span.js';
import type { WantedGroup } from './wanted-groups.js';

/** The whole system of people, forms and the steps above them, once everything in it has been decided. */
export interface KnownNumbers {
  readonly columns: number;
  /** Those of the steps. */
  readonly secrets: readonly CountVector[];
  readonly zeros: readonly CountVector[];
  /** Everything that anybody who reads what is published, or was in print before, can know. */
  readonly known: readonly CountVector[];
}

export function knownNumbers(
  { whole, columns }: CountedSource,
  candidates: ReadonlyMap<WantedGroup, CountedRate>,
  published: {
    readonly groups: GroupStatuses;
    readonly rates: PublishedRates;
    readonly coverages: PublishedCoverages;
  },
  printed: readonly PrintedSums[],
): KnownNumbers {
  const counted = new Map([...candidates].map(([group, rate]) => [group, countedSteps(rate)] as const));
  const steps = [...counted.values()].flat();
  const shownRates = [...candidates].filter(([group]) => published.rates.get(group)?.status === 'ok');
  const shownSteps = [...counted].flatMap(([group, ofGroup]) => {
    const shown = published.coverages.get(group)?.filter(({ status }) => status === 'ok') ?? [];
    return ofGroup.filter(({ step }) => shown.some((coverage) => coverage.step === step));
  });
  return {
    columns,
    secrets: smallSteps(whole, [...candidates.values()]),
    zeros: [
      ...[...candidates.values(), ...steps].flatMap(({ zeros }) => zeros),
      ...printed.flatMap((sums) => sums.zeros),
    ],
    known: [
      ...printed.flatMap(({ people, forms }) => [...people, ...forms]),
      ...[...published.groups].filter(([, status]) => status === 'ok').map(([group]) => group.cells),
      ...shownRates.flatMap(([, rate]) => [rate.answeredCells, rate.offeredForms]),
      ...shownSteps.map(({ vector }) => vector),
    ],
  };
}
