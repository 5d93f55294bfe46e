import type { FieldPeriod, Window } from '../config/pipeline.js';
import type { SetAsideReason } from '../config/vocabulary.js';
import type { BatchBuffer } from './batch-buffer.js';
import type { Decode } from './encoding.js';
import { type FieldPeriodRule, FieldPeriodRules } from './field-period-rules.js';
import type { OpenRow } from './open-row.js';
import type { IdStanding, RespondentIds } from './respondent-ids.js';
import type { RowColumns } from './row-columns.js';
import { type WindowDays, windowDays } from './window-days.js';

export interface Judging {
  readonly columns: RowColumns;
  readonly fieldPeriod: FieldPeriod | undefined;
  readonly window: Window | undefined;
  readonly ids: RespondentIds;
  readonly batch: BatchBuffer;
  readonly decode: Decode;
}

/** What is to become of a row. */
export interface Verdict {
  /** Undefined for a row that is kept. */
  readonly reason: SetAsideReason | undefined;
  /** The rule of the field period that its day breaks, set aside for it or not. */
  readonly broken: FieldPeriodRule | undefined;
  /** How its id stands; `new` where that has not been looked into. */
  readonly id: IdStanding;
}

/**
 * Decides which rows are counted. A row without a readable date is outside the field period where there is one, and
 * belongs to no month where it is kept. Of rows with the same id the first one that would be counted is kept: an
 * abandoned form does not shut out the one sent in later.
 */
export class RowJudge {
  readonly #judging: Judging;
  readonly #fieldPeriod: FieldPeriodRules | undefined;
  readonly #keepsOutside: boolean;
  /** The window that the wave is, if it is one. */
  readonly window: WindowDays | undefined;

  constructor(judging: Judging) {
    const { fieldPeriod, window, batch } = judging;
    this.#judging = judging;
    this.#fieldPeriod = fieldPeriod && new FieldPeriodRules(fieldPeriod, batch);
    this.#keepsOutside = fieldPeriod?.outside === 'keep';
    this.window = window && windowDays(window);
  }

  /** The rules of the field period, with the rows that break them. */
  get rules(): readonly FieldPeriodRule[] {
    return this.#fieldPeriod?.all ?? [];
  }

  /** @param row with all its codes in the batch */
  judge(row: OpenRow): Verdict {
    const { columns, batch, ids, decode } = this.#judging;
    const broken = this.#fieldPeriod?.brokenBy(row.day, batch.row);
    const isOutside = (broken && !this.#keepsOutside) || (this.window && row.day <= 0);
    if (isOutside) return { reason: 'outside-field-period', broken, id: 'new' };
    if (!columns.hasAnswer()) return { reason: 'empty', broken, id: 'new' };
    const id = ids.standingOf(row.id, 0, row.idLength, decode, batch.fingerprint);
    return { reason: id === 'seen' || id === 'reused' ? 'duplicate' : undefined, broken, id };
  }
}
