import type { CsvTable } from './csv-table.js';

const apart = ['wave', 'measure', 'question', 'category', 'by'];

/** How far apart the groups of one breakdown are, each pair: what a chart of two groups draws. */
export function gapsBetweenGroups({ header, rows }: CsvTable): number[] {
  const [status, value, group] = ['status', 'value', 'group'].map((column) => header.indexOf(column));
  if (
    status === undefined ||
    value === undefined ||
    group === undefined ||
    Math.min(status, value, group) < 0
  )
    return [];
  const places = apart.map((column) => header.indexOf(column));
  const breakdowns = new Map<string, number[]>();
  for (const row of rows) {
    if (row[status] !== 'ok' || row[group] === '') continue;
    const key = JSON.stringify(places.map((place) => row[place] ?? ''));
    breakdowns.set(key, [...(breakdowns.get(key) ?? []), Number(row[value])]);
  }
  return [...breakdowns.values()].flatMap((values) =>
    values.flatMap((one, place) => values.slice(place + 1).map((other) => one - other)),
  );
}
