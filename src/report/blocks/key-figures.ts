import type { Language } from '../../language/language.js';
import { count } from '../../language/numbers.js';
import { changeText } from '../change.js';
import type { Context, ReportWave } from '../context.js';
import type { Block, KeyFigure } from '../document.js';
import { isKeptApart, type Kind, kindsIn } from '../kinds.js';
import type { FoundStatus } from '../lookup.js';
import { offeredWords } from '../offered-words.js';
import { countsPositive } from '../positive-answers.js';
import { offeredFewerThanAnswered } from '../unknown-rate.js';
import { lowerFirst } from '../wave-names.js';
import { kindWording } from '../wording/kinds.js';
import { summaryWording } from '../wording/summary.js';
import { absentText, rateText, shareText, valueText } from '../written-numbers.js';
import type { BlockBuilder } from './block.js';
import { twoGroups } from './gaps.js';

/**
 * How many answered, at what rate, and the share of positive answers to a few questions, each with its change. Kinds of
 * respondents that are kept apart have a row each below the numbers of all: their answers, then the questions put to them.
 */
export const keyFigures: BlockBuilder = ({ by, questions }, context) => {
  const common = isKnownWhoAnswered(context) ? [answersFigure(context), rateFigure(context)] : [];
  if (!isKeptApart(context)) {
    const shares = questions.map((question) => questionFigure(question, by, context));
    return [{ kind: 'key-figures', figures: [...common, ...shares] }];
  }
  return [
    { kind: 'key-figures', figures: common },
    ...kindsIn(context).map((kind): Block => {
      const shown = kind.absence === undefined ? questions : [];
      const shares = shown.map((question) =>
        isPut(question, kind) ? questionFigure(question, by, kind.context) : notPutFigure(question, kind),
      );
      return { kind: 'key-figures', figures: [kindFigure(kind), ...shares] };
    }),
  ];
};

/** Not when all there is of the wave is shares in print: two empty figures would come first. */
function isKnownWhoAnswered({ find, later }: Context): boolean {
  return find.table(later.id, [])?.groups[0]?.status !== 'not-reported';
}

function isPut(question: string, { context }: Kind): boolean {
  return context.labels.questions.some(({ id }) => id === question);
}

/** Keeps the questions of all kinds below each other. */
function notPutFigure(question: string, { context: { say, labels } }: Kind): KeyFigure {
  const label = say(summaryWording.positiveAbout, { question: lowerFirst(labels.short(question)) });
  return { value: '–', label, details: [say(kindWording.questionNotPut)] };
}

function kindFigure({ inSentence, context }: Kind): KeyFigure {
  const { say, language, earlier, later, find } = context;
  const now = find.table(later.id, [])?.groups[0];
  const before = earlier && totals(earlier, context).respondents;
  const rate = find.estimate(later.id, { measure: 'response-rate' })?.value;
  const respondents = now?.respondents ?? null;
  return {
    value: answersText(respondents, now?.status ?? 'empty', language),
    label: say(kindWording.answersFrom, { kind: inSentence }),
    details: [
      ...(rate == null ? [] : [say(kindWording.rateIs, { rate: rateText(rate, language) })]),
      ...(earlier && before != null
        ? [
            say(summaryWording.earlierAnswersOnly, {
              earlier: earlier.short,
              answered: count(before, language),
            }),
          ]
        : []),
    ],
  };
}

function answersFigure(context: Context): KeyFigure {
  const { say, language, earlier, later } = context;
  const now = totals(later, context);
  const before = earlier && totals(earlier, context);
  const details =
    earlier === undefined || before?.respondents == null
      ? []
      : [
          before.offered !== null && before.answered === before.respondents
            ? say(summaryWording.earlierAnswers, {
                earlier: earlier.short,
                answered: count(before.respondents, language),
                offered: count(before.offered, language),
              })
            : say(summaryWording.earlierAnswersOnly, {
                earlier: earlier.short,
                answered: count(before.respondents, language),
              }),
        ];
  return {
    value: answersText(now.respondents, now.status, language),
    label:
      now.offered !== null && now.answered === now.respondents
        ? say(summaryWording.answersOfOffered, {
            offered: count(now.offered, language),
            name: offeredWords(later, context).name,
          })
        : say(summaryWording.answersOnly),
    details,
  };
}

/** Before a label that begins with "svar": none are 0. */
function answersText(respondents: number | null, status: FoundStatus, language: Language): string {
  if (respondents !== null) return count(respondents, language);
  return status === 'empty' ? count(0, language) : absentText(status, language);
}

function rateFigure(context: Context): KeyFigure {
  const { say, language, later } = context;
  const estimate = context.find.estimate(later.id, { measure: 'response-rate' });
  const { answered, offered, respondents } = totals(later, context);
  const label = say(summaryWording.rateName);
  if (estimate?.value == null || answered === null || offered === null) {
    const reason = offeredFewerThanAnswered(later, context)
      ? summaryWording.offeredBelowAnswers
      : summaryWording.offeredUnknown;
    const unknown = estimate?.status === 'not-reported' ? [say(reason, offeredWords(later, context))] : [];
    return {
      value: estimate?.status === 'withheld' ? absentText('withheld', language) : '–',
      label,
      details: unknown,
    };
  }
  const partly =
    answered === respondents
      ? []
      : [
          say(summaryWording.rateCountedOn, {
            answered: count(answered, language),
            offered: count(offered, language),
            ...offeredWords(later, context),
          }),
        ];
  const change = changeText({ measure: 'response-rate' }, context);
  return {
    value: rateText(estimate.value, language),
    label,
    details: [...(change === undefined ? [] : [change]), ...partly],
  };
}

function questionFigure(question: string, by: string | undefined, context: Context): KeyFigure {
  const { say, language, labels, later, find } = context;
  const wanted = { measure: 'share-positive', question } as const;
  const label = say(summaryWording.positiveAbout, { question: lowerFirst(labels.short(question)) });
  if (!countsPositive(question, context)) {
    return { value: '–', label, details: [say(summaryWording.noPositiveAnswers)] };
  }
  const change = changeText(wanted, context);
  const groups = by === undefined ? [] : groupShares(question, by, context);
  return {
    value: valueText(find.estimate(later.id, wanted), language, shareText),
    label,
    details: [...(groups.length === 0 ? [] : [groups.join(', ')]), ...(change === undefined ? [] : [change])],
  };
}

/** `kvinnor 83 %, män 79 %`, as far as they have values. */
function groupShares(question: string, by: string, context: Context): string[] {
  const { find, labels, language, later } = context;
  return (twoGroups(by, context) ?? []).flatMap((group) => {
    const estimate = find.estimate(later.id, {
      measure: 'share-positive',
      question,
      by: [by],
      group: [group],
    });
    return estimate?.value == null
      ? []
      : [`${lowerFirst(labels.group(by, group))} ${shareText(estimate.value, language)}`];
  });
}

function totals(wave: ReportWave, { find }: Context) {
  const total = find.table(wave.id, [])?.groups[0];
  return {
    status: total?.status ?? 'withheld',
    respondents: total?.respondents ?? null,
    answered: total?.rate.answered ?? null,
    offered: total?.rate.offered ?? null,
  };
}
