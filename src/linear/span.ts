import { CountSet } from './count-set.js';
import type { CountVector } from './count-vector.js';
import { type Basis, EchelonRows } from './echelon-rows.js';
import { dividedBy, isZero } from './sparse-vector.js';
import { TrackedVectors } from './tracked-vectors.js';

/** What can be worked out from the counts published so far. */
export interface Span {
  /** Publishes these counts together, unless a secret count could then be worked out. Says whether it did. */
  offer(counts: readonly CountVector[]): boolean;
  /** Takes back what was published, or became known, last. */
  undo(): void;
  /**
   * Adds counts that everybody knows whatever we do. A secret that follows from them is none any more.
   * @returns these secrets
   */
  know(counts: readonly CountVector[]): readonly CountVector[];
  /** Whether a count can be worked out. */
  tells(count: CountVector): boolean;
  /** Of everything that can be worked out. */
  readonly basis: Basis;
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
  let before = 0;

  /** Adds the counts and what follows from them; takes all back and says no once a vector is found that must not be. */
  function added(counts: readonly CountVector[], isForbidden: (vector: number) => boolean): boolean {
    tracked.keep();
    before = rows.rows.length;
    const news = [...counts];
    for (const count of news) {
      const residual = rows.residualOf(count);
      if (isZero(residual)) continue;
      const pivot = tracked.rarestColumn(residual);
      const row = { pivot, row: dividedBy(residual, pivot) };
      rows.add(row);
      const found = tracked.reduceBy(row);
      if (found.some(isForbidden)) {
        undo();
        return false;
      }
      for (const vector of found)
        news.push(...(empty[vector - hidden.length] ?? []).map((column) => [column]));
    }
    return true;
  }

  function undo(): void {
    rows.truncate(before);
    tracked.restore();
  }

  function offer(counts: readonly CountVector[]): boolean {
    return added(counts, (vector) => vector < hidden.length);
  }

  function know(counts: readonly CountVector[]): CountVector[] {
    const lost: CountVector[] = [];
    added(counts, (vector) => {
      const secret = hidden[vector];
      if (secret) lost.push(secret);
      return false;
    });
    return lost;
  }

  return {
    offer,
    undo,
    know,
    tells: (count) => rows.spans(count),
    basis: rows,
  };
}

function distinct(vectors: readonly CountVector[]): CountVector[] {
  return [...new CountSet(vectors).sums];
}
