import { type CategoricalVariable, type Codebook, derivedFrom } from '../config/codebook.js';
import type { FieldPeriod, Window } from '../config/pipeline.js';
import type { SetAsideReason } from '../config/vocabulary.js';
import type { BatchBuffer } from './batch-buffer.js';
import { type CategoryCodes, unknownCode } from './category-codes.js';
import { type CodedColumn, codedColumn } from './coded-column.js';
import type { ColumnPlan } from './column-plan.js';
import { type Day, dayOf, noDay, unreadableDay } from './dates.js';
import { DerivedCodes } from './derived-codes.js';
import type { Decode } from './encoding.js';
import { type FieldPeriodRule, FieldPeriodRules } from './field-period-rules.js';
import type { FieldSink } from './field-splitter.js';
import { NumberColumn } from './number-column.js';
import { periodOf } from './periods.js';
import type { RespondentIds } from './respondent-ids.js';
import { RowList } from './row-list.js';
import type { RowQuality } from './row-quality.js';
import { UnknownValues } from './unknown-values.js';
import { ValueCoder } from './value-coder.js';
import { type WindowDays, windowDays } from './window-days.js';

export interface RowCoding {
  readonly plan: ColumnPlan;
  readonly decode: Decode;
  readonly codebook: Codebook;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  readonly fieldPeriod: FieldPeriod | undefined;
  readonly window: Window | undefined;
  readonly ids: RespondentIds;
  readonly batch: BatchBuffer;
  readonly quality: RowQuality;
}

const skipped = 0;
const coded = 1;
const isId = 2;
const isDate = 3;
const isNumber = 4;

/**
 * Codes the rows of one file by the codebook and decides which are counted. A row without a readable date is outside
 * the field period where there is one, and belongs to no month where it is kept. Of rows with the same id the first
 * one that would be counted is kept: an abandoned form does not shut out the one sent in later. A row on a day outside the
 * window is passed over, but its id is remembered: what is counted in a month does not depend on which window is read.
 */
export class RowCoder implements FieldSink {
  readonly #coding: RowCoding;
  readonly #kinds: Uint8Array;
  readonly #columns: readonly (CodedColumn | undefined)[];
  readonly #questions: readonly CodedColumn[];
  readonly #numbers: readonly (NumberColumn | undefined)[];
  readonly #derived: DerivedCodes;
  readonly #fieldPeriod: FieldPeriodRules | undefined;
  readonly #window: WindowDays | undefined;
  readonly #keepsOutside: boolean;
  readonly #dayCoder: ValueCoder;
  #position = 0;
  #day: Day = noDay;
  #id = new Uint8Array(64);
  #idLength = 0;
  #tooLong = false;
  #isCaseTwin = false;
  /** Unknown values of the open row, as column and text; reported only when the row is judged. */
  #pending: [column: number, text: string][] = [];

  rowsRead = 0;
  rowsKept = 0;
  /** Kept rows that are outside the field period. */
  keptOutside = 0;
  readonly setAside = {
    'outside-field-period': new RowList(),
    empty: new RowList(),
    duplicate: new RowList(),
  } satisfies Record<SetAsideReason, RowList>;
  /** Of the rows outside the field period, set aside or kept, and of those without a day in a window: those with an empty date. */
  readonly dateless = new RowList();
  /** Kept rows whose id differs from an earlier one in capital and small letters only. */
  readonly caseTwins = new RowList();
  readonly shortRows = new RowList();
  readonly longRows = new RowList();
  readonly unknownDates = new UnknownValues();

  constructor(coding: RowCoding) {
    const { plan, decode, codebook, batch, fieldPeriod } = coding;
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
    const numbers: (NumberColumn | undefined)[] = plan.header.map(() => undefined);
    for (const [variable, column] of plan.numbers) {
      numbers[column] = new NumberColumn(variable, derivedFrom(codebook, variable.id), batch, decode);
      this.#kinds[column] = isNumber;
    }
    if (plan.id !== undefined) this.#kinds[plan.id] = isId;
    if (plan.date !== undefined) this.#kinds[plan.date] = isDate;
    for (const variable of plan.notAsked) batch.fillNotAsked(variable);
    for (const [variable, code] of plan.fixed) batch.fill(variable, code);
    this.#columns = columns;
    this.#questions = questions;
    this.#numbers = numbers;
    this.#derived = new DerivedCodes(batch, plan.date);
    this.#fieldPeriod = fieldPeriod && new FieldPeriodRules(fieldPeriod, batch);
    this.#keepsOutside = fieldPeriod?.outside === 'keep';
    this.#window = coding.window && windowDays(coding.window);
    this.#dayCoder = new ValueCoder(decode, dayOf);
  }

  /** Unknown values of a column, counted from 0, in rows that are neither duplicates nor outside the field period. */
  unknownIn(column: number): UnknownValues | undefined {
    return this.#columns[column]?.unknown;
  }

