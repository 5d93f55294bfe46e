import type { Codebook } from '../config/codebook.js';
import { fromForms, respondentVariable } from '../config/form-variables.js';
import type { Cube } from '../cube/cube.js';
import { pooledCategory } from './inner-cells.js';

/**
 * The variables (`form`, `respondent`) that keep apart answers which must not be added together, such as an adult's and
 * a child's to the same question. Question figures are given in tables by one of them only; numbers of respondents and
 * response rates in all tables. Empty when nothing is kept apart.
 */
export type KeptApart = readonly string[];

/**
 * Apart in all waves of a run as soon as it has answers from several kinds of respondents, so that a figure stands in
 * the same place in every wave. Those of whom a kept cube does not tell the kind are a kind of their own.
 */
export function keptApart(codebook: Codebook, cubes: readonly Cube[]): KeptApart {
  const kinds = new Set(cubes.flatMap(kindsIn));
  return kinds.size > 1 ? fromForms(codebook) : [];
}

function kindsIn(cube: Cube): string[] {
  const axis = cube.backgrounds.findIndex(({ id }) => id === respondentVariable);
  return cube.cells
    .filter((cell) => cell.respondents > 0)
    .map((cell) => pooledCategory(cube.backgrounds[axis], cell.group[axis] ?? -1));
}

/**
 * The breakdowns, each that would add kinds of respondents together followed by its sibling by kind; the total's first.
 * That is where the question figures stand. In a breakdown that names the kind itself, the kind comes first.
 */
export function withSiblings(
  breakdowns: readonly (readonly string[])[],
  apart: KeptApart,
): readonly (readonly string[])[] {
  if (apart.length === 0) return breakdowns;
  return [[], ...breakdowns].flatMap((by) => {
    if (by.includes(respondentVariable)) {
      return [[respondentVariable, ...by.filter((variable) => variable !== respondentVariable)]];
    }
    return by.some((variable) => apart.includes(variable)) ? [by] : [by, [respondentVariable, ...by]];
  });
}
