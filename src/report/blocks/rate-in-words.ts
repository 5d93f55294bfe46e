import { type Context, wavesOf } from '../context.js';
import type { Inline } from '../document.js';
import { offeredWords } from '../offered-words.js';
import { plain } from '../rich-text.js';
import { methodWording, offeredWording } from '../wording/method.js';
import { unitsOutsideRate } from './outside-rate.js';
import { unlikeOffered } from './unlike-offered.js';

/** The response rate: of what, how the questionnaire reached people, and which units it leaves out. */
export function rateInWords(context: Context): Inline {
  const { say, later } = context;
  return joinSentences(
    say(methodWording.rate, offeredWords(later, context)),
    ...(isCounted(context) ? [say(methodWording.answeredWhen)] : []),
    ...howOffered(context),
    ...(later.wave.offeredAs === 'population' ? [] : [say(methodWording.rateAmongOffered)]),
    ...unlikeOffered(context).map(plain),
    ...unitsOutsideRate(context).map(plain),
  );
}

/** Whether any of the numbers of answers is our own count: what others counted as an answer is not known. */
function isCounted(context: Context): boolean {
  return wavesOf(context).some(({ wave }) => wave.source.kind !== 'aggregate');
}

/** By wave where they differ; nothing of a wave whose pipeline does not say. */
function howOffered(context: Context): Inline[] {
  const { say } = context;
  const waves = wavesOf(context).flatMap(({ short, wave: { offeredAs } }) =>
    offeredAs === undefined ? [] : [{ short, offeredAs }],
  );
  const [first, ...others] = waves;
  if (first === undefined) return [];
  const isAlike =
    waves.length === wavesOf(context).length && others.every((w) => w.offeredAs === first.offeredAs);
  if (isAlike) return [say(offeredWording[first.offeredAs])];
  return waves.map(({ short, offeredAs }) => [...plain(`${short}: `), ...say(offeredWording[offeredAs])]);
}

export function joinSentences(...sentences: readonly Inline[]): Inline {
  return sentences.flatMap((sentence, i) => (i === 0 ? sentence : [...plain(' '), ...sentence]));
}
