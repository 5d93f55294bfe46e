import { matchKey } from '../config/match-key.js';
import { printedPercent } from '../config/printed-figures.js';
import { type Problem, problem } from '../problems/problem.js';
import { type Rounding, roundingOf } from '../stats/percent-rounding.js';
import type { NamedColumn } from './named-columns.js';
import { percentageOf } from './percentage.js';
import { RowList } from './row-list.js';
import type { TextRow } from './text-rows.js';
import { wholeNumber } from './whole-number.js';

export interface PrintedRateColumns {
  readonly file: string;
  readonly offered: NamedColumn;
  readonly answered: NamedColumn;
  readonly rate: NamedColumn;
}

/**
 * How the response rates that stand in the rows agree with the counts beside them: how many do, and for the others, by
 * likely reason, which rows. Rows without a rate, without both counts or with nobody offered are not compared.
 */
export function printedRateProblems(rows: readonly TextRow[], columns: PrintedRateColumns): Problem[] {
  const { file, offered, answered, rate } = columns;
  const wrong: Problem[] = [];
  const differing = new Map<Exclude<Rounding, 'half-up'> | 'unknown', RowList>();
  let [compared, agreeing] = [0, 0];
  for (const row of rows) {
    const text = row.fields[rate.column] ?? '';
    const read = percentageOf(text, { file, row: row.number, field: rate.field });
    wrong.push(...read.problems);
    const printed = read.value ? printedPercent(matchKey(text)) : undefined;
    const [of, among] = [answered, offered].map(
      ({ column, field }) => wholeNumber(row.fields[column], { file, row: row.number, field }).value,
    );
    if (!printed || of == null || !among) continue;
    compared++;
    const rounding = roundingOf(of, among, printed) ?? 'unknown';
    if (rounding === 'half-up') agreeing++;
    else {
      const list = differing.get(rounding) ?? new RowList();
      list.add(row.number);
      differing.set(rounding, list);
    }
  }
  const place = (row: number | undefined) => ({ file, ...(row && { row }), field: rate.field });
  return [
    ...wrong,
    ...(compared === 0
      ? []
      : [problem('note', 'printed-rates-compared', { compared, agreeing }, place(undefined))]),
    ...[...differing].map(([reason, { count, first }]) =>
      problem(
        reason === 'unknown' ? 'warning' : 'note',
        'printed-rates-differ',
        { count, first, reason },
        place(first[0]),
      ),
    ),
  ];
}
