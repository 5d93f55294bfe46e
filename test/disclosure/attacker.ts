import type { PublishedGroup, PublishedTable } from '../../src/disclosure/published.js';
import { eliminated, isInRowSpace } from './rational-elimination.js';
import { type Alike, isMissing } from './survey.js';

/*
 * Somebody who has every published number, knows which combinations of categories occur, and adds and subtracts. It
 * shares no code with the program: groups are recounted from the respondents, the algebra is in whole numbers of any
 * length.
 */

/** Some of the respondents: their categories in the variables of a breakdown, or their inner cell. */
export interface Part {
  readonly name: string;
  readonly isIn: (respondent: Alike) => boolean;
}

export function categoryOf(respondent: Alike, variable: string): string {
  const category = respondent.is[variable] ?? 'no-answer';
  return isMissing(category) ? 'missing' : category;
}

export function partOf(by: readonly string[], group: readonly string[]): Part {
  return {
    name: by.map((variable, axis) => `${variable}=${group[axis]}`).join(' ') || 'total',
    isIn: (respondent) => by.every((variable, axis) => categoryOf(respondent, variable) === group[axis]),
  };
}

/** Every group of the breakdowns that has somebody in it; listing all variables gives the inner cells. */
export function partsOf(breakdowns: readonly (readonly string[])[], respondents: readonly Alike[]): Part[] {
  return breakdowns.flatMap((by) => {
    const groups = respondents.map((respondent) => by.map((variable) => categoryOf(respondent, variable)));
    const distinct = new Map(groups.map((group) => [group.join('|'), group]));
    return [...distinct.values()].map((group) => partOf(by, group));
  });
}

export function countOf(part: Part, respondents: readonly Alike[]): number {
  return respondents.filter(part.isIn).reduce((sum, { times }) => sum + times, 0);
}

/** Names of the parts with 0 < respondents < minimum whose number of respondents follows from the published ones. */
export function exposedPeople(
  tables: readonly PublishedTable[],
  respondents: readonly Alike[],
  wanted: readonly Part[],
  minimum: number,
): string[] {
  const known = groupsOf(tables, (group) => group.respondents !== null);
  const vectorOf = (part: Part) => respondents.map((respondent) => Number(part.isIn(respondent)));
  const space = eliminated(known.map(vectorOf));
  return wanted
    .filter((part) => isSmall(countOf(part, respondents), minimum) && isInRowSpace(space, vectorOf(part)))
    .map(({ name }) => name);
}

/** Names of the parts with 0 < valid answers < minimum whose valid base follows from what is published of a question. */
export function exposedValidBases(
  tables: readonly PublishedTable[],
  question: string,
  answers: readonly string[],
  respondents: readonly Alike[],
  wanted: readonly Part[],
  minimum: number,
): string[] {
  const answerOf = ({ is }: Alike): string => is[question] ?? 'no-answer';
  const cells = [...new Map(respondents.map((some) => [cellOf(some, question), some])).values()];
  const elementary = cells.flatMap((cell) => answers.map((answer) => ({ cell, answer })));
  const vectorOf = (part: Part, some: readonly string[]) =>
    elementary.map(({ cell, answer }) => Number(part.isIn(cell) && some.includes(answer)));
  const countWith = (part: Part, some: readonly string[]) =>
    countOf(
      part,
      respondents.filter((respondent) => some.includes(answerOf(respondent))),
    );

  const people = groupsOf(tables, (group) => group.respondents !== null).map((part) =>
    vectorOf(part, answers),
  );
  const shown = groupsOf(tables, (group) =>
    group.questions.some((q) => q.question === question && q.counts !== null),
  );
  const known = [...people, ...shown.flatMap((part) => answers.map((answer) => vectorOf(part, [answer])))];
  const zeros = wanted.flatMap((part) =>
    answers.filter((answer) => countWith(part, [answer]) === 0).map((answer) => vectorOf(part, [answer])),
  );
  const valid = answers.filter((answer) => !isMissing(answer));
  const space = eliminated(withKnownZeros(known, zeros));
  return wanted
    .filter((part) => isSmall(countWith(part, valid), minimum) && isInRowSpace(space, vectorOf(part, valid)))
    .map(({ name }) => name);
}

/** A sum that follows from the known ones and is zero makes each of its elementary counts known; until no more do. */
export function withKnownZeros(known: readonly number[][], zeros: readonly number[][]): number[][] {
  const space = eliminated(known);
  const found = zeros.filter((zero) => isInRowSpace(space, zero));
  const columns = new Set(
    found.flatMap((zero) => zero.flatMap((value, column) => (value === 1 ? [column] : []))),
  );
  if (columns.size === 0) return [...known];
  const units = [...columns].map((one) => known[0]?.map((_, column) => Number(column === one)) ?? []);
  return withKnownZeros(
    [...known, ...units],
    zeros.filter((zero) => !found.includes(zero)),
  );
}

export function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum;
}

function groupsOf(tables: readonly PublishedTable[], isShown: (group: PublishedGroup) => boolean): Part[] {
  return tables.flatMap(({ by, groups }) => groups.filter(isShown).map(({ group }) => partOf(by, group)));
}

/** Respondents who differ in this question only are in one cell. */
function cellOf({ is }: Alike, question: string): string {
  return JSON.stringify(Object.entries({ ...is, [question]: '' }).sort());
}
