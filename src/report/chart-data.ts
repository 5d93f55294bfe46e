import type { DotRow, Interval, Series } from '../charts/chart.js';
import { type Context, type ReportWave, wavesOf } from './context.js';
import type { Figured, Found, FoundStatus } from './lookup.js';
import { absentText } from './written-numbers.js';

/** What a chart draws of an estimate; null when there is no value. */
export function drawnInterval(estimate: Found | undefined): Interval | null {
  if (estimate === undefined) return null;
  const { value, lower, upper } = estimate;
  return value === null ? null : { value, lower, upper };
}

/** The text in place of a value that is not there, and nothing in place of one that is. */
export function drawnAbsence(estimate: Found | undefined, context: Context): string {
  if (estimate?.status === 'ok') return '';
  return absentText(estimate?.status ?? 'not-asked', context.language);
}

const pointless: readonly FoundStatus[] = ['empty', 'not-asked', 'not-included'];

/**
 * A figure in each wave as points of one row. A wave that did not ask, or that the group had nobody in, has no
 * point: an empty line would only raise the question what is missing.
 */
export function drawnPoints(wanted: Figured, context: Context): DotRow['points'] {
  return wavesOf(context).flatMap((wave) => {
    const estimate = context.find.estimate(wave.id, wanted);
    if (estimate === undefined || pointless.includes(estimate.status)) return [];
    return [
      {
        series: seriesOf(wave, context),
        interval: drawnInterval(estimate),
        absent: drawnAbsence(estimate, context),
      },
    ];
  });
}

export function seriesOf(wave: ReportWave, context: Context): Series {
  return wave.id === context.later.id ? 'later' : 'earlier';
}

/** Legend texts, for the waves that the rows really show. */
export function drawnSeries(
  shown: readonly { readonly series: Series }[],
  context: Context,
): Partial<Record<Series, string>> {
  const series = new Set(shown.map((point) => point.series));
  return Object.fromEntries(
    wavesOf(context)
      .filter((wave) => series.has(seriesOf(wave, context)))
      .map((wave) => [seriesOf(wave, context), wave.short]),
  );
}
