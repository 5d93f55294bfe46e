import { codeListOf } from '../config/code-list.js';
import type { CategoricalVariable } from '../config/codebook.js';
import { missingGroup, type SetAsideReason, setAsideReasons } from '../config/vocabulary.js';
import { maxRememberedValues } from '../limits.js';
import { AnswerChecks } from './answer-checks.js';
import type { BatchBuffer } from './batch-buffer.js';
import type { CategoryCodes } from './category-codes.js';
import type { ColumnPlan } from './column-plan.js';
import { isLikeDate } from './like-a-date.js';
import type { OccurrenceLog } from './occurrence-log.js';
import type { ToldCell } from './open-row.js';
import {
  type FileQuality,
  type Occurrence,
  type QualityCounts,
  type QualityKind,
  qualityKinds,
} from './quality.js';
import { shownText } from './shown-text.js';

/** A row that has been read and judged, while its codes are still the open row of the batch. */
export interface JudgedRow {
  readonly row: number;
  readonly reason: SetAsideReason | undefined;
  /** Whether it is outside the field period, set aside for it or kept. */
  readonly isOutside: boolean;
  readonly isDateless: boolean;
  readonly isShort: boolean;
  readonly isLong: boolean;
  /** Cells that were not understood. */
  readonly unknown: readonly ToldCell[];
}

export interface QualityWanted {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly plan: ColumnPlan;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  readonly batch: BatchBuffer;
  /** Id of the variable that rows are counted by besides, such as the department. */
  readonly by: string | undefined;
  readonly log: OccurrenceLog;
}

/** Writable while the file is being read. */
interface Tally {
  rowsRead: number;
  rowsKept: number;
  readonly setAside: Record<SetAsideReason, number>;
  readonly kinds: Record<QualityKind, number>;
}

/** Counts what is odd about the rows of one file, and lists it. For the analyst only: nothing of it is published. */
export class RowQuality {
  readonly #wanted: QualityWanted;
  readonly #checks: AnswerChecks;
  readonly #all = newTally();
  readonly #groups = new Map<string, Tally>();
  readonly #groupOf: () => string | undefined;
  readonly #variableIn: ReadonlyMap<number, CategoricalVariable>;
  /** Finding what a text was meant to be is slow, and the same texts come again. */
  readonly #nearest = new Map<string, string | undefined>();

  constructor(wanted: QualityWanted) {
    this.#wanted = wanted;
    this.#checks = new AnswerChecks(wanted.batch);
    this.#groupOf = groupReader(wanted);
    this.#variableIn = new Map([...wanted.plan.coded].map(([variable, column]) => [column, variable]));
  }

  /** Takes a judged row; the answers of a kept one are looked at together, and may change (see `AnswerChecks`). */
  judge(judged: JudgedRow): void {
    const tallies = this.#tallies();
    for (const tally of tallies) {
      tally.rowsRead++;
      if (judged.reason) tally.setAside[judged.reason]++;
      else tally.rowsKept++;
    }
    for (const found of this.#occurrences(judged)) {
      for (const tally of tallies) tally.kinds[found.kind]++;
      const { log, sheet } = this.#wanted;
      log.add(sheet === undefined ? found : { ...found, sheet: shownText(sheet) });
    }
  }

  report(): FileQuality {
    return { all: this.#all, groups: this.#groups satisfies ReadonlyMap<string, QualityCounts> };
  }

  #tallies(): readonly Tally[] {
    const group = this.#groupOf();
    if (group === undefined) return [this.#all];
    const tally = this.#groups.get(group) ?? newTally();
    this.#groups.set(group, tally);
    return [this.#all, tally];
  }

  #occurrences({ row, reason, isOutside, isDateless, isShort, isLong, unknown }: JudgedRow): Occurrence[] {
    const { file, plan } = this.#wanted;
    const found: Occurrence[] = [];
    const inRow = (kind: QualityKind) => found.push({ file, row, kind });
    if (isOutside) inRow(isDateless ? 'date-missing' : 'outside-field-period');
    else if (reason) inRow(reason);
    if (isShort) inRow('row-short');
    if (isLong) inRow('row-long');
    // A row that belongs elsewhere, or has been read already, need not be mended.
    const isOurs = reason === undefined || reason === 'empty';
    for (const [column, text] of unknown) {
      if (column === plan.date) {
        const shown = text !== undefined && isLikeDate(text) ? text : undefined;
        found.push(this.#cell(row, 'date-unreadable', column, shown));
      } else if (isOurs) found.push(this.#cell(row, 'unknown-value', column, text));
    }
    if (reason) return found;
    const { isStraight, impossible } = this.#checks.check();
    if (isStraight) inRow('straight-lining');
    for (const variable of impossible) {
      const column = plan.coded.get(variable);
      const name = column === undefined ? variable.id : shownText(plan.header[column] ?? '');
      found.push({ file, row, kind: 'impossible-skip', column: name });
    }
    return found;
  }

  #cell(row: number, kind: QualityKind, column: number, text: string | undefined): Occurrence {
    const suggestion = text === undefined ? undefined : this.#nearestTo(column, text);
    return {
      file: this.#wanted.file,
      row,
      kind,
      column: shownText(this.#wanted.plan.header[column] ?? ''),
      ...(text !== undefined && { value: shownText(text) }),
      ...(suggestion !== undefined && { suggestion: shownText(suggestion) }),
    };
  }

  #nearestTo(column: number, text: string): string | undefined {
    const variable = this.#variableIn.get(column);
    if (!variable) return undefined;
    const key = `${column}|${text}`;
    if (this.#nearest.has(key)) return this.#nearest.get(key);
    if (this.#nearest.size >= maxRememberedValues) return undefined;
    const nearest = this.#wanted.codesOf(variable).nearest(text);
    this.#nearest.set(key, nearest);
    return nearest;
  }
}

function newTally(): Tally {
  return {
    rowsRead: 0,
    rowsKept: 0,
    setAside: zeros(setAsideReasons),
    kinds: zeros(qualityKinds),
  };
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** Tells the group of the open row; undefined when rows are not counted by anything. */
function groupReader({ batch, by }: QualityWanted): () => string | undefined {
  const index = batch.variables.findIndex((v) => v.id === by);
  const [variable, codes] = [batch.variables[index], batch.codes[index]];
  if (!variable || !codes) return () => undefined;
  const groups = codeListOf(variable).map(({ id, kind }) => (kind === 'valid' ? id : missingGroup));
  return () => groups[codes[batch.row] ?? 0] ?? missingGroup;
}
