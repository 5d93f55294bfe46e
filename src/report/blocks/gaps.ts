import { mostPaired } from '../../analysis/against-groups.js';
import { isCertain } from '../../analysis/comparison.js';
import type { Context } from '../context.js';

/** The share of positive answers to one question in two groups of the later wave. */
export interface Gap {
  readonly question: string;
  readonly first: number;
  readonly second: number;
  /** Second less first, with its 95 % limits; these are null when a base is not in print. */
  readonly difference: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isTested: boolean;
  readonly isCertain: boolean;
}

/** The two groups that are set against each other: the first two of the variable's categories, in their order. */
export function twoGroups(by: string, { labels }: Context): readonly [string, string] | undefined {
  const [first, second] = categoriesOf(by, labels);
  return first && second && [first.id, second.id];
}

/** Whether the variable has so many groups that they are set against the rest only. */
export function hasTooManyToPair(by: string, { labels }: Context): boolean {
  return categoriesOf(by, labels).length > mostPaired;
}

/** The gap on every question where both groups have a value, the largest first. */
export function gapsBetween(by: string, groups: readonly [string, string], context: Context): Gap[] {
  const { find, later, labels } = context;
  const [group, against] = [[groups[0]], [groups[1]]];
  return labels.questions
    .flatMap(({ id }): Gap[] => {
      const wanted = { measure: 'share-positive', question: id, by: [by], group, against } as const;
      const found = find.difference(later.id, wanted);
      if (found?.difference == null || found.groupValue === null || found.againstValue === null) return [];
      return [
        {
          question: id,
          first: found.groupValue,
          second: found.againstValue,
          difference: -found.difference,
          lower: found.upper === null ? null : -found.upper,
          upper: found.lower === null ? null : -found.lower,
          isTested: found.p !== null,
          isCertain: isCertain(found),
        },
      ];
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function categoriesOf(by: string, labels: Context['labels']) {
  return (labels.variable(by)?.scale.categories ?? []).filter((c) => c.missing === undefined);
}
