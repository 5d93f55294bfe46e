import type { Language } from '../language/language.js';
import { percent, percentagePoints } from '../language/numbers.js';
import { axisHeight, valueAxis } from './axis.js';
import type { Chart, DumbbellData } from './chart.js';
import { asIs, type Frame, figureSpec, inPercent, type Layer, pixels, plotWidth } from './figure-spec.js';
import { legend } from './legend.js';
import { gapLine, groupColour, ink, mutedInk, paper } from './palette.js';
import { rowScaffold, stackRows } from './rows.js';
import { type PlacedText, textLayer, widest } from './text-layer.js';
import { figureWidth, textStyles } from './theme.js';
import { ticksAround } from './ticks.js';
import { dumbbellAlt, gapHeading } from './wording.js';

const ends = ['first', 'second'] as const;
type End = (typeof ends)[number];
type PlacedRow = DumbbellData['rows'][number] & { readonly y: number };
type ValueAxis = ReturnType<typeof valueAxis>;

const shapes = { first: 'circle', second: 'diamond' } as const;
/** Areas in square pixels: the circle shows around a diamond that lies on it. */
const markSizes = { first: 210, second: 180 } as const;
/** Room at both ends of the axis for the values beside the outermost marks, in pixels. */
const valueRoom = 58;
/** From a mark's middle to its value. */
const beside = 11;
const headingHeight = 40;

/** Two groups per row as a circle and a diamond with a line between, and the second minus the first to the right. */
export function dumbbells(data: DumbbellData, language: Language): Chart {
  const { rows, labelWidth, height } = stackRows(
    data.rows.map(({ label }) => label),
    { widestLabel: 270, leastHeight: 34 },
  );
  const heading = gapHeading(data, language);
  const columnWidth = Math.max(
    widest(
      data.rows.map((row) => gapText(row, language) ?? row.absent),
      textStyles.strong,
    ),
    widest(heading, textStyles.small),
  );
  const keys = legend(
    ends.map((end) => ({
      label: end === 'first' ? data.firstLabel : data.secondLabel,
      shape: shapes[end],
      fill: groupColour[end],
      stroke: groupColour[end],
    })),
    figureWidth - columnWidth - 24,
  );
  const margins = {
    left: labelWidth + 20,
    right: columnWidth + 16,
    top: Math.max(keys.height + 8, headingHeight),
    height,
  };
  const width = plotWidth({ ...margins, bottom: 0 });
  const frame: Frame = { ...margins, bottom: axisHeight(data.axisTitle, width) };
  const ticks = ticksAround(
    data.rows.flatMap(({ first, second }) => [first, second].filter((value) => value !== null)),
    'proportion',
  );
  const x = valueAxis(ticks, {
    numbers: 'percent',
    language,
    orient: 'bottom',
    title: data.axisTitle,
    length: width,
    room: valueRoom,
  });
  const placed = data.rows.map((row, index) => ({ ...row, y: rows[index]?.middle ?? 0 }));
  const alt = dumbbellAlt(data, language);
  return {
    alt,
    spec: figureSpec(frame, alt, [
      ...rowScaffold(rows, { left: -frame.left, right: width + frame.right }),
      joins(placed, x),
      ...ends.flatMap((end) => endLayers(placed, end, x, language)),
      ...gapColumn(placed, width + frame.right, heading, language),
      ...keys.place(-frame.left, -frame.top),
    ]),
  };
}

/** Null when either side is missing. */
function gapText({ first, second }: DumbbellData['rows'][number], language: Language): string | null {
  return first === null || second === null ? null : percentagePoints(second - first, language);
}

function joins(rows: readonly PlacedRow[], x: ValueAxis): Layer {
  const values = rows.flatMap(({ first, second, y }) =>
    first === null || second === null ? [] : [{ first: inPercent(first), second: inPercent(second), y }],
  );
  return {
    data: { values },
    mark: { type: 'rule', color: gapLine, strokeWidth: 3 },
    encoding: { x: { field: 'first', ...x }, x2: { field: 'second' }, y: pixels('y') },
  };
}

/** The marks of one group and their values on the outer side. */
function endLayers(rows: readonly PlacedRow[], end: End, x: ValueAxis, language: Language): Layer[] {
  const marks = rows.flatMap((row) => {
    const value = row[end];
    if (value === null) return [];
    return [{ value: inPercent(value), y: row.y, text: percent(value, 1, language), side: sideOf(row, end) }];
  });
  const position = { x: { field: 'value', ...x }, y: pixels('y') };
  const point: Layer = {
    data: { values: marks.map(({ value, y }) => ({ value, y })) },
    mark: {
      type: 'point',
      shape: shapes[end],
      size: markSizes[end],
      opacity: 1,
      fill: groupColour[end],
      stroke: paper,
      strokeWidth: 1,
    },
    encoding: position,
  };
  const values = (['left', 'right'] as const).map(
    (side): Layer => ({
      data: { values: marks.filter((mark) => mark.side === side) },
      mark: {
        type: 'text',
        align: side === 'left' ? 'right' : 'left',
        baseline: 'middle',
        dx: side === 'left' ? -beside : beside,
        color: groupColour[end],
        fontSize: textStyles.small.size,
        limit: 0,
      },
      encoding: { ...position, text: asIs('text') },
    }),
  );
  return [point, ...values];
}

/** Values stand outside the pair: left of the lower, right of the higher; equal ones share the places. */
function sideOf({ first, second }: PlacedRow, end: End): 'left' | 'right' {
  if (first === null || second === null) return 'right';
  return (end === 'first') === first <= second ? 'left' : 'right';
}

function gapColumn(
  rows: readonly PlacedRow[],
  x: number,
  lines: readonly string[],
  language: Language,
): Layer[] {
  const gaps: PlacedText[] = [];
  const absent: PlacedText[] = [];
  for (const row of rows) {
    const gap = gapText(row, language);
    if (gap === null) absent.push({ x, y: row.y, lines: [row.absent] });
    else gaps.push({ x, y: row.y, lines: [gap] });
  }
  const heading = { x, y: -headingHeight / 2, lines };
  return [
    textLayer(gaps, { style: textStyles.strong, color: ink, align: 'right' }),
    textLayer([...absent, heading], { style: textStyles.small, color: mutedInk, align: 'right' }),
  ];
}
