import type { MissingKind } from '../config/vocabulary.js';
import { numbersInText } from '../language/numbers-in-text.js';
import type { AnswersDocument, IntakeDocument, PublishedDocument } from '../publication/document.js';
import type { CsvTable } from './csv-table.js';

/** The numbers that may stand in what is written, rounded as there. */
export interface ExplainedNumbers {
  /** Whether a number, with so many decimals, is a published count, a percentage or difference from a table, or in print. */
  explains(value: number, decimals: number): boolean;
}

const mostDecimals = 3;

/**
 * @param tables the tables of the run, whose rows are checked by themselves
 * @param names of files, in which numbers are words
 */
export function explainedNumbers(
  document: PublishedDocument,
  tables: readonly CsvTable[],
  names: readonly string[],
): ExplainedNumbers {
  const numbers = new Set<number>([
    0,
    ...countsIn(document),
    ...document.inWords,
    ...document.waves.flatMap(({ inPrint }) => inPrint),
    ...names.flatMap((name) => numbersInText(name).map(({ value }) => value)),
  ]);
  for (const table of tables) for (const value of table.numbers) addProportion(value, numbers);
  for (const share of modeShares(document)) addProportion(share, numbers);
  const rounded = new Map<number, Set<number>>();
  const roundedTo = (decimals: number): ReadonlySet<number> => {
    const before = rounded.get(decimals);
    if (before) return before;
    const known = new Set<number>();
    for (const number of numbers) addRoundings(number, decimals, known);
    rounded.set(decimals, known);
    return known;
  };
  let exact: ReadonlySet<string> | undefined;
  return {
    explains: (value, decimals) => {
      if (decimals <= mostDecimals)
        return roundedTo(decimals).has(Math.round(Math.abs(value) * 10 ** decimals));
      exact ??= new Set([...numbers].map(significant));
      return exact.has(significant(value));
    },
  };
}

function addProportion(value: number, numbers: Set<number>): void {
  numbers.add(value);
  numbers.add(value * 100);
}

/** How many of the respondents have answered in each way. */
function modeShares({ waves }: PublishedDocument): number[] {
  return waves.flatMap(({ tables, modes }) => {
    const total = tables.find(({ by }) => by.length === 0)?.groups[0]?.respondents ?? 0;
    const counts = modes.flatMap(({ groups }) => groups.flatMap(({ respondents }) => respondents ?? []));
    return total === 0 ? [] : counts.map((count) => count / total);
  });
}

/** Nine digits: tables are written with ten. */
function significant(value: number): string {
  return Math.abs(value).toPrecision(9);
}

/** So many units of the last decimal. A half may have been rounded either way. */
function addRoundings(number: number, decimals: number, known: Set<number>): void {
  const size = Math.abs(number) * 10 ** decimals;
  const nudge = 1e-9 * Math.max(10 ** decimals, size);
  known.add(Math.round(size - nudge));
  known.add(Math.round(size + nudge));
}

function countsIn({ waves, minimum, minimumOffered }: PublishedDocument): number[] {
  const known = [minimum, minimumOffered, waves.length];
  const found = waves.flatMap(({ tables, modes, intake, files, questions }) => [
    ...tables.flatMap(({ groups }) =>
      groups.flatMap(({ respondents, rate, coverage, questions: answers }) => [
        respondents,
        rate.offered,
        rate.answered,
        ...coverage.map(({ count }) => count),
        ...answers.flatMap((own, q) => answerNumbers(own, questions[q]?.codes ?? [])),
      ]),
    ),
    ...modes.flatMap(({ groups }) => groups.map(({ respondents }) => respondents)),
    ...[...(intake ? [intake] : []), ...files].flatMap(stepNumbers),
  ]);
  return [...known, ...found.filter((count) => count !== null)];
}

/** Every count, the valid answers, and all who were asked. */
function answerNumbers(
  { counts, base }: AnswersDocument,
  codes: readonly { readonly kind: 'valid' | MissingKind }[],
): number[] {
  const sumOf = (isWanted: (kind: string) => boolean) =>
    (counts ?? []).reduce((sum, count, code) => (isWanted(codes[code]?.kind ?? '') ? sum + count : sum), 0);
  const others = Object.entries(base?.others ?? {});
  const ofBase = base
    ? [
        base.valid,
        ...others.map(([, count]) => count),
        others.reduce((sum, [, count]) => sum + count, base.valid),
      ]
    : [];
  if (!counts) return ofBase;
  return [
    ...counts,
    sumOf((kind) => kind === 'valid'),
    sumOf((kind) => kind !== 'not-asked' && kind !== 'not-applicable'),
  ];
}

/** The steps, the forms that were not entered, and the rows that were set aside. */
function stepNumbers({ received, rowsRead, setAside, answers }: IntakeDocument): (number | null)[] {
  const aside = Object.values(setAside);
  const all = aside.every((count) => count !== null) ? aside.reduce<number>((a, b) => a + (b ?? 0), 0) : null;
  const missing = received !== null && rowsRead !== null ? received - rowsRead : null;
  return [received, rowsRead, answers, ...aside, all, missing];
}
