import type { CountedRate } from './counted-rates.js';
import type { CountedWave } from './counted-wave.js';
import type { Candidate } from './hidden-system.js';
import type { ProtectionPolicy } from './policy.js';
import type { PublishedRate } from './published.js';
import type { GroupStatuses } from './respondents.js';
import { mostWantedFirst, type WantedGroup } from './wanted-groups.js';

export type PublishedRates = ReadonlyMap<WantedGroup, PublishedRate>;

/** A response rate that would be good to tell. */
export interface RateCandidate extends Candidate {
  readonly group: WantedGroup;
}

/**
 * The rates with enough on both sides, the most wanted first; of groups whose respondents are told.
 * @param systems in how many systems of people and forms they are tried
 */
export function rateCandidates(
  wave: CountedWave,
  statuses: GroupStatuses,
  rates: ReadonlyMap<WantedGroup, CountedRate>,
  policy: ProtectionPolicy,
  systems: number,
): RateCandidate[] {
  return inOrder(wave).flatMap((group) => {
    const [rate, status] = [rates.get(group), statuses.get(group)];
    if (!rate || rate.offered === 0 || !isEnough(rate, policy)) return [];
    if (status === 'withheld' || status === 'not-asked') return [];
    const sums = [rate.answeredCells, rate.offeredForms].filter((sum) => sum.length > 0);
    return [{ group, ways: [Array.from({ length: systems }, () => sums)] }];
  });
}

/** What is said of the response rate of every wanted group. */
export function publishedRates(
  wave: CountedWave,
  statuses: GroupStatuses,
  rates: ReadonlyMap<WantedGroup, CountedRate>,
  told: ReadonlySet<WantedGroup>,
): PublishedRates {
  return new Map(
    inOrder(wave).map((group): [WantedGroup, PublishedRate] => {
      const [rate, status] = [rates.get(group), statuses.get(group)];
      if (status === 'not-asked') return [group, without('not-asked')];
      if (!rate) return [group, without('not-reported')];
      if (status === 'withheld') return [group, without('withheld')];
      if (rate.offered === 0) return [group, without('empty')];
      if (!told.has(group)) return [group, without('withheld')];
      return [group, { status: 'ok', offered: rate.offered, answered: rate.answered }];
    }),
  );
}

/** All groups, those that nobody is in last: they may have been offered something. */
export function inOrder({ tables }: CountedWave): WantedGroup[] {
  const empty = tables.flatMap((table) => table.groups).filter((group) => group.respondents === 0);
  return [...mostWantedFirst(tables), ...empty];
}

/** A unit that nobody answered is shown as such: its rate is 0 of what it offered. */
function isEnough(
  { answered, offered }: CountedRate,
  { minimum, minimumOffered }: ProtectionPolicy,
): boolean {
  return offered >= minimumOffered && (answered === 0 || answered >= minimum);
}

function without(status: 'withheld' | 'empty' | 'not-asked' | 'not-reported'): PublishedRate {
  return { status, offered: null, answered: null };
}
