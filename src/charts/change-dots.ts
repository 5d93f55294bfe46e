import type { Language } from '../language/language.js';
import { percentagePoints } from '../language/numbers.js';
import type { ChangeData, Chart } from './chart.js';
import { type Layer, pixels } from './figure-spec.js';
import { type DotLook, type GuidePlot, intervalRows } from './interval-rows.js';
import { accent, ink, mutedInk, paper, uncertain, zeroLine } from './palette.js';
import { textStyles } from './theme.js';
import { ticksAround } from './ticks.js';
import { changeAlt, chartWords } from './wording.js';

const certainLook: DotLook = { colour: accent, fill: accent, ink, style: textStyles.strong };
const uncertainLook: DotLook = { colour: uncertain, fill: paper, ink: mutedInk, style: textStyles.label };

/** Differences with their intervals around zero: certain ones filled in the accent, the others hollow and grey. */
export function changeDots(data: ChangeData, language: Language): Chart {
  const intervals = data.rows.flatMap(({ interval }) => interval ?? []);
  const words = chartWords[language];
  return intervalRows(
    {
      labels: data.rows.map(({ label }) => label),
      widestLabel: 320,
      leastHeight: 34,
      dots: data.rows.map(({ interval, certain, absent }, row) => ({
        row,
        below: 0,
        interval,
        text: interval === null ? absent : percentagePoints(interval.value, language),
        look: certain ? certainLook : uncertainLook,
      })),
      keys: [
        { label: words.certain, shape: 'circle', fill: certainLook.fill, stroke: certainLook.colour },
        { label: words.uncertain, shape: 'circle', fill: uncertainLook.fill, stroke: uncertainLook.colour },
      ],
      ticks: ticksAround(
        [0, ...intervals.flatMap(({ lower, value, upper }) => [lower ?? value, value, upper ?? value])],
        'difference',
      ),
      numbers: 'points',
      axisTitle: data.axisTitle,
      above: 8,
      guide: zeroRule,
      alt: changeAlt(data, language),
    },
    language,
  );
}

function zeroRule({ height, at }: GuidePlot): readonly Layer[] {
  return [
    {
      data: { values: [{ x: at(0) }] },
      mark: { type: 'rule', color: zeroLine, strokeWidth: 1.5 },
      encoding: { x: pixels('x'), y: { value: 0 }, y2: { value: height } },
    },
  ];
}
