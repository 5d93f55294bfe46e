import type { CountedRate } from './counted-rates.js';
import type { CountedWave } from './counted-wave.js';
import type { PublishedRate } from './published.js';
import type { GroupStatuses } from './respondents.js';
import type { Span } from './span.js';
import { mostWantedFirst, type WantedGroup } from './wanted-groups.js';

export type PublishedRates = ReadonlyMap<WantedGroup, PublishedRate>;

/**
 * Step 2 for response rates. Answered counts are counts of people: the difference between a group and its answered
 * side is the respondents of units that did not report. They share one system with the numbers of respondents, which
 * are more wanted and are there already.
 * @param span with what is known already
 */
export function publishedRates(
  wave: CountedWave,
  statuses: GroupStatuses,
  rates: ReadonlyMap<WantedGroup, CountedRate>,
  span: Span,
): PublishedRates {
  for (const [group, status] of statuses) if (status === 'ok') span.publish([group.cells]);

  const empty = wave.tables.flatMap((table) => table.groups).filter((group) => group.respondents === 0);
  const published = new Map<WantedGroup, PublishedRate>();
  for (const group of [...mostWantedFirst(wave.tables), ...empty]) {
    const rate = rates.get(group);
    if (statuses.get(group) === 'not-asked') published.set(group, without('not-asked'));
    else if (rate === undefined) published.set(group, without('not-reported'));
    else if (statuses.get(group) === 'withheld') published.set(group, without('withheld'));
    else if (rate.offered === 0) published.set(group, without('empty'));
    else if (isEnough(rate, wave.minimum) && span.offer([rate.answeredCells, rate.offeredForms])) {
      published.set(group, { status: 'ok', offered: rate.offered, answered: rate.answered });
    } else published.set(group, without('withheld'));
  }
  return published;
}

/** A unit that nobody answered is shown as such: its rate is 0 of what it offered. */
function isEnough({ answered, offered }: CountedRate, minimum: number): boolean {
  return offered >= minimum && (answered === 0 || answered >= minimum);
}

function without(status: 'withheld' | 'empty' | 'not-asked' | 'not-reported'): PublishedRate {
  return { status, offered: null, answered: null };
}
