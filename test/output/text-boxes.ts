import { textWidth } from '../../src/charts/text-width.js';

/** Where a line of text stands in an SVG, in pixels from its top left corner. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function translation(tag: string): readonly [number, number] {
  const numbers = /translate\(([-\d.]+),([-\d.]+)\)/.exec(attribute(tag, 'transform') ?? '');
  return [Number(numbers?.[1] ?? 0), Number(numbers?.[2] ?? 0)];
}

/** The boxes of all lines of text, found by adding up the translations of the groups around them. */
export function textBoxes(svg: string): readonly TextBox[] {
  const boxes: TextBox[] = [];
  const origins: (readonly [number, number])[] = [[0, 0]];
  for (const [found] of svg.matchAll(/<g[^>]*\/>|<text[^>]*>.*?<\/text>|<g[^>]*>|<\/g>/g)) {
    const [x, y] = origins.at(-1) ?? [0, 0];
    if (found === '</g>') origins.pop();
    else if (found.startsWith('<text')) boxes.push(...linesOf(found, x, y));
    else if (!found.endsWith('/>')) {
      const [dx, dy] = translation(found);
      origins.push([x + dx, y + dy]);
    }
  }
  return boxes;
}

function linesOf(element: string, x: number, y: number): readonly TextBox[] {
  const tag = /^<text[^>]*>/.exec(element)?.[0] ?? '';
  const [dx, dy] = translation(tag);
  const size = Number.parseFloat(attribute(tag, 'font-size') ?? '11');
  const weight = attribute(tag, 'font-weight') === '600' ? 600 : 400;
  const anchor = attribute(tag, 'text-anchor') ?? 'start';
  const spans = [...element.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>/g)];
  const lines = spans.length === 0 ? [[element, '', element.replace(/<[^>]*>/g, '')]] : spans;
  let baseline = y + dy;
  return lines.map(([, attributes = '', text = '']) => {
    baseline += Number(attribute(attributes, 'dy') ?? 0);
    const width = textWidth(text, { size, weight });
    const left = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { text, left, right: left + width, top: baseline - size * 0.73, bottom: baseline + size * 0.2 };
  });
}

/** Pairs of texts that run into each other. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}
