import type { Config } from 'vega-lite';
import { gridLine, mutedInk, paper } from './palette.js';
import type { TextStyle } from './text-width.js';

/** Pixels. A figure is drawn for a column this wide; the page may scale it down. */
export const figureWidth = 760;

export const fontFamily = 'Inter, system-ui, sans-serif';

export const textStyles = {
  label: { size: 13, weight: 400 },
  strong: { size: 13, weight: 600 },
  small: { size: 12, weight: 400 },
} as const satisfies Record<string, TextStyle>;

/** From one baseline to the next. */
export const lineHeight = 17;

export const chartConfig: Config = {
  background: paper,
  font: fontFamily,
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    gridColor: gridLine,
    labelColor: mutedInk,
    labelFontSize: textStyles.small.size,
    labelFontWeight: 400,
    labelLimit: 0,
    labelOverlap: false,
    labelFlush: false,
    labelPadding: 8,
    titleColor: mutedInk,
    titleFontSize: textStyles.small.size,
    titleFontWeight: 400,
    titleLimit: 0,
    titlePadding: 8,
    titleLineHeight: 16,
  },
};
