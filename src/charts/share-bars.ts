import type { Language } from '../language/language.js';
import { percent } from '../language/numbers.js';
import { barFigure } from './bar-figure.js';
import type { PlacedSegment } from './bar-segments.js';
import type { Chart, LikertBar, LikertData } from './chart.js';
import { positiveShare } from './likert-scale.js';
import { paler, positiveTone } from './palette.js';
import { likertAlt } from './wording.js';

/** Questions without a middle to diverge around, such as yes/no: plain bars of the share positive, from 0 to 100 %. */
export function shareBars(data: LikertData, language: Language): Chart {
  return barFigure(
    {
      questions: data.questions,
      keys: data.toneLabels
        .slice(0, 1)
        .map((label) => ({ label, shape: 'square', fill: positiveTone.fill, stroke: positiveTone.edge })),
      reach: { left: 0, right: 1 },
      place: (bar) => placeShare(bar, language),
      alt: likertAlt(data, language),
    },
    language,
  );
}

function placeShare({ segments, series }: LikertBar, language: Language): readonly PlacedSegment[] {
  if (segments === null) return [];
  const share = positiveShare(segments);
  const tone = series === 'earlier' ? paler(positiveTone) : positiveTone;
  return [{ from: 0, to: share, text: percent(share, 0, language), tone }];
}
