import { count } from '../../language/numbers.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import { groupName } from '../labels.js';
import { rateWording } from '../wording/rates.js';

/** Which units are in the results but not in the response rate, per wave; nothing when all are in it. */
export function outsideRateSentences(context: Context): string[] {
  const sentences = wavesOf(context).flatMap((wave) => waveSentences(wave, context));
  return sentences.length === 0 ? [] : [...sentences, context.say(rateWording.answersStillCount)];
}

function waveSentences({ id, short }: ReportWave, { published, say, labels, language }: Context): string[] {
  const outside = published.counts.waves.find(({ wave }) => wave === id)?.outsideRate;
  if (!outside) return [];
  const unitsWith = (reason: (typeof outside.named)[number]['reason']) =>
    outside.named
      .filter((unit) => unit.reason === reason)
      .map(({ by, group }) => groupName(by, group, labels));
  const [silent, exceeded] = [unitsWith('not-reported'), unitsWith('more-answers-than-offered')];
  return [
    ...(silent.length > 0 ? [say(rateWording.notReported, { wave: short, units: silent.join(', ') })] : []),
    ...(exceeded.length > 0
      ? [say(rateWording.moreAnswers, { wave: short, units: exceeded.join(', ') })]
      : []),
    ...(outside.others > 0
      ? [say(rateWording.othersOutside, { wave: short, units: count(outside.others, language) })]
      : []),
  ];
}
