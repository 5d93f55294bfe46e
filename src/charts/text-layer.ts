import { asIs, type Layer, pixels } from './figure-spec.js';
import { type TextStyle, textWidth } from './text-width.js';
import { fontFamily, lineHeight } from './theme.js';

/** Text at a place in pixels; `y` is the middle of the whole, however many lines. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface TextLook {
  readonly style: TextStyle;
  readonly color: string;
  readonly align: 'left' | 'center' | 'right';
}

export function textLayer(texts: readonly PlacedText[], { style, color, align }: TextLook): Layer {
  return {
    data: {
      values: texts.map(({ x, y, lines }) => ({
        x,
        y: y - ((lines.length - 1) * lineHeight) / 2,
        text: lines.join('\n'),
      })),
    },
    mark: {
      type: 'text',
      align,
      baseline: 'middle',
      color,
      font: fontFamily,
      fontSize: style.size,
      fontWeight: style.weight,
      lineBreak: '\n',
      lineHeight,
      limit: 0,
    },
    encoding: { x: pixels('x'), y: pixels('y'), text: asIs('text') },
  };
}

/** Pixels that the widest of some lines takes, rounded up; 0 for none. */
export function widest(lines: readonly string[], style: TextStyle): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, style))));
}
