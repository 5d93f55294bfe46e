import { asIs, type Layer, pixels } from './figure-spec.js';
import { ink } from './palette.js';
import { textLayer } from './text-layer.js';
import { textWidth } from './text-width.js';
import { textStyles } from './theme.js';

export interface LegendKey {
  readonly label: string;
  readonly shape: 'circle' | 'diamond' | 'square';
  readonly fill: string;
  readonly stroke: string;
}

/** Area in square pixels that makes the shapes look equally large. */
export const pointSize = { circle: 100, diamond: 130, square: 150 } as const;

const rowHeight = 22;
const keyWidth = 18;
const gap = 20;

/**
 * Keys in a line from the figure's left edge, on as many lines as they need. Heights are known before the
 * figure's frame is, so the layers come from `place`, given where in the plot's pixels the first line begins.
 */
export function legend(
  keys: readonly LegendKey[],
  width: number,
): { readonly height: number; place(left: number, top: number): Layer[] } {
  const spots: { key: LegendKey; x: number; line: number }[] = [];
  let x = 0;
  let line = 0;
  for (const key of keys) {
    const needed = keyWidth + textWidth(key.label, textStyles.label);
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    spots.push({ key, x, line });
    x += Math.ceil(needed) + gap;
  }
  return {
    height: keys.length === 0 ? 0 : (line + 1) * rowHeight,
    place: (left, top) => (keys.length === 0 ? [] : draw(spots, left, top + rowHeight / 2)),
  };
}

function draw(
  spots: readonly { readonly key: LegendKey; readonly x: number; readonly line: number }[],
  left: number,
  middle: number,
): Layer[] {
  return [
    {
      data: {
        values: spots.map(({ key, x, line }) => ({
          x: left + x + 6,
          y: middle + line * rowHeight,
          shape: key.shape,
          size: pointSize[key.shape],
          fill: key.fill,
          stroke: key.stroke,
        })),
      },
      mark: { type: 'point', opacity: 1, strokeWidth: 2 },
      encoding: {
        x: pixels('x'),
        y: pixels('y'),
        shape: asIs('shape'),
        size: pixels('size'),
        fill: asIs('fill'),
        stroke: asIs('stroke'),
      },
    },
    textLayer(
      spots.map(({ key, x, line }) => ({
        x: left + x + keyWidth,
        y: middle + line * rowHeight,
        lines: [key.label],
      })),
      { style: textStyles.label, color: ink, align: 'left' },
    ),
  ];
}
