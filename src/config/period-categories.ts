import type { LocalText } from '../language/language.js';
import { months } from '../language/months.js';
import { type Category, type Codebook, isCategorical } from './codebook.js';
import { type AnyFieldPeriod, fieldDays } from './field-days.js';
import type { DaySpan, Wave } from './pipeline.js';
import type { PeriodUnit } from './vocabulary.js';

/*
 * The categories of variables that are derived from the date. A codebook cannot know the years, so they come from the
 * pipeline: every month, tertial or year that one of its waves is about. Months are numbered year · 12 + month, January 0.
 */

const monthsIn: Record<PeriodUnit, number> = { month: 1, tertial: 4, year: 12 };

/** What tells the days of a wave, as read or as still to be checked. */
export interface WaveDays {
  readonly date?: string | undefined;
  readonly fieldPeriod?: AnyFieldPeriod | undefined;
  readonly window?: DaySpan | undefined;
}

/** A month's id is `2018-10`, a tertial's `2018-t3`, a year's `2018`. */
export function periodId(unit: PeriodUnit, month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  if (unit === 'month') return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
  return unit === 'tertial' ? `${year}-t${tertialOf(month)}` : year;
}

/**
 * The days a wave is about: its window, or its field period with those of its groups; whole years where answers outside it are kept,
 * or where there is only a date. Undefined when there is neither.
 */
export function daysOf({ date, fieldPeriod, window }: WaveDays): DaySpan | undefined {
  if (window) return window;
  if (!fieldPeriod) return date === undefined ? undefined : wholeYears({ from: date, to: date });
  const days = fieldDays(fieldPeriod);
  return fieldPeriod.outside === 'keep' ? wholeYears(days) : days;
}

/** The periods that the spans touch, in order, each once. */
export function periodCategories(unit: PeriodUnit, spans: readonly DaySpan[]): Category[] {
  const size = monthsIn[unit];
  const starts = new Set<number>();
  for (const { from, to } of spans) {
    const first = monthOf(from);
    for (let month = first - (first % size); month <= monthOf(to); month += size) starts.add(month);
  }
  return [...starts]
    .sort((a, b) => a - b)
    .map((month) => ({
      id: periodId(unit, month),
      label: labelOf(unit, month),
      aliases: [],
      positive: false,
    }));
}

/** The codebook with the categories of its period variables filled in from the waves of a pipeline. */
export function withPeriodCategories(codebook: Codebook, waves: readonly Wave[]): Codebook {
  const spans = waves.flatMap((wave) => daysOf(wave) ?? []);
  const variables = codebook.variables.map((variable) => {
    if (!isCategorical(variable) || variable.derive?.way !== 'period') return variable;
    const categories = periodCategories(variable.derive.unit, spans);
    return { ...variable, scale: { ...variable.scale, categories } };
  });
  return { ...codebook, variables };
}

function wholeYears({ from, to }: DaySpan): DaySpan {
  return { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` };
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function tertialOf(month: number): number {
  return Math.floor((month % 12) / 4) + 1;
}

function labelOf(unit: PeriodUnit, month: number): LocalText {
  const year = String(Math.floor(month / 12));
  if (unit === 'year') return { sv: year, en: year };
  if (unit === 'tertial') {
    const label = `tertial ${tertialOf(month)} ${year}`;
    return { sv: label, en: label };
  }
  const name = (language: 'sv' | 'en') => `${months[language][month % 12]} ${year}`;
  return { sv: name('sv'), en: name('en') };
}
