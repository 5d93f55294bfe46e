import type { PublishedGroup } from '../disclosure/published.js';
import { type Context, type ReportWave, wavesOf } from './context.js';
import type { Found } from './lookup.js';
import { absenceWording } from './wording/absence.js';

/** The groups of a background variable, in codebook order, "uppgift saknas" last. */
export interface Breakdown {
  readonly by: string;
  readonly groups: readonly string[];
  /** Waves in which the groups are known. */
  readonly waves: readonly ReportWave[];
  /** What was published about a group in a wave. */
  group(wave: ReportWave, id: string): PublishedGroup | undefined;
}

/** The groups to show, or one sentence that says why there are none. */
export type BreakdownOrReason = { readonly breakdown: Breakdown } | { readonly reason: string };

/** The breakdown by one variable as far as this run has it. */
export function breakdownBy(by: string, context: Context): BreakdownOrReason {
  const { say, labels, find, later, among } = context;
  const name = labels.shortInSentence(by);
  const tables = wavesOf(context).flatMap((wave) => {
    const table = find.table(wave.id, [by]);
    return table ? [{ wave, table }] : [];
  });
  const known = tables.filter(({ table }) => table.groups.some((g) => g.status !== 'not-asked'));
  const current = tables.find(({ wave }) => wave.id === later.id);
  if (current === undefined) return { reason: say(absenceWording.notBrokenDown, { by: name }) };
  if (!known.includes(current)) {
    return { reason: say(absenceWording.backgroundNotAsked, { by: name, wave: later.short, among }) };
  }
  if (current.table.withheld === 'whole') return { reason: say(absenceWording.wholeWithheld, { by: name }) };
  const ids = [
    ...new Set([...known].reverse().flatMap(({ table }) => table.groups.map((g) => g.group[0] ?? ''))),
  ];
  const order = [...(labels.variable(by)?.scale.categories.map((c) => c.id) ?? [])];
  // A target group that none of these respondents belong to, in any of the waves, is nothing to show.
  const isIncluded = (id: string) =>
    known.some(({ wave }) => {
      const rate = find.estimate(wave.id, { measure: 'response-rate', by: [by], group: [id] });
      return rate?.status !== 'not-included';
    });
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return {
    breakdown: {
      by,
      groups: ids.filter(isIncluded).sort((a, b) => rank(a) - rank(b)),
      waves: known.map(({ wave }) => wave),
      group: (wave, id) =>
        known.find((k) => k.wave.id === wave.id)?.table.groups.find((g) => g.group[0] === id),
    },
  };
}

/** The sentence in place of a figure of which no value is there. */
export function nothingToShow(
  by: string,
  estimates: readonly (Found | undefined)[],
  { say, labels }: Context,
): string {
  const withheld = estimates.some((estimate) => estimate?.status === 'withheld');
  return say(withheld ? absenceWording.wholeWithheld : absenceWording.noAnswersBy, {
    by: labels.shortInSentence(by),
  });
}
