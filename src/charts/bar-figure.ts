import type { Language } from '../language/language.js';
import {
  afterDontKnow,
  type BarLayout,
  type BarScale,
  barHeight,
  barScale,
  columnGap,
  headingHeight,
  layoutBars,
  type Reach,
} from './bar-layout.js';
import { type PlacedSegment, segmentLayers } from './bar-segments.js';
import type { Chart, LikertBar, LikertData } from './chart.js';
import { type Frame, figureSpec, inPercent, type Layer, pixels, plotWidth } from './figure-spec.js';
import { type LegendKey, legend } from './legend.js';
import { dontKnow, ink, mutedInk, neutralEdge, waveInk, zeroLine } from './palette.js';
import { textLayer } from './text-layer.js';
import { figureWidth, textStyles } from './theme.js';
import { chartWords } from './wording.js';

export interface BarFigure {
  readonly questions: LikertData['questions'];
  readonly keys: readonly LegendKey[];
  readonly reach: Reach;
  /** The segments of a bar from left to right, in shares from the middle; empty when there is nothing to draw. */
  readonly place: (bar: LikertBar) => readonly PlacedSegment[];
  readonly alt: string;
}

/** A figure of bars per question with their columns, whatever the bars are made of. */
export function barFigure({ questions, keys, reach, place, alt }: BarFigure, language: Language): Chart {
  const layout = layoutBars(questions, language);
  const tones = legend(keys, figureWidth);
  const frame: Frame = {
    left: layout.left,
    right: layout.right,
    top: tones.height + 4,
    bottom: 8,
    height: layout.height,
  };
  const width = plotWidth(frame);
  const scale = barScale(layout, width, reach, language);
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [inPercent(scale.from), inPercent(scale.to)], nice: false, zero: false },
    axis: null,
  };
  const segments = layout.bars.flatMap(({ bar, top }) => place(bar).map((segment) => ({ ...segment, top })));
  return {
    alt,
    spec: figureSpec(frame, alt, [
      ...columnLayers(layout, width),
      ...headingLayers(layout, scale, width, language),
      {
        data: {
          values: layout.questions
            .filter(({ drawn }) => drawn)
            .map(({ barsTop, barsBottom }) => ({
              at: 0,
              top: barsTop - 3,
              bottom: barsBottom + 3,
            })),
        },
        mark: { type: 'rule', color: zeroLine, strokeWidth: 1 },
        encoding: { x: { field: 'at', ...x }, y: pixels('top'), y2: { field: 'bottom' } },
      },
      ...segmentLayers(segments, x, scale.pixelsPerShare),
      ...dontKnowLayers(layout, scale, x),
      ...tones.place(-frame.left, -frame.top),
    ]),
  };
}

function columnLayers(layout: BarLayout, width: number): Layer[] {
  const absent = layout.bars.filter(({ bar }) => bar.segments === null);
  return [
    textLayer(
      layout.questions.map(({ lines, middle }) => ({ x: -layout.left, y: middle, lines })),
      { style: textStyles.strong, color: ink, align: 'left' },
    ),
    ...(['earlier', 'later'] as const).flatMap((series) => {
      const bars = layout.bars.filter(({ bar }) => bar.series === series);
      const color = series === 'later' ? ink : waveInk.earlier;
      const at = (x: number, top: number, text: string) => ({ x, y: top + barHeight / 2, lines: [text] });
      return [
        textLayer(
          bars.map(({ bar, top }) => at(-layout.left, top, bar.label)),
          { style: textStyles.label, color, align: 'left' },
        ),
        textLayer(
          bars.map(({ positive, top }) => at(-columnGap, top, positive)),
          { style: series === 'later' ? textStyles.strong : textStyles.label, color, align: 'right' },
        ),
        textLayer(
          bars.map(({ answers, top }) => at(width + layout.right, top, answers)),
          { style: textStyles.label, color, align: 'right' },
        ),
      ];
    }),
    textLayer(
      absent.map(({ bar, top }) => ({ x: 4, y: top + barHeight / 2, lines: [bar.absent] })),
      { style: textStyles.small, color: mutedInk, align: 'left' },
    ),
  ];
}

function headingLayers(layout: BarLayout, scale: BarScale, width: number, language: Language): Layer[] {
  const words = chartWords[language];
  const look = { style: textStyles.small, color: mutedInk } as const;
  const y = headingHeight / 2 - 4;
  const right = [
    { x: -columnGap, y, lines: [words.positive] },
    { x: width + layout.right, y, lines: [words.answers] },
  ];
  const left =
    scale.dontKnowFrom === null
      ? []
      : [{ x: (scale.dontKnowFrom - scale.from) * scale.pixelsPerShare, y, lines: [words.dontKnow] }];
  return [textLayer(right, { ...look, align: 'right' }), textLayer(left, { ...look, align: 'left' })];
}

function dontKnowLayers(layout: BarLayout, scale: BarScale, x: object): Layer[] {
  const from = scale.dontKnowFrom;
  if (from === null) return [];
  const shown = layout.bars.flatMap(({ bar, top, dontKnow: text }) =>
    bar.dontKnow === null ? [] : [{ share: bar.dontKnow, top, text }],
  );
  const inset = 3;
  return [
    {
      data: {
        values: shown
          .filter(({ share }) => share > 0)
          .map(({ share, top }) => ({
            from: inPercent(from),
            to: inPercent(from + share),
            top: top + inset,
            bottom: top + barHeight - inset,
          })),
      },
      mark: { type: 'rect', color: dontKnow, stroke: neutralEdge, strokeWidth: 1 },
      encoding: {
        x: { field: 'from', type: 'quantitative', ...x },
        x2: { field: 'to' },
        y: pixels('top'),
        y2: { field: 'bottom' },
      },
    },
    textLayer(
      shown.map(({ share, top, text }) => ({
        x: (from + share - scale.from) * scale.pixelsPerShare + afterDontKnow,
        y: top + barHeight / 2,
        lines: [text],
      })),
      { style: textStyles.small, color: mutedInk, align: 'left' },
    ),
  ];
}
