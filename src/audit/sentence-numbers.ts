import { homogeneousFactor } from '../config/vocabulary.js';
import { numbersInText } from '../language/numbers-in-text.js';
import type { PublishedDocument } from '../publication/document.js';
import type { RunFacts } from './run-facts.js';

/** The percentage of intervals, and the levels of tests, that the program's own sentences tell. */
const ofMethods = [95, 0.05, 0.001];

/**
 * Whether a number in a sentence may tell something else than people: how many questions or groups there are, how many are
 * withheld, which edition it is, or how the figures are made.
 */
export function isSentenceNumber(
  document: PublishedDocument,
  { version, edition }: RunFacts,
): (value: number) => boolean {
  const groups = document.waves.flatMap(({ tables }) => tables.map((table) => table.groups));
  const withheld = groups.flat().filter(({ status }) => status === 'withheld').length;
  const most = Math.max(
    document.waves.length,
    ...groups.map(({ length }) => length),
    ...document.waves.flatMap(({ questions, files, inPrint }) => [
      questions.length,
      files.length,
      inPrint.length,
    ]),
  );
  const known = new Set([
    ...[...ofMethods, document.minimum, homogeneousFactor * document.minimum, document.minimumOffered],
    ...[withheld, edition, edition - 1],
    ...numbersInText(version).map(({ value }) => value),
  ]);
  return (value) => known.has(value) || (Number.isInteger(value) && value <= most);
}
