import { type CategoricalVariable, type Codebook, derivedFrom } from '../config/codebook.js';
import type { BatchBuffer } from './batch-buffer.js';
import { type CategoryCodes, unknownCode } from './category-codes.js';
import { type CodedColumn, codedColumn } from './coded-column.js';
import type { ColumnPlan } from './column-plan.js';
import { type DateSystem, dayReader, unreadableDay } from './dates.js';
import type { Decode } from './encoding.js';
import { NumberColumn } from './number-column.js';
import type { OpenRow, ToldCell } from './open-row.js';
import { UnknownValues } from './unknown-values.js';
import { ValueCoder } from './value-coder.js';
import type { WrittenComments } from './written-comments.js';

export interface ColumnsCoding {
  readonly plan: ColumnPlan;
  readonly decode: Decode;
  readonly codebook: Codebook;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  readonly batch: BatchBuffer;
  /** Of a workbook. */
  readonly dateSystem: DateSystem | undefined;
  /** Undefined when nobody wants the comments: then they are not read. */
  readonly comments: WrittenComments | undefined;
}

const skipped = 0;
const coded = 1;
const isId = 2;
const isDate = 3;
const isNumber = 4;
const isComment = 5;

/** The columns of a file, ready for the cells of its rows: codes go to the batch, the rest to the open row. */
export class RowColumns {
  readonly #decode: Decode;
  readonly #batch: BatchBuffer;
  /** What each column is. */
  readonly #kinds: Uint8Array;
  readonly #coded: readonly (CodedColumn | undefined)[];
  readonly #questions: readonly CodedColumn[];
  readonly #numbers: readonly (NumberColumn | undefined)[];
  readonly #dayCoder: ValueCoder;
  readonly unknownDates = new UnknownValues();

  constructor(coding: ColumnsCoding) {
    const { plan, decode, codebook, batch, dateSystem, comments } = coding;
    this.#decode = decode;
    this.#batch = batch;
    this.#kinds = new Uint8Array(plan.header.length);
    const columns: (CodedColumn | undefined)[] = plan.header.map(() => undefined);
    const questions: CodedColumn[] = [];
    for (const [variable, column] of plan.coded) {
      const made = codedColumn(variable, coding);
      columns[column] = made;
      this.#kinds[column] = coded;
      if (variable.role === 'question') questions.push(made);
    }
    const numbers: (NumberColumn | undefined)[] = plan.header.map(() => undefined);
    for (const [variable, column] of plan.numbers) {
      numbers[column] = new NumberColumn(variable, derivedFrom(codebook, variable.id), batch, decode);
      this.#kinds[column] = isNumber;
    }
    if (plan.id !== undefined) this.#kinds[plan.id] = isId;
    if (plan.date !== undefined) this.#kinds[plan.date] = isDate;
    for (const column of comments ? plan.comments.keys() : []) this.#kinds[column] = isComment;
    for (const variable of plan.notAsked) batch.fillNotAsked(variable);
    for (const [variable, code] of plan.fixed) batch.fill(variable, code);
    this.#coded = columns;
    this.#questions = questions;
    this.#numbers = numbers;
    this.#dayCoder = new ValueCoder(decode, dayReader(dateSystem));
  }

  /** The column with categories at a position, counted from 0. */
  codedAt(position: number): CodedColumn | undefined {
    return this.#coded[position];
  }

  /** The column of a number variable at a position, counted from 0. */
  numbersAt(position: number): NumberColumn | undefined {
    return this.#numbers[position];
  }

  /** Takes the next cell of the row. */
  field(row: OpenRow, bytes: Uint8Array, start: number, end: number): void {
    const position = row.position++;
    if (position >= this.#kinds.length) {
      if (end > start) row.isLong = true;
      return;
    }
    const kind = this.#kinds[position];
    if (kind === skipped) return;
    const column = this.#coded[position];
    let isKnown = true;
    if (column) {
      const code = column.coder.code(bytes, start, end);
      isKnown = code !== unknownCode;
      column.codes[this.#batch.row] = isKnown ? code : column.invalid;
    } else if (kind === isNumber) {
      isKnown = this.#numbers[position]?.code(bytes, start, end, this.#batch.row) === true;
    } else if (kind === isId) {
      row.keepId(bytes, start, end);
    } else if (kind === isDate) {
      row.day = this.#dayCoder.code(bytes, start, end);
      isKnown = row.day !== unreadableDay;
    } else if (end > start) {
      row.comments.push([position, this.#decode(bytes, start, end)]);
    }
    if (!isKnown) row.unknown.push([position, this.#decode(bytes, start, end)]);
  }

  isShort(row: OpenRow): boolean {
    return row.position < this.#kinds.length;
  }

  /** Cells that a short row lacks are empty. */
  fill(row: OpenRow): void {
    for (let i = row.position; i < this.#kinds.length; i++) {
      const column = this.#coded[i];
      if (column) column.codes[this.#batch.row] = column.empty;
      this.#numbers[i]?.fillEmpty(this.#batch.row);
    }
  }

  /**
   * The cells of a row that were not understood. Where the row has not the header's fields, or a cell several lines, a
   * comment or an id may stand in any column.
   */
  told({ unknown, position: fields }: OpenRow): readonly ToldCell[] {
    if (unknown.length === 0) return [];
    const isWhole = fields === this.#kinds.length;
    return unknown.map(([position, text]) => [position, isWhole && !/[\r\n]/.test(text) ? text : undefined]);
  }

  /** Remembers cells that were not understood; of a row that belongs elsewhere only its date. */
  report(number: number, told: readonly ToldCell[], isOurs: boolean): void {
    for (const [position, text] of told) {
      if (!isOurs && this.#kinds[position] !== isDate) continue;
      const numbers = this.#numbers[position];
      const others = this.#kinds[position] === isDate ? this.unknownDates : this.#coded[position]?.unknown;
      if (text !== undefined) {
        numbers?.report(text, number);
        others?.add(text, number);
      } else {
        numbers?.reportUntold(number);
        others?.addUntold(number);
      }
    }
  }

  /** Whether some question has a valid or don't-know answer in the open row of the batch. */
  hasAnswer(): boolean {
    for (const { codes, answers } of this.#questions) {
      if (answers[codes[this.#batch.row] as number] === 1) return true;
    }
    return false;
  }
}
