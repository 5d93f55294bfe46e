import type { Language } from '../language/language.js';
import type { ChangeData, Chart } from './chart.js';
import { type Layer, pixels } from './figure-spec.js';
import { type DotLook, type GuidePlot, intervalRows } from './interval-rows.js';
import type { LegendKey } from './legend.js';
import { accent, ink, mutedInk, paper, uncertain, zeroLine } from './palette.js';
import { textStyles } from './theme.js';
import { ticksAround } from './ticks.js';
import { changeAlt, chartWords, differenceText } from './wording.js';

const certainLook: DotLook = { colour: accent, fill: accent, ink, style: textStyles.strong };
const uncertainLook: DotLook = { colour: uncertain, fill: paper, ink: mutedInk, style: textStyles.label };

/** Differences with their intervals around zero: certain ones filled in the accent, the others hollow and grey. */
export function changeDots(data: ChangeData, language: Language): Chart {
  const intervals = data.rows.flatMap(({ interval }) => interval ?? []);
  return intervalRows(
    {
      labels: data.rows.map(({ label }) => label),
      widestLabel: 320,
      leastHeight: 34,
      dots: data.rows.map(({ interval, standing, absent }, row) => ({
        row,
        below: 0,
        interval,
        text: interval === null ? absent : differenceText(interval, language),
        look: standing === 'certain' ? certainLook : uncertainLook,
      })),
      keys: legendKeys(data, language),
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

/** Certain and uncertain always, so that a figure with neither or one of them can be read; both only where tested. */
function legendKeys({ rows }: ChangeData, language: Language): readonly LegendKey[] {
  const words = chartWords[language];
  const key = (label: string, { fill, colour }: DotLook) =>
    ({ label, shape: 'circle', fill, stroke: colour }) as const;
  const drawn = rows.filter(({ interval }) => interval !== null);
  const untested = drawn.filter(({ standing }) => standing === 'untested').length;
  if (untested > 0 && untested === drawn.length) return [key(words.untested, uncertainLook)];
  const hollow = untested > 0 ? words.uncertainOrUntested : words.uncertain;
  return [key(words.certain, certainLook), key(hollow, uncertainLook)];
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
