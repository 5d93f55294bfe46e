import { likertBars } from '../../charts/likert-bars.js';
import { count } from '../../language/numbers.js';
import { drawnSeries } from '../chart-data.js';
import { type Context, wavesOf } from '../context.js';
import type { Block } from '../document.js';
import { anyWithheld } from '../figure-table.js';
import { type ScaleFamily, scaleFamilies } from '../scale-families.js';
import { absenceWording } from '../wording/absence.js';
import { answerWording } from '../wording/answers.js';
import { shareText } from '../written-numbers.js';
import { answerBars } from './answer-bars.js';
import { answerRows, answerTable } from './answer-table.js';
import type { BlockBuilder } from './block.js';
import { isShareAlone, printedResults } from './printed-results.js';

/**
 * How the answers to every question fall, in both waves: one figure for the questions whose scales are equally long,
 * and a table alone for questions whose answers are neither positive nor negative. Questions of which only a share is
 * in print have a figure of their own.
 */
export const results: BlockBuilder = (_, context) => {
  const { questions } = context.labels;
  const printed = questions.filter((question) => isShareAlone(question, context));
  const counted = questions.filter((question) => !printed.includes(question));
  return [
    ...printedResults(printed, context),
    ...scaleFamilies(counted, context).flatMap((family) => familyBlocks(family, context)),
  ];
};

function familyBlocks(family: ScaleFamily, context: Context): Block[] {
  const { say, language, labels } = context;
  const rows = answerRows(family.questions, context);
  if (!family.positive) {
    return family.questions.flatMap((question): Block[] => [
      { kind: 'heading', text: labels.short(question.id) },
      {
        kind: 'table',
        table: answerTable(labels.full(question.id), answerRows([question], context), context),
      },
    ]);
  }
  const questions = family.questions.map((question) => ({
    label: labels.full(question.id),
    bars: answerBars(question, context),
  }));
  const hasDontKnow = questions.some(({ bars }) => bars.some(({ dontKnow }) => dontKnow !== null));
  const waves = wavesOf(context).map((wave) => wave.short);
  const names = { waves: waves.length === 2 ? say(answerWording.bothWaves, both(waves)) : (waves[0] ?? '') };
  return [
    {
      kind: 'figure',
      figure: {
        id: `results-${family.name}`,
        title: familyTitle(family, context),
        subtitle: [
          say(answerWording.resultsSubtitle, names),
          ...(hasDontKnow ? [say(answerWording.dontKnowApart)] : []),
        ].join(' '),
        chart: likertBars(
          {
            questions,
            toneLabels: family.tones,
            seriesLabels: drawnSeries(
              questions.flatMap((q) => q.bars),
              context,
            ),
          },
          language,
        ),
        table: answerTable(say(answerWording.resultsPlain), rows, context),
        notes: anyWithheld(rows) ? [say(absenceWording.someWithheld)] : [],
      },
    },
  ];
}

function both([earlier = '', later = '']: readonly string[]) {
  return { earlier, later };
}

/** From the lowest to the highest share of positive answers: what the figure shows, without judging. */
function familyTitle({ questions, tones }: ScaleFamily, context: Context): string {
  const { say, labels, language, find, later } = context;
  const shares = questions
    .flatMap(({ id }) => {
      const value = find.estimate(later.id, { measure: 'share-positive', question: id })?.value;
      return value == null ? [] : [{ id, value }];
    })
    .sort((a, b) => a.value - b.value);
  const [low, high] = [shares.at(0), shares.at(-1)];
  if (low === undefined || high === undefined) return say(answerWording.resultsPlain);
  if (shares.length === 1) {
    return say(answerWording.resultsOne, {
      question: labels.short(low.id),
      share: shareText(low.value, language),
    });
  }
  // Beside figures with other scales the heading says which questions it is about.
  const others = labels.questions.length > questions.length;
  return say(others ? answerWording.resultsRangeOfScale : answerWording.resultsRange, {
    steps: count(tones.length, language),
    low: shareText(low.value, language),
    lowQuestion: labels.short(low.id),
    high: shareText(high.value, language),
    highQuestion: labels.short(high.id),
  });
}
