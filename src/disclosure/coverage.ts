import type { CountedRate } from './counted-rates.js';
import { type CountedStep, countedSteps, stepsOf } from './counted-steps.js';
import type { CountedWave } from './counted-wave.js';
import type { Candidate } from './hidden-system.js';
import type { PublishedCoverage } from './published.js';
import { inOrder, type PublishedRates } from './rates.js';
import type { WantedGroup } from './wanted-groups.js';

export type PublishedCoverages = ReadonlyMap<WantedGroup, readonly PublishedCoverage[]>;

/** A step above the offered in a group that would be good to tell. */
export interface StepCandidate extends Candidate {
  readonly group: WantedGroup;
  readonly counted: CountedStep;
}

/**
 * Coverage (täckningsgrad): offered / step. It shares the system of the offered counts, which are more wanted; a group
 * without a published rate has no coverage either. A whole step comes before the next: the widest is the most wanted.
 * @param systems in how many systems of people, forms and steps they are tried
 */
export function stepCandidates(
  wave: CountedWave,
  rates: ReadonlyMap<WantedGroup, CountedRate>,
  published: PublishedRates,
  minimumOffered: number,
  systems: number,
): StepCandidate[] {
  const counted = inOrder(wave).flatMap((group) => {
    const rate = rates.get(group);
    if (!rate || published.get(group)?.status !== 'ok') return [];
    return countedSteps(rate).map((step) => ({ group, step }));
  });
  return stepsOf(wave.units).flatMap((name) =>
    counted
      .filter(({ step }) => step.step === name && (step.count === 0 || step.count >= minimumOffered))
      .map(({ group, step }) => ({
        group,
        counted: step,
        ways: [Array.from({ length: systems }, () => [step.vector])],
      })),
  );
}

/** What is said of the coverage of every wanted group: one for each step of the units. */
export function publishedCoverages(
  wave: CountedWave,
  counted: ReadonlyMap<WantedGroup, CountedRate>,
  rates: PublishedRates,
  told: ReadonlySet<StepCandidate>,
): PublishedCoverages {
  const steps = stepsOf(wave.units);
  if (steps.length === 0) return new Map();
  return new Map(
    inOrder(wave).map((group) => {
      const rate = counted.get(group);
      const known = new Set((rate ? countedSteps(rate) : []).map(({ step }) => step));
      const shown = new Map(
        [...told].flatMap((one) => (one.group === group ? [[one.counted.step, one.counted]] : [])),
      );
      return [
        group,
        steps.map((step) => coverageOf(step, rates.get(group), known.has(step), shown.get(step))),
      ];
    }),
  );
}

function coverageOf(
  step: string,
  rate: ReturnType<PublishedRates['get']>,
  isReported: boolean,
  shown: CountedStep | undefined,
): PublishedCoverage {
  const without = (status: PublishedCoverage['status']) => ({ step, status, offered: null, count: null });
  if (rate?.status !== 'ok') return without(rate?.status ?? 'withheld');
  if (!isReported) return without('not-reported');
  return shown ? { step, status: 'ok', offered: rate.offered, count: shown.count } : without('withheld');
}
