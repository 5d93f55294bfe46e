import { count } from '../../language/numbers.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import { groupName } from '../labels.js';
import { offeredWords } from '../offered-words.js';
import { rateWording } from '../wording/rates.js';

/** Which units are not in the response rate, per wave; nothing when all are in it. */
export function unitsOutsideRate(context: Context): string[] {
  return wavesOf(context).flatMap((wave) => waveSentences(wave, context));
}

/** The same, and that they are in the results all the same. */
export function outsideRateSentences(context: Context): string[] {
  const sentences = unitsOutsideRate(context);
  return sentences.length === 0 ? [] : [...sentences, context.say(rateWording.answersStillCount)];
}

function waveSentences(wave: ReportWave, context: Context): string[] {
  const { id, short } = wave;
  const { published, say, labels, language } = context;
  const outside = published.counts.waves.find(({ wave }) => wave === id)?.outsideRate;
  if (!outside) return [];
  const unitsWith = (reason: (typeof outside.named)[number]['reason']) =>
    outside.named
      .filter((unit) => unit.reason === reason)
      .map(({ by, group }) => groupName(by, group, labels));
  const words = offeredWords(wave, context);
  const [silent, exceeded] = [unitsWith('not-reported'), unitsWith('more-answers-than-offered')];
  return [
    ...(silent.length > 0
      ? [say(rateWording.notReported, { ...words, wave: short, units: silent.join(', ') })]
      : []),
    ...(exceeded.length > 0
      ? [say(rateWording.moreAnswers, { ...words, wave: short, units: exceeded.join(', ') })]
      : []),
    ...(outside.others > 0
      ? [say(rateWording.othersOutside, { wave: short, units: count(outside.others, language) })]
      : []),
  ];
}
