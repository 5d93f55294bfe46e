import Papa from 'papaparse';

/**
 * Rows as a CSV file that Swedish Excel opens right by a double click: UTF-8 with its mark, semicolons, CRLF. Texts that it
 * would take for formulas get an apostrophe before them.
 */
export function excelCsv(rows: readonly (readonly string[])[]): string {
  const harmless = rows.map((row) => row.map(withoutFormula));
  return `\ufeff${Papa.unparse(harmless, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/**
 * The same for a text in a file with commas, which Swedish Excel splits at semicolons: what comes after one begins a cell
 * of its own, whatever quotation marks there are.
 */
export function withoutFormulas(text: string): string {
  return text.split(';').map(withoutFormula).join(';');
}
