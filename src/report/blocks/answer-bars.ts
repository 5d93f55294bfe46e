import type { LikertBar } from '../../charts/chart.js';
import type { CategoricalVariable } from '../../config/codebook.js';
import { seriesOf } from '../chart-data.js';
import { type Context, wavesOf } from '../context.js';
import { answerOptions } from '../labels.js';
import { answerWording } from '../wording/answers.js';
import { absentText, shareText } from '../written-numbers.js';

/** A question's bar in each wave that asked it. */
export function answerBars(question: CategoricalVariable, context: Context): LikertBar[] {
  const { find, labels, codebook, language, say } = context;
  return wavesOf(context).flatMap((wave): LikertBar[] => {
    const options = answerOptions(codebook, question, wave.id);
    const shares = options.map((option) => ({
      option,
      estimate: find.estimate(wave.id, { measure: 'share', question: question.id, category: option.id }),
    }));
    const status = shares[0]?.estimate?.status ?? 'not-asked';
    if (status === 'not-asked') return [];
    const segments = shares.flatMap(({ option, estimate }) =>
      estimate?.value == null
        ? []
        : [{ label: labels.category(option), share: estimate.value, positive: option.positive }],
    );
    const complete = segments.length === options.length;
    const positive = find.estimate(wave.id, { measure: 'share-positive', question: question.id });
    const absent =
      positive?.value == null || status !== 'not-reported'
        ? absentText(status === 'ok' ? 'withheld' : status, language)
        : say(answerWording.printedInstead, { share: shareText(positive.value, language) });
    return [
      {
        series: seriesOf(wave, context),
        label: wave.short,
        segments: complete ? segments : null,
        dontKnow: find.estimate(wave.id, { measure: 'dont-know', question: question.id })?.value ?? null,
        n: complete ? (shares[0]?.estimate?.denominator ?? null) : null,
        absent: complete ? '' : absent,
      },
    ];
  });
}
