import type { PublishedWave } from '../disclosure/published.js';

interface Place {
  readonly by: readonly string[];
  readonly group: readonly string[];
}

/**
 * The groups that were no part of a wave: nobody was offered in them and nobody answered. It can be told only where
 * offered counts are known by the same variables, and never of a unit that has not reported: it may have offered.
 */
export function groupsNotIncluded({ tables, outsideRate }: PublishedWave): Place[] {
  const silent = new Set(outsideRate.named.map(keyOf));
  return tables
    .filter(({ groups }) => outsideRate.others === 0 && groups.some(({ rate }) => rate.status === 'ok'))
    .flatMap(({ by, groups }) =>
      groups
        .filter(({ status, rate }) => status === 'empty' && ['empty', 'not-reported'].includes(rate.status))
        .map(({ group }) => ({ by, group })),
    )
    .filter((place) => !silent.has(keyOf(place)));
}

function keyOf({ by, group }: Place): string {
  return [...by, ...group].join('|');
}
