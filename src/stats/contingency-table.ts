/** A table of counts by two classifications, with nothing empty: every row and column has a positive total. */
export interface ContingencyTable extends Margins {
  /** The counts, row after row. */
  readonly counts: readonly number[];
}

/** What a table adds up to. */
export interface Margins {
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/**
 * The table of the given rows without its empty rows and columns, which say nothing about association. It may end up
 * with no rows at all.
 *
 * @throws RangeError when the rows differ in length or something in them is not a count
 */
export function contingencyTable(rows: readonly (readonly number[])[]): ContingencyTable {
  const width = rows[0]?.length ?? 0;
  for (const row of rows) {
    if (row.length !== width) throw new RangeError(`rows of ${width} and ${row.length} columns`);
    for (const count of row) {
      if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`not a count: ${count}`);
    }
  }
  const columnSums = Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)));
  const kept = rows
    .filter((row) => sum(row) > 0)
    .map((row) => row.filter((_, column) => (columnSums[column] ?? 0) > 0));
  const rowTotals = kept.map(sum);
  const columnTotals = columnSums.filter((total) => total > 0);
  return { counts: kept.flat(), rowTotals, columnTotals, total: sum(rowTotals) };
}

/**
 * Pearson's χ² of counts with the given margins: Σ (observed − expected)²/expected, expected = row total · column
 * total/total.
 *
 * @param counts row after row
 */
export function pearsonStatistic(
  counts: ArrayLike<number>,
  { rowTotals, columnTotals, total }: Margins,
): number {
  let statistic = 0;
  let cell = 0;
  for (const row of rowTotals) {
    for (const column of columnTotals) {
      const expected = (row * column) / total;
      const off = (counts[cell++] ?? 0) - expected;
      statistic += (off * off) / expected;
    }
  }
  return statistic;
}

/** The smallest count expected when the classifications are independent. */
export function smallestExpected({ rowTotals, columnTotals, total }: Margins): number {
  return (Math.min(...rowTotals) * Math.min(...columnTotals)) / total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}
