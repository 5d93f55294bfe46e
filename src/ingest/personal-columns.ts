import { mayBegin, mayBeNumber } from '../identifiers/number-bytes.js';
import { spellingOf } from '../identifiers/personnummer.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Decode } from './encoding.js';
import type { FieldSink } from './field-splitter.js';
import { shownText } from './shown-text.js';
import type { TableFile } from './table-file.js';

/** Columns whose variable makes a personnummer less surprising, counted from 0. */
export interface ColumnsWithRoles {
  /** Of ids and comments, which are never shown: they may hold any. */
  readonly exempt: ReadonlySet<number>;
  /** Of dates, which with a time of day may look like one. */
  readonly dates: ReadonlySet<number>;
}

const noRoles: ColumnsWithRoles = { exempt: new Set(), dates: new Set() };

/** Fewest and most bytes of a cell that may be a personnummer: Excel eats zeros, and full-width digits take three each. */
const [fewestBytes, mostBytes] = [7, 60];

/**
 * Looks at every cell that passes for whether it is a personnummer or samordningsnummer. A column with one that has a
 * sign before its last four digits is no column to read; since telephone numbers and the like look like numbers without a sign
 * by chance, half of the filled cells must do so.
 */
export class PersonalColumns implements FieldSink {
  readonly #sink: FieldSink;
  readonly #file: Pick<TableFile, 'path' | 'header' | 'headerRow'>;
  readonly #decode: Decode;
  readonly #roles: ColumnsWithRoles;
  #column = 0;
  readonly #filled: Uint32Array;
  readonly #signed: Uint32Array;
  readonly #bare: Uint32Array;

  constructor(sink: FieldSink, file: TableFile, roles: ColumnsWithRoles = noRoles) {
    this.#sink = sink;
    this.#file = file;
    this.#decode = file.decode;
    this.#roles = roles;
    this.#filled = new Uint32Array(file.header.length);
    this.#signed = new Uint32Array(file.header.length);
    this.#bare = new Uint32Array(file.header.length);
  }

  field(bytes: Uint8Array, start: number, end: number): void {
    const column = this.#column++;
    if (end > start && column < this.#filled.length) {
      (this.#filled[column] as number)++;
      const length = end - start;
      if (length >= fewestBytes && mayBegin(bytes[start] as number)) this.#look(column, bytes, start, end);
    }
    this.#sink.field(bytes, start, end);
  }

  endRow(row: number): void {
    this.#column = 0;
    this.#sink.endRow(row);
  }

  #look(column: number, bytes: Uint8Array, start: number, end: number): void {
    if (end - start > mostBytes || this.#roles.exempt.has(column) || !mayBeNumber(bytes, start, end)) return;
    const spelling = spellingOf(this.#decode(bytes, start, end));
    if (spelling === 'signed') (this.#signed[column] as number)++;
    else if (spelling === 'bare') (this.#bare[column] as number)++;
  }

  /** An error for each column that must not be read. */
  get problems(): Problem[] {
    const { path, header, headerRow } = this.#file;
    return header.flatMap((name, column) => {
      const signed = this.#signed[column] ?? 0;
      const cells = signed + (this.#bare[column] ?? 0);
      const isMostly = cells > 0 && cells * 2 >= (this.#filled[column] ?? 0);
      if (!isMostly && (signed === 0 || this.#roles.dates.has(column))) return [];
      const place = { file: path, row: headerRow, field: shownText(name) };
      return [problem('error', 'column-personnummer', { column: column + 1, cells }, place)];
    });
  }
}
