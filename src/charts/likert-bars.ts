import type { Language } from '../language/language.js';
import { percent } from '../language/numbers.js';
import { barFigure } from './bar-figure.js';
import type { PlacedSegment } from './bar-segments.js';
import type { Chart, LikertBar, LikertData, LikertSegment } from './chart.js';
import type { LegendKey } from './legend.js';
import { isYesNo, sidesOf } from './likert-scale.js';
import { likertTones, paler } from './palette.js';
import { shareBars } from './share-bars.js';
import { likertAlt } from './wording.js';

/**
 * Stacked bars of whole answer scales, positive answers to the left of the middle and negative to the right; a
 * neutral category lies across it. The earlier wave comes first and paler. Don't know stands apart at the
 * right, on the same scale but as a share of all asked. Yes/no questions alone are drawn by `shareBars`.
 */
export function likertBars(data: LikertData, language: Language): Chart {
  const scales = data.questions.flatMap(({ bars }) =>
    bars.flatMap(({ segments }) => (segments ? [segments] : [])),
  );
  const [scale] = scales;
  if (scale !== undefined && scales.every(isYesNo)) return shareBars(data, language);
  const placed = data.questions.flatMap(({ bars }) => bars.flatMap((bar) => placeSegments(bar, language)));
  return barFigure(
    {
      questions: data.questions,
      keys: scale === undefined ? [] : toneKeys(scale, data.toneLabels),
      reach: {
        left: Math.max(0.1, ...placed.map(({ from }) => -from)),
        right: Math.max(0.1, ...placed.map(({ to }) => to)),
      },
      place: (bar) => placeSegments(bar, language),
      alt: likertAlt(data, language),
    },
    language,
  );
}

function placeSegments({ segments, series }: LikertBar, language: Language): readonly PlacedSegment[] {
  if (segments === null) return [];
  const { positive, neutral, negative } = sidesOf(segments);
  const tones = likertTones(positive, neutral, negative).map((tone) =>
    series === 'earlier' ? paler(tone) : tone,
  );
  const onLeft = segments.slice(0, positive).reduce((sum, { share }) => sum + share, 0);
  const across = segments.slice(positive, positive + neutral).reduce((sum, { share }) => sum + share, 0);
  let from = -onLeft - across / 2;
  return segments.flatMap(({ share }, index) => {
    const start = from;
    from += share;
    const tone = tones[index];
    return tone === undefined ? [] : [{ from: start, to: from, text: percent(share, 0, language), tone }];
  });
}

/** The tones as in the later wave. */
function toneKeys(scale: readonly LikertSegment[], labels: readonly string[]): readonly LegendKey[] {
  const { positive, neutral, negative } = sidesOf(scale);
  return likertTones(positive, neutral, negative).flatMap(({ fill, edge }, index) => {
    const label = labels[index];
    return label === undefined ? [] : [{ label, shape: 'square', fill, stroke: edge } as const];
  });
}
