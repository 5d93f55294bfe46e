import type { Language } from '../language/language.js';
import { percent } from '../language/numbers.js';
import { valueAxis } from './axis.js';
import type { Chart, OrderedLineData } from './chart.js';
import { type Frame, figureSpec, inPercent, type Layer, pixels, plotWidth } from './figure-spec.js';
import { pointSize } from './legend.js';
import { accent, accentBand, ink, mutedInk, paper } from './palette.js';
import { textLayer, widest } from './text-layer.js';
import { textWidth } from './text-width.js';
import { lineHeight, textStyles } from './theme.js';
import { ticksAround } from './ticks.js';
import { lineAlt } from './wording.js';
import { wrapLabel } from './wrap-label.js';

const plotHeight = 240;
const titleHeight = 30;

/**
 * An ordered variable from left to right with its share up the side: a line in a band of interval limits.
 * Where a value is missing the line breaks, and the text that says why stands in its place.
 */
export function orderedLine(data: OrderedLineData, language: Language): Chart {
  const shown = data.points.flatMap(({ interval }) => interval ?? []);
  const ticks = ticksAround(
    shown.flatMap(({ lower, value, upper }) => [lower ?? value, value, upper ?? value]),
    'proportion',
  );
  const axisWidth =
    widest(
      ticks.values.map((value) => percent(value / 100, 0, language)),
      textStyles.small,
    ) + 12;
  const margins = { left: axisWidth, right: 12, top: titleHeight + 16, height: plotHeight };
  const width = plotWidth({ ...margins, bottom: 0 });
  const step = width / Math.max(1, data.points.length);
  const labels = data.points.map(({ label }) => wrapLabel(label, step - 16, textStyles.label));
  const labelLines = Math.max(1, ...labels.map((lines) => lines.length));
  const frame: Frame = { ...margins, bottom: labelLines * lineHeight + 16 + 26 };
  const y = valueAxis(ticks, {
    numbers: 'percent',
    language,
    orient: 'left',
    title: '',
    length: plotHeight,
    room: 0,
  });
  const places = data.points.map((point, index) => ({ ...point, x: step * (index + 0.5) }));
  const values = inRuns(places).map(({ x, interval, run }) => ({
    x,
    value: inPercent(interval.value),
    // Without limits there is no band, only the line.
    lower: inPercent(interval.lower ?? interval.value),
    upper: inPercent(interval.upper ?? interval.value),
    ...valueText(x, percent(interval.value, 1, language)),
    run,
  }));
  const alt = lineAlt(data, language);
  return {
    alt,
    spec: figureSpec(frame, alt, [
      ...markLayers(values, y),
      textLayer(
        places.map(({ x }, index) => {
          const lines = labels[index] ?? [];
          return { x, y: plotHeight + 18 + ((lines.length - 1) * lineHeight) / 2, lines };
        }),
        { style: textStyles.label, color: ink, align: 'center' },
      ),
      textLayer(
        places
          .filter(({ interval }) => interval === null)
          .map(({ x, absent }) => ({
            x,
            y: plotHeight / 2,
            lines: wrapLabel(absent, step - 16, textStyles.small),
          })),
        { style: textStyles.small, color: mutedInk, align: 'center' },
      ),
      textLayer([{ x: -frame.left, y: -frame.top + 12, lines: [data.valueTitle] }], {
        style: textStyles.small,
        color: mutedInk,
        align: 'left',
      }),
      textLayer([{ x: width / 2, y: plotHeight + frame.bottom - 12, lines: [data.axisTitle] }], {
        style: textStyles.small,
        color: mutedInk,
        align: 'center',
      }),
    ]),
  };
}

type Place = OrderedLineData['points'][number] & { readonly x: number };

/** The points that have a value, numbered by the unbroken run that they belong to. */
function inRuns(places: readonly Place[]) {
  let run = 0;
  return places.flatMap(({ interval, x }) => {
    if (interval === null) {
      run += 1;
      return [];
    }
    return [{ x, interval, run }];
  });
}

/** A value and the pixels that its ground needs along x. */
function valueText(x: number, text: string) {
  const half = textWidth(text, textStyles.strong) / 2 + 2;
  return { text, left: x - half, right: x + half };
}

function markLayers(values: object[], y: ReturnType<typeof valueAxis>): Layer[] {
  const data = { values };
  const run = { field: 'run', type: 'nominal' } as const;
  const lower = { field: 'lower', ...y };
  const value = { field: 'value', ...y };
  const upper = { field: 'upper', ...y };
  return [
    {
      data,
      mark: { type: 'area', color: accentBand, opacity: 1 },
      encoding: { x: pixels('x'), y: lower, y2: { field: 'upper' }, detail: run },
    },
    {
      data,
      mark: { type: 'rule', color: accent, strokeWidth: 2 },
      encoding: { x: pixels('x'), y: lower, y2: { field: 'upper' } },
    },
    {
      data,
      mark: { type: 'line', color: accent, strokeWidth: 2 },
      encoding: { x: pixels('x'), y: value, detail: run },
    },
    {
      data,
      mark: {
        type: 'point',
        filled: true,
        color: accent,
        opacity: 1,
        size: pointSize.circle,
        stroke: paper,
        strokeWidth: 1,
      },
      encoding: { x: pixels('x'), y: value },
    },
    // A ground under the values, where a steep line would run through them.
    {
      data,
      mark: { type: 'rect', color: paper, opacity: 0.8, yOffset: -23, y2Offset: -6 },
      encoding: { x: pixels('left'), x2: { field: 'right' }, y: upper, y2: { field: 'upper' } },
    },
    {
      data,
      mark: {
        type: 'text',
        baseline: 'bottom',
        dy: -8,
        color: ink,
        fontSize: textStyles.strong.size,
        fontWeight: textStyles.strong.weight,
        limit: 0,
      },
      encoding: { x: pixels('x'), y: upper, text: { field: 'text', type: 'nominal' } },
    },
  ];
}
