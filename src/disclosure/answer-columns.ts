import type { Code } from '../config/code-list.js';
import type { InnerCell } from './inner-cells.js';
import type { CountVector } from './span.js';

/** One question's answers in a wave, laid out as elementary counts: respondents per inner cell and code. */
export interface AnswerColumns {
  readonly size: number;
  /** All respondents of these inner cells, whatever they answered. */
  respondents(cells: CountVector): CountVector;
  /** Those of them with a valid answer. */
  validBase(cells: CountVector): CountVector;
  /** Those of them without one. */
  withoutAnswer(cells: CountVector): CountVector;
  /** What publishing the counts of a group tells, besides its number of respondents: one sum per code. */
  counts(cells: CountVector): CountVector[];
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
 * the wave, and the inner cells without a valid answer (as inner cells without respondents are).
 */
export function answerColumns(
  codes: readonly Code[],
  inner: readonly InnerCell[],
  question: number,
): AnswerColumns {
  const countOf = (cell: number, code: number) => inner[cell]?.answers[question]?.[code] ?? 0;
  const cells = inner.map((_, cell) => cell);
  const sumOver = (some: CountVector, code: number) =>
    some.reduce((sum, cell) => sum + countOf(cell, code), 0);

  const present = codes.flatMap(({ kind }, code) => {
    const count = sumOver(cells, code);
    return count > 0 ? [{ code, isValid: kind === 'valid', count }] : [];
  });
  // First those who did not answer, the most frequent kind of them in front: their columns then take the pivots.
  const parts = present.sort((a, b) => Number(a.isValid) - Number(b.isValid) || b.count - a.count);
  const hasValid = cells.map((cell) => parts.some(({ code, isValid }) => isValid && countOf(cell, code) > 0));

  const sumOf = (part: number, some: CountVector): number[] =>
    some.filter((cell) => !parts[part]?.isValid || hasValid[cell]).map((cell) => part * inner.length + cell);
  const partNumbers = parts.map((_, part) => part);

  return {
    size: parts.length * inner.length,
    respondents: (some) => partNumbers.flatMap((part) => sumOf(part, some)),
    validBase: (some) =>
      partNumbers.filter((part) => parts[part]?.isValid).flatMap((part) => sumOf(part, some)),
    withoutAnswer: (some) =>
      partNumbers.filter((part) => !parts[part]?.isValid).flatMap((part) => sumOf(part, some)),
    // The first part follows from the others and the respondents.
    counts: (some) => partNumbers.slice(1).map((part) => sumOf(part, some)),
    zeros: (some) =>
      parts.flatMap(({ code }, part) => (sumOver(some, code) === 0 ? [sumOf(part, some)] : [])),
  };
}
