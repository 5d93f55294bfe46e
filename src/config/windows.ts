import type { Window } from './pipeline.js';
import type { WaveShape } from './pipeline-shape.js';

/** What a window of a checked pipeline is, among the other windows of its source; undefined for waves without one. */
export function windowOf(wave: WaveShape, waves: readonly WaveShape[]): Window | undefined {
  if (!wave.window) return undefined;
  const source = windowSource(wave);
  const edges = waves.flatMap((other) =>
    other.window && windowSource(other) === source ? [other.window.from, dayAfter(other.window.to)] : [],
  );
  return { ...wave.window, source, edges: [...new Set(edges)].sort() };
}

/** Windows are of the same source when they name the same files and read the same of them: sheets, forms and encoding. */
export function windowSource({ responses }: WaveShape): string {
  const readings = [responses ?? []].flat().map((file) => {
    const entries = Object.entries(typeof file === 'string' ? { file } : file);
    return JSON.stringify(entries.filter(([key]) => key !== 'received').sort());
  });
  return JSON.stringify(readings.sort());
}

type Days = Pick<Window, 'from' | 'to'>;

/** Whether two windows have a day in common. */
export function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The same months a year earlier. A leap day becomes the last of February. */
export function yearBefore({ from, to }: Days): Days {
  const earlier = (day: string) => {
    const date = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
    return date.endsWith('02-29') ? `${date.slice(0, 8)}28` : date;
  };
  return { from: earlier(from), to: isEndOfFebruary(to) ? endOfFebruary(earlier(to)) : earlier(to) };
}

function isEndOfFebruary(day: string): boolean {
  return day.slice(5, 7) === '02' && dayAfter(day).endsWith('03-01');
}

function endOfFebruary(day: string): string {
  const leap = `${day.slice(0, 8)}28`;
  return dayAfter(leap).endsWith('02-29') ? dayAfter(leap) : leap;
}

/** The ISO day after an ISO day. */
export function dayAfter(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return next.toISOString().slice(0, 10);
}
