import type { AskedQuestion } from './asked-question.js';
import type { InnerCell } from './inner-cells.js';

/** A code that somebody has, and how many have it. */
export interface AnswerLayer {
  readonly id: string;
  /** Whether it is a valid answer. */
  readonly isValid: boolean;
  /** Per inner cell. */
  readonly counts: readonly number[];
  /** Per inner cell: how many of them everybody knows of. */
  readonly least: readonly number[];
}

/** First those who did not answer, the most frequent kind of them in front: their columns then take the pivots. */
export function answerLayers(inner: readonly InnerCell[], { codes, question }: AskedQuestion): AnswerLayer[] {
  const nobody = inner.map(() => 0);
  return codes
    .flatMap(({ id, kind }, code) => {
      const counts = inner.map(({ answers }) => answers[question]?.[code] ?? 0);
      const total = counts.reduce((sum, count) => sum + count, 0);
      return total > 0 ? [{ layer: { id, isValid: kind === 'valid', counts, least: nobody }, total }] : [];
    })
    .sort((a, b) => Number(a.layer.isValid) - Number(b.layer.isValid) || b.total - a.total)
    .map(({ layer }) => layer);
}

/**
 * Fewer layers, as if more were known: of those who did not answer only the most frequent kind, and of the valid
 * answers the most frequent and what it takes to have one inside and one outside of each of some sets. Those of the
 * others are taken for known, in every inner cell, and counted with the first layer of their kind. What cannot be
 * worked out of these layers, and is not nearly known, is even less so when nobody tells how many the others are.
 *
 * @param layers as `answerLayers` sorts them
 * @param sets ids of valid answers
 */
export function fewLayers(
  layers: readonly AnswerLayer[],
  sets: readonly ReadonlySet<string>[],
): AnswerLayer[] {
  const outside = layers.filter(({ isValid }) => !isValid);
  const valid = layers.filter(({ isValid }) => isValid);
  const kept = valid.slice(0, 1);
  for (const ids of sets) {
    for (const isInside of [true, false]) {
      const isWanted = ({ id }: AnswerLayer) => ids.has(id) === isInside;
      if (!kept.some(isWanted)) kept.push(...valid.filter(isWanted).slice(0, 1));
    }
  }
  return [...withRest(outside.slice(0, 1), outside), ...withRest(kept, valid)];
}

/** The layers that are kept, the first of them together with all that are not. */
function withRest(kept: readonly AnswerLayer[], all: readonly AnswerLayer[]): AnswerLayer[] {
  const [first, ...others] = kept;
  if (!first) return [];
  const rest = all.filter((layer) => !kept.includes(layer));
  const least = first.least.map((_, cell) => rest.reduce((sum, { counts }) => sum + (counts[cell] ?? 0), 0));
  const counts = first.counts.map((count, cell) => count + (least[cell] ?? 0));
  return [{ ...first, counts, least }, ...others];
}
