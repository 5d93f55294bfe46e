import type { Language } from '../language/language.js';
import { count, percent } from '../language/numbers.js';
import type { LikertBar, LikertData } from './chart.js';
import { positiveShare } from './likert-scale.js';
import { widest } from './text-layer.js';
import { figureWidth, lineHeight, textStyles } from './theme.js';
import { chartWords } from './wording.js';
import { wrapLabel } from './wrap-label.js';

/*
 * Where everything goes in a figure of bars per question: the question above its bars, the wave and the share
 * positive in columns to the left, don't know and the number of answers in columns to the right. All in pixels.
 */

export const barHeight = 20;
const barGap = 4;
const questionGap = 20;
const labelGap = 6;
export const headingHeight = 28;
export const columnGap = 16;
const beforeDontKnow = 28;
export const afterDontKnow = 6;

/** A bar, its texts and its place from the plot's top. */
export interface BarPlace {
  readonly bar: LikertBar;
  readonly top: number;
  readonly positive: string;
  readonly dontKnow: string;
  readonly answers: string;
}

export interface QuestionPlace {
  readonly lines: readonly string[];
  readonly middle: number;
  readonly barsTop: number;
  readonly barsBottom: number;
  /** Whether any of its bars is shown. */
  readonly drawn: boolean;
}

export interface BarLayout {
  readonly questions: readonly QuestionPlace[];
  readonly bars: readonly BarPlace[];
  /** Widths of the columns outside the plot, gaps included. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export function layoutBars(questions: LikertData['questions'], language: Language): BarLayout {
  const words = chartWords[language];
  const places: QuestionPlace[] = [];
  const bars: BarPlace[] = [];
  let top = headingHeight;
  for (const question of questions) {
    const lines = wrapLabel(question.label, figureWidth, textStyles.strong);
    const barsTop = top + lines.length * lineHeight + labelGap;
    for (const [index, bar] of question.bars.entries()) {
      bars.push({ bar, top: barsTop + index * (barHeight + barGap), ...barTexts(bar, language) });
    }
    const barsBottom = barsTop + question.bars.length * (barHeight + barGap) - barGap;
    const drawn = question.bars.some(({ segments }) => segments !== null);
    places.push({ lines, middle: top + (lines.length * lineHeight) / 2, barsTop, barsBottom, drawn });
    top = barsBottom + questionGap;
  }
  const waveWidth = widest(
    bars.map(({ bar }) => bar.label),
    textStyles.label,
  );
  const positiveWidth = widest([...bars.map(({ positive }) => positive), words.positive], textStyles.strong);
  const answersWidth = widest([...bars.map(({ answers }) => answers), words.answers], textStyles.label);
  return {
    questions: places,
    bars,
    left: waveWidth + positiveWidth + 2 * columnGap,
    right: answersWidth + columnGap,
    height: top - questionGap,
  };
}

function barTexts({ segments, dontKnow, n }: LikertBar, language: Language) {
  return {
    positive: segments === null ? '' : percent(positiveShare(segments), 1, language),
    dontKnow: dontKnow === null ? '' : percent(dontKnow, 0, language),
    answers: n === null ? '' : count(n, language),
  };
}

/** How far the bars of a figure reach on each side of the middle; shares 0–1. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** One scale for the bars and for don't know beside them; shares along the plot, 0 at the middle. */
export interface BarScale {
  /** Shares at the plot's two edges. */
  readonly from: number;
  readonly to: number;
  readonly pixelsPerShare: number;
  /** Where don't-know bars begin, as a share; null when no bar has any. */
  readonly dontKnowFrom: number | null;
}

export function barScale(layout: BarLayout, width: number, reach: Reach, language: Language): BarScale {
  const shares = layout.bars.flatMap(({ bar }) => bar.dontKnow ?? []);
  const span = reach.left + reach.right;
  if (shares.length === 0) {
    return { from: -reach.left, to: reach.right, pixelsPerShare: width / span, dontKnowFrom: null };
  }
  const largest = Math.max(...shares);
  const label =
    afterDontKnow +
    widest(
      layout.bars.map(({ dontKnow }) => dontKnow),
      textStyles.small,
    );
  const heading = widest([chartWords[language].dontKnow], textStyles.small);
  const together = (width - beforeDontKnow - label) / (span + largest);
  const pixelsPerShare =
    together * largest + label >= heading ? together : (width - beforeDontKnow - heading) / span;
  return {
    from: -reach.left,
    to: width / pixelsPerShare - reach.left,
    pixelsPerShare,
    dontKnowFrom: reach.right + beforeDontKnow / pixelsPerShare,
  };
}
