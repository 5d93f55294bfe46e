import { barHeight } from './bar-layout.js';
import { mostReadable } from './contrast.js';
import { asIs, inPercent, type Layer, pixels } from './figure-spec.js';
import { inksOnFill, type Tone } from './palette.js';
import { textWidth } from './text-width.js';
import { fontFamily, textStyles } from './theme.js';

/** A piece of a bar, in shares from the middle of the figure (left is negative). */
export interface PlacedSegment {
  readonly from: number;
  readonly to: number;
  /** Written on the segment where there is room. */
  readonly text: string;
  readonly tone: Tone;
}

/** Pixels on each side of a text on a segment. */
const textMargin = 5;
/** A narrower segment has no room for an outline. */
const leastOutlined = 4;

/** Segments with a white pixel between them, and their texts where they fit. */
export function segmentLayers(
  segments: readonly (PlacedSegment & { readonly top: number })[],
  x: object,
  pixelsPerShare: number,
): Layer[] {
  const placed = segments
    .filter(({ from, to }) => to > from)
    .map(({ from, to, text, tone, top }) => ({
      from: inPercent(from),
      to: inPercent(to),
      middle: inPercent((from + to) / 2),
      width: (to - from) * pixelsPerShare,
      top,
      bottom: top + barHeight,
      y: top + barHeight / 2,
      text,
      fill: tone.fill,
      edge: tone.edge,
      ink: mostReadable(tone.fill, inksOnFill),
    }));
  const position = {
    x: { field: 'from', type: 'quantitative' as const, ...x },
    x2: { field: 'to' },
    y: pixels('top'),
    y2: { field: 'bottom' },
  };
  return [
    {
      data: { values: placed.filter(({ width }) => width >= leastOutlined).map(withoutWidth) },
      mark: { type: 'rect', xOffset: 1, x2Offset: -1, yOffset: 0.5, y2Offset: -0.5, strokeWidth: 1 },
      encoding: { ...position, fill: asIs('fill'), stroke: asIs('edge') },
    },
    {
      data: { values: placed.filter(({ width }) => width < leastOutlined).map(withoutWidth) },
      mark: { type: 'rect', xOffset: 0.25, x2Offset: -0.25 },
      encoding: { ...position, fill: asIs('edge') },
    },
    {
      data: { values: placed.filter(({ width, text }) => roomFor(text, width)).map(withoutWidth) },
      mark: {
        type: 'text',
        align: 'center',
        baseline: 'middle',
        font: fontFamily,
        fontSize: textStyles.small.size,
        limit: 0,
      },
      encoding: {
        x: { field: 'middle', type: 'quantitative', ...x },
        y: pixels('y'),
        text: asIs('text'),
        color: asIs('ink'),
      },
    },
  ];
}

function roomFor(text: string, width: number): boolean {
  return textWidth(text, textStyles.small) + 2 * textMargin <= width;
}

function withoutWidth<Placed extends { readonly width: number }>({ width: _, ...rest }: Placed) {
  return rest;
}
