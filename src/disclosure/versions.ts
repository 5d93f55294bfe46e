import type { CountVector } from '../linear/count-vector.js';
import { type ChangedSums, smallChangesIn } from './changes.js';

/**
 * Two versions of the same counts: as they were when something was published, and how they have changed since. Whoever has
 * both publications can subtract, so that nothing small may come out of the change either.
 */
export interface Versions {
  readonly columns: number;
  /** A sum as it is now: as it was, and the change. */
  now(sum: CountVector): CountVector;
  readonly secrets: readonly CountVector[];
  readonly zeros: readonly CountVector[];
  readonly known: readonly CountVector[];
  /**
   * Changes of what the sums that are told again leave of each other, when they are about too few: late answers in either of
   * two groups that are withheld now, say.
   * @param isTold whether a sum of today can be worked out
   */
  changesLeft(isTold: (sum: CountVector) => boolean): readonly CountVector[];
}

/** A sum that was published before, over the columns of today. */
export interface EarlierSum {
  readonly columns: CountVector;
  /** Set when it was about only those who had a category then that has become part of another. */
  readonly former?: string;
  /** How much it has grown; undefined for a former category, of which today's counts tell nothing. */
  readonly change: number | undefined;
  readonly value: number;
}

export interface VersionsRequest {
  readonly columns: number;
  readonly earlier: readonly EarlierSum[];
  /** Sums of which the change must not come out. */
  readonly smallChanges: readonly CountVector[];
  /** Sums of which the change is known once they are told again. */
  readonly changed: readonly ChangedSums[];
  /** What is small today; it may have been so before. */
  readonly secrets: readonly CountVector[];
  /** Sums of which what is left when these former categories are taken away must not come out. */
  readonly smallRests: readonly Rest[];
  /** Sums of which nothing is left when these former categories are taken away. */
  readonly noRests: readonly Rest[];
}

/** What is left of a sum when former categories that have become part of it are taken away. */
export interface Rest {
  readonly columns: CountVector;
  readonly formers: readonly string[];
}

export function versions(request: VersionsRequest): Versions {
  const { columns, earlier, smallChanges, changed, secrets, smallRests, noRests } = request;
  const formers = Array.from({ length: columns }, () => new Set<string>());
  for (const { columns: sum, former } of earlier) {
    if (former !== undefined) for (const column of sum) formers[column]?.add(former);
  }
  const first: number[] = [];
  let next = 0;
  for (const own of formers) {
    first.push(next);
    next += own.size + 1;
  }
  const oldColumns = next;
  const slotsOf = (column: number) => [...(formers[column] ?? [])];
  /** As it was: the former categories of a column in the order of mention, then the rest. */
  const old = (sum: CountVector, isWanted: (former: string | undefined) => boolean): number[] =>
    sum.flatMap((column) =>
      [...slotsOf(column), undefined].flatMap((former, slot) =>
        isWanted(former) ? [(first[column] ?? 0) + slot] : [],
      ),
    );
  const all = (sum: CountVector) => old(sum, () => true);
  const change = (sum: CountVector) => sum.map((column) => oldColumns + column);
  const asPublished = ({ columns: sum, former }: EarlierSum) =>
    former === undefined ? all(sum) : old(sum, (own) => own === former);
  const now = (sum: CountVector) => [...all(sum), ...change(sum)];
  const rest = ({ columns: sum, formers: gone }: Rest) =>
    old(sum, (former) => former === undefined || !gone.includes(former));

  return {
    columns: oldColumns + columns,
    now,
    secrets: [
      ...secrets.flatMap((sum) => [now(sum), all(sum)]),
      ...smallChanges.map(change),
      ...smallRests.map(rest),
    ],
    zeros: [
      ...earlier.filter(({ change: by }) => by === 0).map(({ columns: sum }) => change(sum)),
      ...earlier.filter(({ value }) => value === 0).map(asPublished),
      ...noRests.map(rest),
    ],
    known: [...earlier.map(asPublished), ...noRests.map(rest)],
    changesLeft: (isTold) =>
      changed.flatMap(({ sums, minimum }) =>
        smallChangesIn({ sums: sums.filter(({ cells }) => isTold(cells)), minimum }).map(change),
      ),
  };
}
