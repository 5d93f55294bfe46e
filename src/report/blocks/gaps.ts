import type { Context } from '../context.js';

/** The share of positive answers to one question in two groups of the later wave. */
export interface Gap {
  readonly question: string;
  readonly first: number;
  readonly second: number;
}

/** The two groups that are set against each other: the first two of the variable's categories, in their order. */
export function twoGroups(by: string, { labels }: Context): readonly [string, string] | undefined {
  const [first, second] = (labels.variable(by)?.scale.categories ?? []).filter(
    (c) => c.missing === undefined,
  );
  return first && second && [first.id, second.id];
}

/** The gap on every question where both groups have a value, the largest first. */
export function gapsBetween(by: string, groups: readonly [string, string], context: Context): Gap[] {
  const { find, later, labels } = context;
  const share = (question: string, group: string) =>
    find.estimate(later.id, { measure: 'share-positive', question, by: [by], group: [group] })?.value ?? null;
  return labels.questions
    .flatMap(({ id }) => {
      const [first, second] = [share(id, groups[0]), share(id, groups[1])];
      return first === null || second === null ? [] : [{ question: id, first, second }];
    })
    .sort((a, b) => Math.abs(b.second - b.first) - Math.abs(a.second - a.first));
}
