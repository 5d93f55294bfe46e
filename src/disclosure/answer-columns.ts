import type { Code } from '../config/code-list.js';
import type { CountVector } from '../linear/count-vector.js';
import type { InnerCell } from './inner-cells.js';

/** Of which inner cells a valid answer may come. */
export type Answerers = 'everybody' | 'those-who-did';

/** One question's answers in a wave, laid out as elementary counts: respondents per inner cell and code. */
export interface AnswerColumns {
  /** The count in each column: layer × cells + cell, one layer per code that anybody has. */
  readonly values: readonly number[];
  /** Per layer, whether it counts valid answers. */
  readonly isValid: readonly boolean[];
  /** All respondents of these inner cells, whatever they answered. */
  respondents(cells: CountVector): CountVector;
  /** Those of them with a valid answer. */
  validBase(cells: CountVector): CountVector;
  /** Those of them without one. */
  withoutAnswer(cells: CountVector): CountVector;
  /** Those of them who gave one of these answers, by code id. */
  withAnswers(ids: ReadonlySet<string>, cells: CountVector): CountVector;
  /** Those of them in one layer. */
  layer(layer: number, cells: CountVector): CountVector;
  /** What publishing the counts of a group tells, besides its number of respondents: one sum per code. */
  counts(cells: CountVector): CountVector[];
  /** The same when of the valid answers only their number is published. */
  baseCounts(cells: CountVector): CountVector[];
  /** Those of the sums that are 0. */
  zeros(cells: CountVector): CountVector[];
}

/**
 * Why people and answers are one system. Everything published about a question are respondents r(g) for some groups
 * and, for some of those, every count of answers x(g, code), which add up to r(g). If no count were 0, the systems
 * could be apart: a combination of published counts that gives valid bases alone leaves nothing of don't-know and
 * no-answer, so what it takes of r it takes of published groups of the question, and could have taken as valid bases.
 * But where a sum is 0, by publication or by subtraction, the answer was given in none of the inner cells, and where
 * nobody left a question out the numbers of respondents are valid bases. So every code is kept apart, and the span is
 * told which sums are 0.
 *
 * Two things are taken for known from the start, which errs on the side of withholding: the codes that nobody has in
 * the wave, and the inner cells without a valid answer (as inner cells without respondents are), unless everybody may
 * have given one.
 */
export function answerColumns(
  codes: readonly Code[],
  inner: readonly InnerCell[],
  question: number,
  answerers: Answerers = 'those-who-did',
): AnswerColumns {
  const cells = inner.length;
  const counts = codes.map((_, code) => inner.map(({ answers }) => answers[question]?.[code] ?? 0));
  const present = codes.flatMap(({ id, kind }, code) => {
    const own = counts[code] ?? [];
    const total = own.reduce((sum, count) => sum + count, 0);
    return total > 0 ? [{ id, isValid: kind === 'valid', own, total }] : [];
  });
  // First those who did not answer, the most frequent kind of them in front: their columns then take the pivots.
  const layers = present.sort((a, b) => Number(a.isValid) - Number(b.isValid) || b.total - a.total);
  const isValid = layers.map((layer) => layer.isValid);
  const values = layers.flatMap(({ own }) => own);
  const hasValid = inner.map(
    (_, cell) =>
      answerers === 'everybody' || layers.some((layer) => layer.isValid && (layer.own[cell] ?? 0) > 0),
  );

  const put = (into: number[], layer: number, some: CountVector): void => {
    const isOfAll = !isValid[layer];
    for (const cell of some) if (isOfAll || hasValid[cell]) into.push(layer * cells + cell);
  };
  const inLayers = (some: CountVector, isWanted: (layer: number) => boolean): number[] => {
    const columns: number[] = [];
    for (const layer of layers.keys()) if (isWanted(layer)) put(columns, layer, some);
    return columns;
  };
  const one = (layer: number, some: CountVector) => inLayers(some, (other) => other === layer);
  const numbers = [...layers.keys()];
  const firstOutside = numbers.find((layer) => !isValid[layer]);

  return {
    values,
    isValid,
    respondents: (some) => inLayers(some, () => true),
    validBase: (some) => inLayers(some, (layer) => isValid[layer] === true),
    withoutAnswer: (some) => inLayers(some, (layer) => !isValid[layer]),
    withAnswers: (ids, some) => inLayers(some, (layer) => ids.has(layers[layer]?.id ?? '')),
    layer: one,
    // The first layer follows from the others and the respondents.
    counts: (some) => numbers.slice(1).map((layer) => one(layer, some)),
    baseCounts: (some) => [
      inLayers(some, (layer) => isValid[layer] === true),
      ...numbers
        .filter((layer) => !isValid[layer] && layer !== firstOutside)
        .map((layer) => one(layer, some)),
    ],
    zeros: (some) =>
      numbers.flatMap((layer) => {
        const own = layers[layer]?.own ?? [];
        return some.every((cell) => own[cell] === 0) ? [one(layer, some)] : [];
      }),
  };
}
