import { codeListOf } from '../config/code-list.js';
import type { DaySpan, FieldPeriod } from '../config/pipeline.js';
import type { BatchBuffer } from './batch-buffer.js';
import { type Day, dayOf } from './dates.js';
import { RowList } from './row-list.js';

/** The days that belong to the wave for everybody, or for one group. */
export interface FieldPeriodRule {
  readonly span: DaySpan;
  /** Undefined for the rule of all to whom none of a group applies. */
  readonly group: { readonly variable: string; readonly category: string } | undefined;
  readonly from: Day;
  readonly to: Day;
  /** Rows with a date that breaks it. */
  readonly outside: RowList;
}

/** Which days belong to a wave, by the groups of each respondent. */
export class FieldPeriodRules {
  readonly #ofWave: FieldPeriodRule;
  /** Per background variable: its codes in the batch, and the rule of each code that has one. */
  readonly #ofGroups: readonly {
    readonly codes: Int16Array;
    readonly rules: readonly (FieldPeriodRule | undefined)[];
  }[];

  constructor(period: FieldPeriod, batch: BatchBuffer) {
    this.#ofWave = rule(period);
    this.#ofGroups = batch.variables.flatMap((variable) => {
      const spans = period.by?.[variable.id];
      if (!spans) return [];
      const rules = codeListOf(variable).map(({ id: category }) => {
        const span = spans[category];
        return span && rule(span, { variable: variable.id, category });
      });
      return [{ codes: batch.codesOf(variable), rules }];
    });
  }

  /** The first rule that a day breaks, for the respondent in a row of the batch. No day breaks every rule. */
  brokenBy(day: Day, row: number): FieldPeriodRule | undefined {
    let own = false;
    for (const { codes, rules } of this.#ofGroups) {
      const applying = rules[codes[row] as number];
      if (!applying) continue;
      own = true;
      if (isOutside(day, applying)) return applying;
    }
    return !own && isOutside(day, this.#ofWave) ? this.#ofWave : undefined;
  }

  get all(): readonly FieldPeriodRule[] {
    const ofGroups = this.#ofGroups.flatMap(({ rules }) => rules.filter((r) => r !== undefined));
    return [this.#ofWave, ...ofGroups];
  }
}

function rule({ from, to }: DaySpan, group?: FieldPeriodRule['group']): FieldPeriodRule {
  return { span: { from, to }, group, from: dayOf(from), to: dayOf(to), outside: new RowList() };
}

function isOutside(day: Day, { from, to }: FieldPeriodRule): boolean {
  return day < from || day > to;
}
