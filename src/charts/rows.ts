import type { Layer } from './figure-spec.js';
import { pixels } from './figure-spec.js';
import { gridLine, ink } from './palette.js';
import { textLayer, widest } from './text-layer.js';
import { lineHeight, textStyles } from './theme.js';
import { wrapLabel } from './wrap-label.js';

/** One row of a figure: its label in lines and its place in pixels from the plot's top. */
export interface Row {
  readonly lines: readonly string[];
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly labelWidth: number;
  readonly height: number;
}

const padding = 12;

/** Rows from the top down, each as high as its label or its marks need. Lengths in pixels. */
export function stackRows(
  labels: readonly string[],
  { widestLabel, leastHeight }: { readonly widestLabel: number; readonly leastHeight: number },
): Rows {
  const wrapped = labels.map((label) => wrapLabel(label, widestLabel, textStyles.label));
  const rows: Row[] = [];
  let top = 0;
  for (const lines of wrapped) {
    const bottom = top + Math.max(leastHeight, lines.length * lineHeight + padding);
    rows.push({ lines, top, middle: (top + bottom) / 2, bottom });
    top = bottom;
  }
  return { rows, labelWidth: widest(wrapped.flat(), textStyles.label), height: top };
}

/** The labels at the figure's left edge, and hairlines between the rows across the whole figure. */
export function rowScaffold(
  rows: readonly Row[],
  edges: { readonly left: number; readonly right: number },
): Layer[] {
  return [
    {
      data: { values: rows.map(({ top }) => ({ y: top })) },
      mark: { type: 'rule', color: gridLine, strokeWidth: 1 },
      encoding: { x: { value: edges.left }, x2: { value: edges.right }, y: pixels('y') },
    },
    textLayer(
      rows.map(({ lines, middle }) => ({ x: edges.left, y: middle, lines })),
      { style: textStyles.label, color: ink, align: 'left' },
    ),
  ];
}
