import { type CountVector, joined, sumOver } from '../linear/count-vector.js';
import { remembered } from '../linear/remembered.js';
import type { AnswerLayer } from './answer-layers.js';

/** Of which inner cells a valid answer may come. */
export type Answerers = 'everybody' | 'those-who-did';

/** One question's answers in a wave, laid out as elementary counts: respondents per inner cell and code. */
export interface AnswerColumns {
  /** The count in each column: layer × cells + cell, one layer per code that anybody has. */
  readonly values: readonly number[];
  /** How many of them everybody knows of. */
  readonly least: readonly number[];
  /** How many inner cells there are. */
  readonly cells: number;
  /** Per layer, whether it counts valid answers. */
  readonly isValid: readonly boolean[];
  /** Those of the inner cells of which a valid answer may come. */
  answering(cells: CountVector): CountVector;
  /** All respondents of these inner cells, whatever they answered. */
  respondents(cells: CountVector): CountVector;
  /** Those of them with a valid answer. */
  validBase(cells: CountVector): CountVector;
  /** Those of them who gave one of these answers, by code id. */
  withAnswers(ids: ReadonlySet<string>, cells: CountVector): CountVector;
  /** Those of them in one layer. */
  layer(layer: number, cells: CountVector): CountVector;
  /** What publishing the counts of a group tells, besides its number of respondents: one sum per code. */
  counts(cells: CountVector): CountVector[];
  /** The same when of the valid answers only their number is published. */
  baseCounts(cells: CountVector): CountVector[];
  /** Those of these sums that are about nobody: the layers, all without a valid answer, and all with one. */
  zeros(cells: CountVector): CountVector[];
  /** Whether a sum is of nobody but those whom everybody knows of. */
  isNobody(sum: CountVector): boolean;
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
export function answerColumns(layers: readonly AnswerLayer[], answerers: Answerers): AnswerColumns {
  const cells = layers[0]?.counts.length ?? 0;
  const isValid = layers.map((layer) => layer.isValid);
  const values = layers.flatMap(({ counts }) => counts);
  const least = layers.flatMap((layer) => layer.least);
  const hasValid = Array.from(
    { length: cells },
    (_, cell) =>
      answerers === 'everybody' || layers.some((layer) => layer.isValid && (layer.counts[cell] ?? 0) > 0),
  );

  const numbers = [...layers.keys()];
  const answering = (some: CountVector) => some.filter((cell) => hasValid[cell]);
  const byLayer = remembered((some: CountVector): CountVector[] => {
    const valid = answering(some);
    return numbers.map((layer) => (isValid[layer] ? valid : some).map((cell) => layer * cells + cell));
  });
  const inLayers = (some: CountVector, isWanted: (layer: number) => boolean): CountVector =>
    joined(byLayer(some).filter((_, layer) => isWanted(layer)));
  const one = (layer: number, some: CountVector) => byLayer(some)[layer] ?? [];
  const validBase = remembered((some: CountVector) => inLayers(some, (layer) => isValid[layer] === true));
  const firstOutside = numbers.find((layer) => !isValid[layer]);

  return {
    values,
    least,
    cells,
    isValid,
    answering,
    respondents: remembered((some: CountVector) => joined(byLayer(some))),
    validBase,
    withAnswers: (ids, some) => inLayers(some, (layer) => ids.has(layers[layer]?.id ?? '')),
    layer: one,
    // The first layer follows from the others and the respondents.
    counts: (some) => byLayer(some).slice(1),
    baseCounts: (some) => [
      validBase(some),
      ...byLayer(some).filter((_, layer) => !isValid[layer] && layer !== firstOutside),
    ],
    zeros: (some) => {
      const nobody = numbers.filter((layer) => isEmptyIn(layers[layer], some));
      const isAmong = (layer: number) => nobody.includes(layer);
      const ofKind = [false, true].filter((kind) =>
        numbers.every((layer) => isValid[layer] !== kind || isAmong(layer)),
      );
      return [
        ...nobody.map((layer) => one(layer, some)),
        ...ofKind.map((kind) => inLayers(some, (layer) => isValid[layer] === kind)),
      ];
    },
    isNobody: (sum) => sumOver(values, sum) === sumOver(least, sum),
  };
}

/** Whether a layer has nobody in these cells but those whom everybody knows of. */
function isEmptyIn(layer: AnswerLayer | undefined, cells: CountVector): boolean {
  if (!layer) return false;
  for (const cell of cells) if (layer.counts[cell] !== layer.least[cell]) return false;
  return true;
}
