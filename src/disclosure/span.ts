import { EchelonRows } from './echelon-rows.js';
import { dividedBy, isZero } from './sparse-vector.js';
import { TrackedVectors } from './tracked-vectors.js';

/**
 * A count of people (or forms) as the set of elementary counts, given by column number, that it sums up.
 * An attacker who knows some such sums can work out exactly those counts that are linear combinations of them.
 */
export type CountVector = readonly number[];

/** What can be worked out from the counts published so far. */
export interface Span {
  /** Publishes these counts together, unless a secret count could then be worked out. Says whether it did. */
  offer(counts: readonly CountVector[]): boolean;
  /** Publishes counts of which it is known already that they may be. @throws Error when they may not */
  publish(counts: readonly CountVector[]): void;
  /** Adds counts that everybody knows whatever we do. A secret that follows from them is none any more. */
  know(counts: readonly CountVector[]): void;
}

/**
 * Secondary suppression by Gaussian elimination (Langsrud). The published vectors are kept in echelon form, the
 * secret ones as residuals that have been reduced by it. A secret lies in the span once its residual is zero;
 * hence a candidate is refused when some secret's residual is a linear combination of the candidate's residuals
 * (a multiple, when the candidate is a single count).
 * @param columns number of elementary counts
 * @param secrets counts that must not be worked out; not empty
 * @param zeros counts that are 0 in truth: once such a sum can be worked out, so can every elementary count in it
 * @see methods, disclosure control, step 2
 */
export function startSpan(
  columns: number,
  secrets: readonly CountVector[],
  zeros: readonly CountVector[] = [],
): Span {
  const hidden = distinct(secrets);
  const empty = distinct(zeros);
  const rows = new EchelonRows(columns);
  const tracked = new TrackedVectors(columns, [...hidden, ...empty]);

  /** Adds the counts and what follows from them; takes all back and says no once a vector is found that must not be. */
  function added(counts: readonly CountVector[], isForbidden: (vector: number) => boolean): boolean {
    const before = rows.length;
    const news = [...counts];
    for (const count of news) {
      const residual = rows.residualOf(count);
      if (isZero(residual)) continue;
      const pivot = tracked.rarestColumn(residual);
      const row = { pivot, row: dividedBy(residual, pivot) };
      rows.add(row);
      const found = tracked.reduceBy(row);
      if (found.some(isForbidden)) {
        rows.truncate(before);
        tracked.restore();
        return false;
      }
      for (const vector of found)
        news.push(...(empty[vector - hidden.length] ?? []).map((column) => [column]));
    }
    tracked.keep();
    return true;
  }

  function offer(counts: readonly CountVector[]): boolean {
    return added(counts, (vector) => vector < hidden.length);
  }

  function know(counts: readonly CountVector[]): void {
    added(counts, () => false);
  }

  function publish(counts: readonly CountVector[]): void {
    if (!offer(counts))
      throw new Error('protection contradicts itself: what was let through gives a secret away');
  }

  return { offer, publish, know };
}

function distinct(vectors: readonly CountVector[]): CountVector[] {
  return [...new Map(vectors.map((vector) => [vector.join(), vector])).values()];
}
