import { matchKey } from '../config/match-key.js';
import type { AggregateSource, RowCondition } from '../config/pipeline.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import { columnNamed } from './named-columns.js';
import { nearestText } from './nearest-text.js';
import { shownText } from './shown-text.js';
import type { TextRow } from './text-rows.js';

/**
 * The rows that are not empty, have one of the wanted values in every column of `where` and none of the unwanted in any
 * column of `without`. A value that no row of the file has is told, as a warning where it is nearly another one's: a
 * misspelt value would leave rows out, or in.
 */
export function chosenRows(
  rows: readonly TextRow[],
  source: AggregateSource,
  header: readonly string[],
): Checked<readonly TextRow[]> {
  const filled = rows.filter(({ fields }) => fields.some((text) => matchKey(text) !== ''));
  if (filled.length === 0) return { problems: [problem('error', 'rows-none', {}, { file: source.file })] };
  const readers = (conditions: readonly RowCondition[]) => conditions.map((c) => readerOf(c, header));
  const [where, without] = [readers(source.where), readers(source.without)];
  const wanted = filled.filter((row) => where.every(({ holds }) => holds(row)));
  if (wanted.length === 0) return { problems: where.map((reader) => noRow(reader, filled, source)) };
  const chosen = wanted.filter((row) => !without.some(({ holds }) => holds(row)));
  const problems = [
    ...where.flatMap((reader) => unusedValues('where', reader, filled, source)),
    ...without.flatMap((reader) => unusedValues('without', reader, filled, source)),
  ];
  if (chosen.length > 0) return { value: chosen, problems };
  return { problems: [...problems, problem('error', 'without-every-row', {}, source.place)] };
}

interface ConditionReader extends RowCondition {
  readonly textIn: (row: TextRow) => string;
  readonly holds: (row: TextRow) => boolean;
}

function readerOf({ column, values }: RowCondition, header: readonly string[]): ConditionReader {
  const position = columnNamed(column, header)?.column ?? -1;
  const textIn = ({ fields }: TextRow) => fields[position] ?? '';
  const keys = new Set(values.map(matchKey));
  return { column, values, textIn, holds: (row) => keys.has(matchKey(textIn(row))) };
}

function noRow(
  { column, values, textIn }: ConditionReader,
  rows: readonly TextRow[],
  { place }: AggregateSource,
): Problem {
  const found = [...new Set(rows.map((row) => shownText(textIn(row))))];
  return problem('error', 'where-no-row', { column, values: values.map(shownText), found }, place);
}

function unusedValues(
  key: 'where' | 'without',
  { column, values, textIn }: ConditionReader,
  rows: readonly TextRow[],
  { place }: AggregateSource,
): Problem[] {
  const found = new Map(rows.map((row) => [matchKey(textIn(row)), textIn(row)]));
  return values
    .filter((value) => !found.has(matchKey(value)))
    .map((value) => {
      const near = nearestText(value, [...found.values()]);
      const details = { key, column, value: shownText(value), nearest: near && shownText(near) };
      return problem(near === undefined ? 'note' : 'warning', 'condition-unused', details, place);
    });
}
