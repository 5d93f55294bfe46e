import type { CountedRate } from './counted-rates.js';
import { type CountedStep, countedSteps, smallSteps, stepsOf } from './counted-steps.js';
import { type CountedWave, isSmall } from './counted-wave.js';
import type { PublishedCoverage } from './published.js';
import type { PublishedRates } from './rates.js';
import type { GroupStatuses } from './respondents.js';
import type { CountVector, Span } from './span.js';
import { mostWantedFirst, type WantedGroup } from './wanted-groups.js';

export type PublishedCoverages = ReadonlyMap<WantedGroup, readonly PublishedCoverage[]>;

/** What the system of offered counts needs besides, when there are steps above them. */
export interface StepSystem {
  readonly secrets: readonly CountVector[];
  readonly zeros: readonly CountVector[];
}

/**
 * Coverage (täckningsgrad): offered / step. It shares the system of the offered counts, which are more wanted and are
 * there already; a group without a published rate has no coverage either, for the same reason.
 * @param start gives a span of that system with what is known already
 */
export function publishedCoverages(
  wave: CountedWave,
  candidates: ReadonlyMap<WantedGroup, CountedRate>,
  { groups, rates }: { readonly groups: GroupStatuses; readonly rates: PublishedRates },
  start: (system: StepSystem) => Span,
): PublishedCoverages {
  const steps = stepsOf(wave.units);
  if (steps.length === 0) return new Map();
  const counted = new Map([...candidates].map(([group, rate]) => [group, countedSteps(rate)] as const));
  const all = [...counted.values()].flat();
  const span = start({
    secrets: smallSteps(wave, [...candidates.values()]),
    zeros: all.flatMap(({ zeros }) => zeros),
  });
  for (const [group, status] of groups) if (status === 'ok') span.publish([group.cells]);
  for (const [group, rate] of candidates) {
    if (rates.get(group)?.status === 'ok') span.publish([rate.answeredCells, rate.offeredForms]);
  }

  const empty = wave.tables.flatMap((table) => table.groups).filter((group) => group.respondents === 0);
  const ordered = [...mostWantedFirst(wave.tables), ...empty];
  const published = new Map<WantedGroup, PublishedCoverage[]>(ordered.map((group) => [group, []]));
  // A whole step before the next: the widest is the most wanted.
  for (const step of steps) {
    for (const group of ordered) {
      const found = counted.get(group)?.find((candidate) => candidate.step === step);
      published.get(group)?.push(coverageOf(step, rates.get(group), found, wave.minimum, span));
    }
  }
  return published;
}

function coverageOf(
  step: string,
  rate: ReturnType<PublishedRates['get']>,
  found: CountedStep | undefined,
  minimum: number,
  span: Span,
): PublishedCoverage {
  const without = (status: PublishedCoverage['status']) => ({ step, status, offered: null, count: null });
  if (rate?.status !== 'ok') return without(rate?.status ?? 'withheld');
  if (found === undefined) return without('not-reported');
  if (isSmall(found.count, minimum) || !span.offer([found.vector])) return without('withheld');
  return { step, status: 'ok', offered: rate.offered, count: found.count };
}
