import type { Language } from '../language/language.js';
import type { Chart, DotsData, Series } from './chart.js';
import { type Layer, pixels } from './figure-spec.js';
import { type DotLook, type GuidePlot, intervalRows } from './interval-rows.js';
import type { LegendKey } from './legend.js';
import { mutedInk, paper, waveColour, waveInk } from './palette.js';
import { textLayer } from './text-layer.js';
import { textWidth } from './text-width.js';
import { textStyles } from './theme.js';
import { ticksAround } from './ticks.js';
import { dotsAlt, shareText } from './wording.js';

const lineGap = 20;

/** The earlier wave is hollow: told apart without colour too. */
const looks: Readonly<Record<Series, DotLook>> = {
  earlier: { colour: waveColour.earlier, fill: paper, ink: waveInk.earlier, style: textStyles.label },
  later: { colour: waveColour.later, fill: waveColour.later, ink: waveInk.later, style: textStyles.strong },
};

/**
 * Proportions of groups as dots with intervals on one axis, the earlier wave above the later: response rates
 * or shares of positive answers. A null interval leaves its line with the text that says why.
 */
export function intervalDots(data: DotsData, language: Language): Chart {
  const dots = data.rows.flatMap(({ points }, row) =>
    points.map(({ series, interval, absent }, index) => ({
      row,
      below: (index - (points.length - 1) / 2) * lineGap,
      interval,
      text: interval === null ? absent : shareText(interval, language),
      look: looks[series],
    })),
  );
  const intervals = dots.flatMap(({ interval }) => interval ?? []);
  const reference = data.reference === undefined ? [] : [data.reference.value];
  return intervalRows(
    {
      labels: data.rows.map(({ label }) => label),
      widestLabel: 250,
      leastHeight: Math.max(1, ...data.rows.map(({ points }) => points.length)) * lineGap + 14,
      dots,
      keys: legendKeys(data.seriesLabels),
      ticks: ticksAround(
        [
          ...intervals.flatMap(({ lower, value, upper }) => [lower ?? value, value, upper ?? value]),
          ...reference,
        ],
        'proportion',
      ),
      numbers: 'percent',
      axisTitle: data.axisTitle,
      above: data.reference === undefined ? 8 : 22,
      guide: (plot) => referenceLayers(data.reference, plot),
      alt: dotsAlt(data, language),
    },
    language,
  );
}

/** No legend for a single wave: there is nothing to tell apart. */
function legendKeys(labels: DotsData['seriesLabels']): readonly LegendKey[] {
  const keys = (['earlier', 'later'] as const).flatMap((series) => {
    const label = labels[series];
    const { fill, colour } = looks[series];
    return label === undefined ? [] : [{ label, shape: 'circle', fill, stroke: colour } as const];
  });
  return keys.length > 1 ? keys : [];
}

function referenceLayers(
  reference: DotsData['reference'],
  { width, height, at }: GuidePlot,
): readonly Layer[] {
  if (reference === undefined) return [];
  const x = at(reference.value);
  const half = textWidth(reference.label, textStyles.small) / 2;
  return [
    {
      data: { values: [{ x }] },
      mark: { type: 'rule', color: mutedInk, strokeDash: [4, 3], strokeWidth: 1 },
      encoding: { x: pixels('x'), y: { value: -4 }, y2: { value: height } },
    },
    textLayer([{ x: Math.min(Math.max(x, half), width - half), y: -13, lines: [reference.label] }], {
      style: textStyles.small,
      color: mutedInk,
      align: 'center',
    }),
  ];
}
