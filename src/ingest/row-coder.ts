import { codeListOf, codeOfKind } from '../config/code-list.js';
import type { CategoricalVariable } from '../config/codebook.js';
import type { BatchBuffer } from './batch-buffer.js';
import { type CategoryCodes, unknownCode } from './category-codes.js';
import type { ColumnPlan } from './column-plan.js';
import { type Day, dayOf, noDay, periodOf, unreadableDay } from './dates.js';
import type { Decode } from './encoding.js';
import type { FieldSink } from './field-splitter.js';
import type { RespondentIds } from './respondent-ids.js';
import { RowList } from './row-list.js';
import { UnknownValues } from './unknown-values.js';
import { ValueCoder } from './value-coder.js';

/** Why a row of a file is not counted, in the order in which the reasons are tried. */
export type SetAsideReason = 'outside-field-period' | 'empty' | 'duplicate';

export interface RowCoding {
  readonly plan: ColumnPlan;
  readonly decode: Decode;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  /** First and last day (inclusive) that belong to the wave. */
  readonly fieldPeriod: { readonly from: Day; readonly to: Day } | undefined;
  readonly ids: RespondentIds;
  readonly batch: BatchBuffer;
}

/** A column with categories, ready for its cells. */
interface CodedColumn {
  readonly coder: ValueCoder;
  readonly codes: Int16Array;
  readonly invalid: number;
  readonly empty: number;
  /** Per code: 1 when it makes the row an answer (valid or don't-know in a question). */
  readonly answers: Uint8Array;
  readonly unknown: UnknownValues;
}

const skipped = 0;
const coded = 1;
const isId = 2;
const isDate = 3;

/**
 * Codes the rows of one file by the codebook and decides which are counted. A row without a readable date is outside
 * the field period where there is one, and belongs to no month where there is none. Of rows with the same id the first
 * one that would be counted is kept: an abandoned form does not shut out the one sent in later.
 */
export class RowCoder implements FieldSink {
  readonly #coding: RowCoding;
  readonly #kinds: Uint8Array;
  readonly #columns: readonly (CodedColumn | undefined)[];
  readonly #questions: readonly CodedColumn[];
  readonly #dayCoder: ValueCoder;
  #position = 0;
  #day: Day = noDay;
  #id = new Uint8Array(64);
  #idLength = 0;
  #tooLong = false;
  /** Unknown values of the open row, as column and text; reported only when the row is judged. */
  #pending: [column: number, text: string][] = [];

  rowsRead = 0;
  rowsKept = 0;
  readonly setAside = {
    'outside-field-period': new RowList(),
    empty: new RowList(),
    duplicate: new RowList(),
  } satisfies Record<SetAsideReason, RowList>;
  /** Of those set aside because of the field period: rows with a date outside it, and rows with an empty date. */
  readonly outside = new RowList();
  readonly dateless = new RowList();
  readonly shortRows = new RowList();
  readonly longRows = new RowList();
  readonly unknownDates = new UnknownValues();

  constructor(coding: RowCoding) {
    const { plan, decode, batch } = coding;
    this.#coding = coding;
    this.#kinds = new Uint8Array(plan.header.length);
    const columns: (CodedColumn | undefined)[] = plan.header.map(() => undefined);
    const questions: CodedColumn[] = [];
    for (const [variable, column] of plan.coded) {
      const made = codedColumn(variable, coding);
      columns[column] = made;
      this.#kinds[column] = coded;
      if (variable.role === 'question') questions.push(made);
    }
    if (plan.id !== undefined) this.#kinds[plan.id] = isId;
    if (plan.date !== undefined) this.#kinds[plan.date] = isDate;
    for (const variable of plan.notAsked) batch.fillNotAsked(variable);
    this.#columns = columns;
    this.#questions = questions;
    this.#dayCoder = new ValueCoder(decode, dayOf);
  }

  /** Unknown values of a column, counted from 0, in rows that are neither duplicates nor outside the field period. */
  unknownIn(column: number): UnknownValues | undefined {
    return this.#columns[column]?.unknown;
  }