  /** What is known of the column of a number variable, counted from 0. */
  numbersIn(column: number): NumberColumn | undefined {
    return this.#numbers[column];
  }

  /** The rules of the field period, with the rows that break them. */
  get fieldPeriodRules(): readonly FieldPeriodRule[] {
    return this.#fieldPeriod?.all ?? [];
  }

  /** Per variable derived from the date: kept rows whose date is in none of its periods. */
  get outsidePeriods(): DerivedCodes['outside'] {
    return this.#derived.outside;
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
    } else if (kind === isNumber) {
      const isKnown = this.#numbers[position]?.code(bytes, start, end, this.#coding.batch.row);
      if (!isKnown) this.#pending.push([position, this.#coding.decode(bytes, start, end)]);
    } else if (kind === isId) this.#keepId(bytes, start, end);
    else if (kind === isDate) {
      this.#day = this.#dayCoder.code(bytes, start, end);
      if (this.#day === unreadableDay) this.#pending.push([position, this.#coding.decode(bytes, start, end)]);
    }
  }

  endRow(row: number): void {
    const isShort = this.#position < this.#kinds.length;
    if (isShort) this.#fillRow();
    const { batch } = this.#coding;
    this.#derived.fill(batch.row, this.#day);
    const broken = this.#fieldPeriod?.brokenBy(this.#day, batch.row);
    const reason = this.#reasonToSetAside(broken);
    // A row of another window: only its id mattered.
    if (!this.#window?.isElsewhere(this.#day)) this.#judge(row, reason, broken, isShort);
    this.#pending = [];
    this.#position = 0;
    this.#idLength = 0;
    this.#day = noDay;
    this.#tooLong = false;
  }

  #judge(
    row: number,
    reason: SetAsideReason | undefined,
    broken: FieldPeriodRule | undefined,
    isShort: boolean,
  ): void {
    const { batch } = this.#coding;
    this.rowsRead++;
    if (isShort) this.shortRows.add(row);
    if (this.#tooLong) this.longRows.add(row);
    this.#coding.quality.judge({
      row,
      reason,
      isOutside: broken !== undefined && (!reason || reason === 'outside-field-period'),
      isDateless: this.#day === noDay,
      isShort,
      isLong: this.#tooLong,
      unknown: this.#pending,
    });
    if (reason) this.setAside[reason].add(row);
    else {
      this.#derived.report(row, this.#day);
      batch.periods[batch.row] = this.#window?.periodOf(this.#day) ?? periodOf(this.#day);
      batch.keepRow();
      if (this.#isCaseTwin) this.caseTwins.add(row);
      this.rowsKept++;
    }
    if (broken && (!reason || reason === 'outside-field-period')) this.#reportOutside(row, broken, reason);
    if (this.#window && this.#day === noDay) this.dateless.add(row);
    if (this.#pending.length > 0) this.#reportPending(row, reason);
  }

  #reasonToSetAside(broken: FieldPeriodRule | undefined): SetAsideReason | undefined {
    const { batch, ids, decode } = this.#coding;
    if (broken && !this.#keepsOutside) return 'outside-field-period';
    if (this.#window && this.#day <= 0) return 'outside-field-period';
    let answered = false;
    for (const { codes, answers } of this.#questions) {
      if (answers[codes[batch.row] as number] === 1) {
        answered = true;
        break;
      }
    }
    if (!answered) return 'empty';
    const standing = ids.standingOf(this.#id, 0, this.#idLength, decode);
    this.#isCaseTwin = standing === 'new-but-case';
    return standing === 'seen' ? 'duplicate' : undefined;
  }

  /** The id is needed when the row is complete; its bytes are gone by then. */
  #keepId(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > this.#id.length) this.#id = new Uint8Array(length * 2);
    for (let i = 0; i < length; i++) this.#id[i] = bytes[start + i] as number;
    this.#idLength = length;
  }

  /** Cells that a short row lacks are empty. */
  #fillRow(): void {
    for (let i = this.#position; i < this.#columns.length; i++) {
      const column = this.#columns[i];
      if (column) column.codes[this.#coding.batch.row] = column.empty;
      this.#numbers[i]?.fillEmpty(this.#coding.batch.row);
    }
  }

  /** A date that cannot be read is told as such. */
  #reportOutside(row: number, broken: FieldPeriodRule, reason: SetAsideReason | undefined): void {
    if (!reason) this.keptOutside++;
    if (this.#day === noDay) this.dateless.add(row);
    if (this.#day > noDay) broken.outside.add(row);
  }

  #reportPending(row: number, reason: SetAsideReason | undefined): void {
    for (const [position, text] of this.#pending) {
      if (this.#kinds[position] === isDate) this.unknownDates.add(text, row);
      else if (!reason || reason === 'empty') {
        this.#columns[position]?.unknown.add(text, row);
        this.#numbers[position]?.report(text, row);
      }
    }
  }
}
