import type { Language } from '../language/language.js';
import { type AxisNumbers, axisHeight, valueAxis } from './axis.js';
import type { Chart, Interval } from './chart.js';
import { asIs, type Frame, figureSpec, inPercent, type Layer, pixels, plotWidth } from './figure-spec.js';
import { type LegendKey, legend, pointSize } from './legend.js';
import { mutedInk } from './palette.js';
import { rowScaffold, stackRows } from './rows.js';
import { textLayer, widest } from './text-layer.js';
import type { TextStyle } from './text-width.js';
import { figureWidth, textStyles } from './theme.js';
import type { Ticks } from './ticks.js';

/** How a dot, its interval and its value are drawn. */
export interface DotLook {
  readonly colour: string;
  readonly fill: string;
  readonly ink: string;
  readonly style: TextStyle;
}

export interface IntervalDot {
  readonly row: number;
  /** Pixels below the row's middle. */
  readonly below: number;
  readonly interval: Interval | null;
  /** The value, or what stands in its place. */
  readonly text: string;
  readonly look: DotLook;
}

/** What a figure of rows with dots and intervals is made of. Lengths in pixels. */
export interface IntervalRows {
  readonly labels: readonly string[];
  readonly widestLabel: number;
  readonly leastHeight: number;
  readonly dots: readonly IntervalDot[];
  readonly keys: readonly LegendKey[];
  readonly ticks: Ticks;
  readonly numbers: AxisNumbers;
  readonly axisTitle: string;
  /** Room between the legend and the plot. */
  readonly above: number;
  /** A line for comparison and the like, drawn under the dots. */
  readonly guide: (plot: GuidePlot) => readonly Layer[];
  readonly alt: string;
}

export interface GuidePlot {
  readonly width: number;
  readonly height: number;
  /** The pixel of a proportion or difference. */
  at(value: number): number;
}

/** Labels to the left, dots with intervals (where they have any) on one axis, values in a column to the right. */
export function intervalRows(figure: IntervalRows, language: Language): Chart {
  const { rows, labelWidth, height } = stackRows(figure.labels, figure);
  const valueWidth = widest(
    figure.dots.map(({ text }) => text),
    textStyles.strong,
  );
  const keys = legend(figure.keys, figureWidth);
  const margins = { left: labelWidth + 24, right: valueWidth + 20, top: keys.height + figure.above, height };
  const width = plotWidth({ ...margins, bottom: 0 });
  const frame: Frame = { ...margins, bottom: axisHeight(figure.axisTitle, width) };
  const { ticks, numbers, axisTitle: title } = figure;
  const x = valueAxis(ticks, { numbers, language, orient: 'bottom', title, length: width, room: 0 });
  const dots = figure.dots.map((dot) => ({ ...dot, y: (rows[dot.row]?.middle ?? 0) + dot.below }));
  const values = dots.flatMap(({ interval, y, look: { colour, fill } }) =>
    interval === null
      ? []
      : [
          {
            value: inPercent(interval.value),
            lower: interval.lower === null ? null : inPercent(interval.lower),
            upper: interval.upper === null ? null : inPercent(interval.upper),
            y,
            colour,
            fill,
          },
        ],
  );
  const texts = (shown: typeof dots) =>
    shown.map(({ text, y }) => ({ x: width + frame.right, y, lines: [text] }));
  const looks = [...new Set(dots.map(({ look }) => look))];
  const at = (value: number) => ((value * 100 - ticks.from) / (ticks.to - ticks.from)) * width;
  return {
    alt: figure.alt,
    spec: figureSpec(frame, figure.alt, [
      ...rowScaffold(rows, { left: -frame.left, right: width + frame.right }),
      ...figure.guide({ width, height, at }),
      {
        data: { values: values.filter(({ lower, upper }) => lower !== null && upper !== null) },
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: {
          x: { field: 'lower', ...x },
          x2: { field: 'upper' },
          y: pixels('y'),
          color: asIs('colour'),
        },
      },
      {
        data: { values },
        mark: { type: 'point', opacity: 1, size: pointSize.circle, strokeWidth: 2 },
        encoding: { x: { field: 'value', ...x }, y: pixels('y'), fill: asIs('fill'), stroke: asIs('colour') },
      },
      ...looks.map((look) =>
        textLayer(texts(dots.filter((dot) => dot.look === look && dot.interval !== null)), {
          style: look.style,
          color: look.ink,
          align: 'right',
        }),
      ),
      textLayer(texts(dots.filter(({ interval }) => interval === null)), {
        style: textStyles.small,
        color: mutedInk,
        align: 'right',
      }),
      ...keys.place(-frame.left, -frame.top),
    ]),
  };
}
