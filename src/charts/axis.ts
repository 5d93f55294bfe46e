import type { Language } from '../language/language.js';
import { percent, percentagePoints } from '../language/numbers.js';
import { textStyles } from './theme.js';
import type { Ticks } from './ticks.js';
import { wrapLabel } from './wrap-label.js';

/** Percent as `80 %`; a difference in percentage points as `+5`. */
export type AxisNumbers = 'percent' | 'points';

export interface AxisLook {
  readonly numbers: AxisNumbers;
  readonly language: Language;
  readonly orient: 'bottom' | 'left';
  readonly title: string;
  /** Pixels from one end of the plot to the other; the title is wrapped to it. */
  readonly length: number;
  /** Pixels at both ends of the plot that the scale leaves free. */
  readonly room: number;
}

/** A linear position with grid lines, labelled with our own numbers. */
export function valueAxis(ticks: Ticks, { numbers, language, orient, title, length, room }: AxisLook) {
  const labels = Object.fromEntries(
    ticks.values.map((value) => [
      value,
      numbers === 'percent' ? percent(value / 100, 0, language) : percentagePoints(value / 100, language, 0),
    ]),
  );
  const range = orient === 'bottom' ? [room, length - room] : [length - room, room];
  return {
    type: 'quantitative' as const,
    scale: { domain: [ticks.from, ticks.to], range, nice: false, zero: false },
    axis: {
      orient,
      grid: true,
      values: [...ticks.values],
      labelExpr: `(${JSON.stringify(labels)})[datum.value]`,
      title: title === '' ? null : [...wrapLabel(title, length, textStyles.small)],
    },
  };
}

/** Pixels below the plot that labels and a title take. */
export function axisHeight(title: string, length: number): number {
  const lines = title === '' ? 0 : wrapLabel(title, length, textStyles.small).length;
  return 28 + (lines === 0 ? 0 : 10 + lines * 16);
}
