import type { SetAsideReason } from '../config/vocabulary.js';
import { type Day, noDay } from './dates.js';
import type { OpenRow } from './open-row.js';
import type { Verdict } from './row-judge.js';
import { RowList } from './row-list.js';

/** How many rows of a file were read, kept and set aside, and the first of those that there is something to say about. */
export class RowTally {
  rowsRead = 0;
  rowsKept = 0;
  /** Kept rows that are outside the field period. */
  keptOutside = 0;
  /** Kept rows with a readable date, per day. */
  readonly keptDays = new Map<Day, number>();
  readonly setAside = {
    'outside-field-period': new RowList(),
    empty: new RowList(),
    duplicate: new RowList(),
  } satisfies Record<SetAsideReason, RowList>;
  /** Of the rows outside the field period, set aside or kept, and of those without a day in a window: those with an empty date. */
  readonly dateless = new RowList();
  /** Kept rows whose id differs from an earlier one in capital and small letters only. */
  readonly caseTwins = new RowList();
  /** Rows that are set aside though an earlier one with their id has other answers. */
  readonly reusedIds = new RowList();
  /** The other duplicates. */
  readonly repeated = new RowList();
  readonly shortRows = new RowList();
  readonly longRows = new RowList();

  /** @param fate whether the row had too few cells, and whether the wave is a window */
  add(
    number: number,
    row: OpenRow,
    { reason, broken, id }: Verdict,
    fate: { readonly isShort: boolean; readonly inWindow: boolean },
  ): void {
    this.rowsRead++;
    if (fate.isShort) this.shortRows.add(number);
    if (row.isLong) this.longRows.add(number);
    if (reason) this.setAside[reason].add(number);
    else {
      this.rowsKept++;
      if (row.day > noDay) this.keptDays.set(row.day, (this.keptDays.get(row.day) ?? 0) + 1);
      if (id === 'new-but-case') this.caseTwins.add(number);
    }
    if (id === 'reused') this.reusedIds.add(number);
    if (id === 'seen') this.repeated.add(number);
    if (broken && (!reason || reason === 'outside-field-period')) {
      if (!reason) this.keptOutside++;
      // A date that cannot be read is told as such.
      if (row.day > noDay) broken.outside.add(number);
      else if (row.day === noDay) this.dateless.add(number);
    }
    if (fate.inWindow && row.day === noDay) this.dateless.add(number);
  }
}
