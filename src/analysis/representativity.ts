import type { Status } from '../config/vocabulary.js';
import type { Published, PublishedRate, PublishedTable } from '../disclosure/published.js';
import { rIndicator } from '../stats/r-indicator.js';
import type { Sample } from '../stats/sample.js';
import { hasOffered } from './nonresponse.js';
import type { QualityRow } from './quality-measure.js';

/** The groups that everybody who was offered falls into, or why they are not known. */
type KnownGroups = { readonly groups: readonly Sample[] } | { readonly status: Exclude<Status, 'ok'> };

/**
 * The R-indicator and the bound on bias for every breakdown with offered counts, from published counts. Groups that are
 * withheld take part as one, "övriga": the published total less the published groups, and only when that is no fewer than
 * the minimum. Not defined when somebody who was offered is in no known group, when fewer than two groups are left, or
 * when nobody answered.
 *
 * @see `rIndicator`
 */
export function representativity(published: Published): QualityRow[] {
  const { waves, keptApart = [], minimum } = published.counts;
  return waves.flatMap(({ wave, tables }) => {
    const total = tables.find(({ by }) => by.length === 0)?.groups[0]?.rate;
    const wanted = tables.filter(({ by, groups }) => {
      // A sibling by kind of respondents says again what the two say by themselves.
      const isSibling = by.length > 1 && by.some((id) => keptApart.includes(id));
      return by.length > 0 && !isSibling && groups.some(hasOffered);
    });
    return wanted.flatMap((table) => tableRows(wave, table, knownGroups(table, total, minimum)));
  });
}

function tableRows(wave: string, { by }: PublishedTable, known: KnownGroups): QualityRow[] {
  const indicator = 'groups' in known ? rIndicator(known.groups) : null;
  const status: Status = 'groups' in known ? (indicator ? 'ok' : 'empty') : known.status;
  const about = { wave, variables: by, by: [], group: [], numerator: null, denominator: null, status };
  return [
    { ...about, measure: 'r-indicator', value: indicator?.indicator ?? null },
    { ...about, measure: 'bias-bound', value: indicator?.biasBound ?? null },
  ];
}

function knownGroups(
  { groups }: PublishedTable,
  total: PublishedRate | undefined,
  minimum: number,
): KnownGroups {
  const all = total && sampleOf(total);
  if (!all) return { status: total?.status === 'withheld' ? 'withheld' : 'not-reported' };
  // A group that nobody has answered in and nothing is reported of was no part of the wave. The units that offer forms
  // have their categories, so that nobody who was offered is in a group whose category is missing.
  const rates = groups
    .filter(
      ({ missing, status, rate }) => !missing && !(status === 'empty' && rate.status === 'not-reported'),
    )
    .map(({ rate }) => rate);
  if (rates.some(({ status }) => status === 'not-reported')) return { status: 'not-reported' };
  const shown = rates.flatMap((rate) => sampleOf(rate) ?? []);
  const trials = shown.reduce((left, group) => left - group.trials, all.trials);
  const successes = shown.reduce((left, group) => left - group.successes, all.successes);
  const isHidden = rates.some(({ status }) => status === 'withheld');
  if (!isHidden) return trials === 0 && successes === 0 ? { groups: shown } : { status: 'not-reported' };
  if (trials < minimum || successes < minimum) return { status: 'withheld' };
  return successes > trials ? { status: 'not-reported' } : { groups: [...shown, { successes, trials }] };
}

function sampleOf({ status, offered, answered }: PublishedRate): Sample | undefined {
  if (status !== 'ok' || offered === null || answered === null) return undefined;
  return { successes: answered, trials: offered };
}
