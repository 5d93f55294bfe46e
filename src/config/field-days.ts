import type { DaySpan, FieldPeriod, Wave } from './pipeline.js';

/** A field period as read, or as still to be checked. */
export type AnyFieldPeriod = DaySpan & {
  readonly by?: FieldPeriod['by'] | undefined;
  readonly outside?: FieldPeriod['outside'] | undefined;
};

/** From the first to the last day on which anybody's answer belongs to the wave. */
export function fieldDays({ from, to, by }: AnyFieldPeriod): DaySpan {
  const ofGroups = Object.values(by ?? {}).flatMap((periods) => Object.values(periods));
  const spans = [{ from, to }, ...ofGroups];
  return {
    from: spans.map((span) => span.from).sort()[0] ?? from,
    to:
      spans
        .map((span) => span.to)
        .sort()
        .at(-1) ?? to,
  };
}

/** The last day of the window or field period, else the date that stands for the wave. */
export function lastDayOf({ date, fieldPeriod, window }: Wave): string | undefined {
  if (window) return window.to;
  return fieldPeriod ? fieldDays(fieldPeriod).to : date;
}
