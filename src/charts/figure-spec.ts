import type { TopLevelSpec } from 'vega-lite';
import { chartConfig, figureWidth } from './theme.js';

/** A layer of a figure, with its values inside. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/**
 * Pixels: the margins around the plot, and its height. Margins are fixed and not left to Vega, since all texts
 * are measured and placed beforehand; positions in layers count from the plot's top left corner.
 */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

export function plotWidth(frame: Frame): number {
  return figureWidth - frame.left - frame.right;
}

export function figureSpec(frame: Frame, description: string, layers: readonly Layer[]): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    width: plotWidth(frame),
    height: frame.height,
    padding: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom },
    autosize: { type: 'none' },
    config: chartConfig,
    layer: [...layers],
  };
}

/** A field that already holds pixels. */
export function pixels<Field extends string>(field: Field) {
  return { field, type: 'quantitative', scale: null } as const;
}

/** A field that already holds a colour or a shape. */
export function asIs<Field extends string>(field: Field) {
  return { field, type: 'nominal', scale: null } as const;
}

/** A proportion as a number of percent without binary noise, for the values of a spec. */
export function inPercent(proportion: number): number {
  const withoutMinusZero = 0;
  return Math.round(proportion * 1e6) / 1e4 + withoutMinusZero;
}
