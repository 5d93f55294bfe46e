import type { Chart } from '../../src/charts/chart.js';

/** A value in one of a figure's layers. */
export type Drawn = Readonly<Record<string, unknown>>;

/** All values in a figure's layers, in the order in which they are drawn. */
export function drawn(chart: Chart): readonly Drawn[] {
  const { layer } = chart.spec as unknown as { layer: readonly { data?: { values?: readonly Drawn[] } }[] };
  return layer.flatMap(({ data }) => data?.values ?? []);
}

/** The values that have all of the fields. */
export function drawnWith(chart: Chart, ...fields: readonly string[]): readonly Drawn[] {
  return drawn(chart).filter((value) => fields.every((field) => field in value));
}

/** Every text in a figure, lines of one label joined by a space. */
export function drawnTexts(chart: Chart): readonly string[] {
  return drawnWith(chart, 'text').map(({ text }) => String(text).replaceAll('\n', ' '));
}
