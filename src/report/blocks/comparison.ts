import type { Comparison } from '../../analysis/comparison.js';
import { changeDots } from '../../charts/change-dots.js';
import type { Standing } from '../../charts/chart.js';
import { changeDifference, changeOf, hasValues, verdictOf } from '../change.js';
import type { Context, ReportWave } from '../context.js';
import type { Block, Figure, Table } from '../document.js';
import { anyCountsPositive } from '../positive-answers.js';
import { absenceWording } from '../wording/absence.js';
import { answerWording } from '../wording/answers.js';
import { changeWording } from '../wording/changes.js';
import { kindWording } from '../wording/kinds.js';
import { terms } from '../wording/terms.js';
import { absentText, differenceIntervalText, printedShareText, pText, rateText } from '../written-numbers.js';
import { addedGroups } from './added-groups.js';
import { type BlockBuilder, paragraph } from './block.js';
import { type QuestionChange, questionChanges } from './question-changes.js';

/** Every question in two waves: the change with its interval, and whether it is certain. */
export const comparison: BlockBuilder = (_, context) => {
  const { earlier } = context;
  if (earlier === undefined) return [paragraph(nothingEarlier(context))];
  if (!anyCountsPositive(context)) return [paragraph(context.say(absenceWording.nonePositive))];
  const rows = context.labels.questions.flatMap(({ id }): Row[] => {
    const found = changeOf({ measure: 'share-positive', question: id }, context);
    return found ? [{ question: id, comparison: found }] : [];
  });
  const comparable = rows.filter(({ comparison: { status } }) => !onceReasons.includes(status));
  if (comparable.length === 0) return [paragraph(context.say(answerWording.nothingComparable))];
  const added = addedGroups(context);
  return [
    ...(added === undefined
      ? []
      : [paragraph(context.say(answerWording.newGroups, { later: context.later.short, groups: added }))]),
    { kind: 'figure', figure: figureOf(comparable, earlier, context) },
    ...oneWaveOnly('not-asked', rows, earlier, context),
    ...oneWaveOnly('not-reported', rows, earlier, context),
  ];
};

/** Why a question has no place in the figure, with the sentence that says so below it. */
const onceWording = {
  'not-asked': answerWording.askedOnce,
  'not-reported': answerWording.notKnownInBoth,
} as const;
const onceReasons: readonly Comparison['status'][] = ['not-asked', 'not-reported'];

function nothingEarlier({ say, among }: Context): string {
  return among === '' ? say(answerWording.oneWaveOnly) : say(kindWording.noEarlier, { among });
}

interface Row {
  readonly question: string;
  readonly comparison: Comparison;
}

function figureOf(rows: readonly Row[], earlier: ReportWave, context: Context): Figure {
  const { say, labels, language, later } = context;
  const waves = { earlier: earlier.short, later: later.short };
  return {
    id: 'comparison',
    title: title(earlier, context),
    subtitle: say(
      rows.some(({ comparison }) => comparison.lower !== null)
        ? answerWording.comparisonSubtitle
        : answerWording.comparisonPrintedSubtitle,
      waves,
    ),
    chart: changeDots(
      {
        rows: rows.map(({ question, comparison }) => ({
          label: labels.short(question),
          interval: hasValues(comparison)
            ? { value: comparison.difference, lower: comparison.lower, upper: comparison.upper }
            : null,
          standing: standingOf(comparison),
          absent: hasValues(comparison) ? '' : absentText(comparison.status, language),
        })),
        axisTitle: say(terms.changeAxis),
      },
      language,
    ),
    table: table(rows, waves, context),
    notes: rows.some((row) => row.comparison.status === 'withheld') ? [say(absenceWording.someWithheld)] : [],
  };
}

function standingOf(comparison: Comparison): Standing {
  const verdict = verdictOf(comparison);
  if (verdict === 'up' || verdict === 'down') return 'certain';
  return verdict === 'level' ? 'uncertain' : 'untested';
}

/** Which questions changed for certain; by name when it is one or two, else how many. */
function title(earlier: ReportWave, context: Context): string {
  const { say, labels } = context;
  const { up, down, level } = questionChanges(context);
  const of = String(up.length + down.length + level.length);
  const phrase = (some: readonly QuestionChange[]) =>
    some.length <= 2
      ? some
          .map(({ question }) => say(changeWording.named, { question: labels.short(question) }))
          .join(say(changeWording.and))
      : say(answerWording.someQuestions, { n: String(some.length), of });
  const wave = { earlier: earlier.short };
  if (up.length > 0 && down.length > 0) {
    return say(answerWording.fewerAndMore, { ...wave, up: phrase(up), down: phrase(down) });
  }
  if (up.length > 0) return say(answerWording.more, { ...wave, up: phrase(up) });
  if (down.length > 0) return say(answerWording.fewer, { ...wave, down: phrase(down) });
  return level.length > 0
    ? say(answerWording.allLevel, wave)
    : say(answerWording.changeOfPositive, { ...wave, later: context.later.short });
}

function table(rows: readonly Row[], waves: { earlier: string; later: string }, context: Context): Table {
  const { say, labels, language } = context;
  const numbers = [waves.earlier, waves.later, say(terms.change), say(terms.interval), say(terms.adjustedP)];
  return {
    caption: say(answerWording.changeOfPositive, waves),
    columns: [
      { label: say(terms.question), align: 'start' },
      ...numbers.map((label) => ({ label, align: 'end' as const })),
      { label: say(terms.assessment), align: 'start' },
    ],
    rows: rows.map(({ question, comparison }) => {
      const name = labels.short(question);
      if (!hasValues(comparison)) {
        return [
          name,
          '–',
          '–',
          absentText(comparison.status, language),
          '–',
          '–',
          say(changeWording.notCompared),
        ];
      }
      const valueText = comparison.lower === null ? printedShareText : rateText;
      return [
        name,
        valueText(comparison.fromValue, language),
        valueText(comparison.toValue, language),
        changeDifference(comparison, language),
        differenceIntervalText(comparison.lower, comparison.upper, language),
        comparison.pAdjusted === null ? '–' : pText(comparison.pAdjusted, language),
        assessment(comparison, waves.earlier, context),
      ];
    }),
  };
}

function assessment(comparison: Comparison, earlier: string, { say }: Context): string {
  switch (verdictOf(comparison)) {
    case 'up':
      return say(changeWording.up);
    case 'down':
      return say(changeWording.down);
    case 'level':
      return say(changeWording.same, { earlier });
    default:
      return say(changeWording.cannotTest);
  }
}

function oneWaveOnly(
  why: keyof typeof onceWording,
  rows: readonly Row[],
  earlier: ReportWave,
  context: Context,
): Block[] {
  const { say, labels } = context;
  const once = rows.filter((row) => row.comparison.status === why);
  if (once.length === 0) return [];
  const questions = once.map((row) => labels.short(row.question)).join(', ');
  return [
    paragraph(say(onceWording[why], { questions, earlier: earlier.short, later: context.later.short })),
  ];
}
