import Papa from 'papaparse';

/** A column of a table file: its header, and what it holds of a row. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly cell: (row: Row) => string;
}

/** A table as CSV (RFC 4180 with LF): comma, header first, quotes only where needed, a line end after the last row. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  return `${Papa.unparse(lines, { newline: '\n' })}\n`;
}

/** Several ids in one cell, such as the variables of a crossing. */
export function joinedIds(ids: readonly string[]): string {
  return ids.join('*');
}

const significantDigits = 10;
/** Below this power of ten a number has so many zeros that an exponent is easier to read: `3.1e-20`. */
const smallestPlainPower = -15;

/**
 * A number for programs: decimal point, at most 10 significant digits, trailing zeros dropped, whole numbers in full;
 * empty for null. No exponent unless the size is below 1e-15, as only p-values are.
 *
 * @throws RangeError for NaN and the infinities, which no table may hold
 */
export function csvNumber(value: number | null): string {
  if (value === null) return '';
  if (!Number.isFinite(value)) throw new RangeError(`not a number for a table: ${value}`);
  if (Number.isSafeInteger(value)) return (value + 0).toFixed(0);
  const [digits = '', power = '0'] = value.toExponential(significantDigits - 1).split('e');
  if (Number(power) < smallestPlainPower) return `${withoutTrailingZeros(digits)}e${power}`;
  return withoutTrailingZeros(value.toFixed(Math.max(0, significantDigits - 1 - Number(power))));
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