  field(bytes: Uint8Array, start: number, end: number): void {
    const position = this.#position++;
    if (position >= this.#kinds.length) {
      if (end > start) this.#tooLong = true;
      return;
    }
    const kind = this.#kinds[position];
    if (kind === skipped) return;
    const column = this.#columns[position];
    if (column) {
      const code = column.coder.code(bytes, start, end);
      column.codes[this.#coding.batch.row] = code === unknownCode ? column.invalid : code;
      if (code === unknownCode) this.#pending.push([position, this.#coding.decode(bytes, start, end)]);
    } else if (kind === isId) this.#keepId(bytes, start, end);
    else if (kind === isDate) {
      this.#day = this.#dayCoder.code(bytes, start, end);
      if (this.#day === unreadableDay) this.#pending.push([position, this.#coding.decode(bytes, start, end)]);
    }
  }

  endRow(row: number): void {
    if (this.#position < this.#kinds.length) this.#fillRow(row);
    if (this.#tooLong) this.longRows.add(row);
    this.rowsRead++;
    const reason = this.#reasonToSetAside();
    if (reason) this.setAside[reason].add(row);
    else {
      const { batch } = this.#coding;
      batch.periods[batch.row] = periodOf(this.#day);
      batch.keepRow();
      this.rowsKept++;
    }
    if (reason === 'outside-field-period' && this.#day === noDay) this.dateless.add(row);
    if (reason === 'outside-field-period' && this.#day > 0) this.outside.add(row);
    if (this.#pending.length > 0) this.#reportPending(row, reason);
    this.#position = 0;
    this.#idLength = 0;
    this.#day = noDay;
    this.#tooLong = false;
  }

  #reasonToSetAside(): SetAsideReason | undefined {
    const { fieldPeriod, batch, ids, decode } = this.#coding;
    const day = this.#day;
    if (fieldPeriod && (day < fieldPeriod.from || day > fieldPeriod.to)) return 'outside-field-period';
    const { row } = batch;
    let answered = this.#questions.length === 0;
    for (const { codes, answers } of this.#questions) {
      if (answers[codes[row] as number] === 1) {
        answered = true;
        break;
      }
    }
    if (!answered) return 'empty';
    return ids.isNew(this.#id, 0, this.#idLength, decode) ? undefined : 'duplicate';
  }

  /** The id is needed when the row is complete; its bytes are gone by then. */
  #keepId(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > this.#id.length) this.#id = new Uint8Array(length * 2);
    for (let i = 0; i < length; i++) this.#id[i] = bytes[start + i] as number;
    this.#idLength = length;
  }

  /** Cells that a short row lacks are empty. */
  #fillRow(row: number): void {
    this.shortRows.add(row);
    for (let i = this.#position; i < this.#columns.length; i++) {
      const column = this.#columns[i];
      if (column) column.codes[this.#coding.batch.row] = column.empty;
    }
  }

  #reportPending(row: number, reason: SetAsideReason | undefined): void {
    for (const [position, text] of this.#pending) {
      if (this.#kinds[position] === isDate) this.unknownDates.add(text, row);
      else if (!reason || reason === 'empty') this.#columns[position]?.unknown.add(text, row);
    }
    this.#pending = [];
  }
}

function codedColumn(variable: CategoricalVariable, { decode, codesOf, batch }: RowCoding): CodedColumn {
  const codes = codeListOf(variable);
  const { codeOf } = codesOf(variable);
  const counts = (kind: string) => variable.role === 'question' && (kind === 'valid' || kind === 'dont-know');
  return {
    coder: new ValueCoder(decode, codeOf),
    codes: batch.codes[batch.variables.indexOf(variable)] ?? new Int16Array(0),
    invalid: codeOfKind(codes, 'invalid'),
    empty: codeOf(''),
    answers: Uint8Array.from(codes, ({ kind }) => (counts(kind) ? 1 : 0)),
    unknown: new UnknownValues(),
  };
}
