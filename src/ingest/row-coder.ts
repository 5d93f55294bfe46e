import type { CategoricalVariable } from '../config/codebook.js';
import type { FieldPeriod, Window } from '../config/pipeline.js';
import { noDay } from './dates.js';
import { DerivedCodes } from './derived-codes.js';
import type { FieldPeriodRule } from './field-period-rules.js';
import type { FieldSink } from './field-splitter.js';
import { OpenRow } from './open-row.js';
import { periodOf } from './periods.js';
import type { RespondentIds } from './respondent-ids.js';
import { type ColumnsCoding, RowColumns } from './row-columns.js';
import { RowJudge, type Verdict } from './row-judge.js';
import type { RowList } from './row-list.js';
import type { RowQuality } from './row-quality.js';
import { RowTally } from './row-tally.js';

export interface RowCoding extends ColumnsCoding {
  readonly fieldPeriod: FieldPeriod | undefined;
  readonly window: Window | undefined;
  readonly ids: RespondentIds;
  readonly quality: RowQuality;
}

/**
 * Codes the rows of one file by the codebook, and keeps those in the batch that are counted. A row on a day outside the
 * window is passed over, but its id is remembered: what is counted in a month does not depend on which window is read.
 */
export class RowCoder implements FieldSink {
  readonly #coding: RowCoding;
  readonly #row = new OpenRow();
  readonly #derived: DerivedCodes;
  readonly #judge: RowJudge;
  readonly columns: RowColumns;
  readonly tally = new RowTally();

  constructor(coding: RowCoding) {
    this.#coding = coding;
    this.columns = new RowColumns(coding);
    this.#derived = new DerivedCodes(coding.batch, coding.plan.date);
    this.#judge = new RowJudge({ ...coding, columns: this.columns });
  }

  /** The rules of the field period, with the rows that break them. */
  get fieldPeriodRules(): readonly FieldPeriodRule[] {
    return this.#judge.rules;
  }

  /** Per variable derived from the date: kept rows whose date is in none of its periods. */
  get outsidePeriods(): readonly { readonly variable: CategoricalVariable; readonly rows: RowList }[] {
    return this.#derived.outside;
  }

  field(bytes: Uint8Array, start: number, end: number): void {
    this.columns.field(this.#row, bytes, start, end);
  }

  endRow(number: number): void {
    const row = this.#row;
    const isShort = this.columns.isShort(row);
    if (isShort) this.columns.fill(row);
    this.#derived.fill(this.#coding.batch.row, row.day);
    const verdict = this.#judge.judge(row);
    // A row of another window: only its id mattered.
    if (!this.#judge.window?.isElsewhere(row.day)) this.#settle(number, verdict, isShort);
    row.clear();
  }

  #settle(number: number, verdict: Verdict, isShort: boolean): void {
    const row = this.#row;
    const { reason, broken } = verdict;
    const unknown = this.columns.told(row);
    this.#coding.quality.judge({
      row: number,
      reason,
      isOutside: broken !== undefined && (!reason || reason === 'outside-field-period'),
      isDateless: row.day === noDay,
      isShort,
      isLong: row.isLong,
      unknown,
    });
    this.tally.add(number, row, verdict, { isShort, inWindow: this.#judge.window !== undefined });
    if (unknown.length > 0) this.columns.report(number, unknown, !reason || reason === 'empty');
    if (!reason) this.#keep(number);
  }

  #keep(number: number): void {
    const { batch, comments, plan } = this.#coding;
    const { day } = this.#row;
    this.#derived.report(number, day);
    for (const [column, text] of this.#row.comments) {
      const variable = plan.comments.get(column);
      if (variable) comments?.add(variable, text);
    }
    batch.periods[batch.row] = this.#judge.window?.periodOf(day) ?? periodOf(day);
    batch.keepRow();
  }
}
