import { isCertain } from '../../analysis/comparison.js';
import { orderedLine } from '../../charts/ordered-line.js';
import { missingGroup } from '../../config/vocabulary.js';
import { drawnAbsence, drawnInterval } from '../chart-data.js';
import type { Context } from '../context.js';
import type { Block } from '../document.js';
import { anyWithheld } from '../figure-table.js';
import { type Breakdown, breakdownBy, nothingToShow } from '../groups.js';
import { comparesKinds } from '../kinds.js';
import { countsPositive } from '../positive-answers.js';
import { absenceWording } from '../wording/absence.js';
import { groupWording } from '../wording/groups.js';
import { kindWording } from '../wording/kinds.js';
import { terms } from '../wording/terms.js';
import { differenceIntervalText, differenceText } from '../written-numbers.js';
import { type BlockBuilder, paragraph } from './block.js';
import { groupRows, groupTable } from './group-rows.js';

/** Ordered groups, such as kontakttid, along a line: the share of positive answers in the later wave. */
export const trend: BlockBuilder = ({ by, questions }, context) => {
  if (by === undefined) return [];
  const found = breakdownBy(by, context);
  if ('reason' in found) return [paragraph(found.reason)];
  return questions.flatMap((question) => questionBlocks(question, found.breakdown, context));
};

function questionBlocks(question: string, breakdown: Breakdown, context: Context): Block[] {
  const { say, labels, language, later, find } = context;
  const { by } = breakdown;
  const total = find.estimate(later.id, { measure: 'share-positive', question });
  const name = labels.short(question);
  if (!countsPositive(question, context))
    return [paragraph(say(absenceWording.noPositive, { question: name }))];
  if (total === undefined || total.status === 'not-asked') {
    return [paragraph(say(absenceWording.questionNotAsked, { question: name, wave: later.short }))];
  }
  const estimates = breakdown.groups
    .filter((group) => group !== missingGroup)
    .map((group) => ({
      group,
      estimate: find.estimate(later.id, { measure: 'share-positive', question, by: [by], group: [group] }),
    }));
  const points = estimates.map(({ group, estimate }) => ({
    label: labels.group(by, group),
    interval: drawnInterval(estimate),
    absent: drawnAbsence(estimate, context),
  }));
  if (points.every((point) => point.interval === null)) {
    const all = estimates.map(({ estimate }) => estimate);
    return [paragraph(nothingToShow(by, all, context))];
  }
  const title = say(groupWording.trendTitle, { question: name, by: labels.shortInSentence(by) });
  const rows = groupRows(question, breakdown, context);
  return [
    {
      kind: 'figure',
      figure: {
        id: `trend-${by}-${question}`,
        title,
        subtitle: say(groupWording.trendSubtitle, { later: later.short }),
        chart: orderedLine(
          { points, axisTitle: labels.short(by), valueTitle: say(terms.sharePositive) },
          language,
        ),
        table: groupTable(title, [labels.short(by), say(terms.wave)], rows, context),
        verdict: trendInWords(question, by, context),
        notes: [
          ...(comparesKinds(by, context) ? [say(kindWording.unlike)] : []),
          ...(anyWithheld(rows) ? [say(absenceWording.someWithheld)] : []),
        ],
      },
    },
  ];
}

/** Whether the share rises or falls for certain along the groups. */
function trendInWords(question: string, by: string, { say, language, later, find }: Context): string {
  const wanted = { measure: 'share-positive', question, by: [by], group: [''], against: 'trend' } as const;
  const found = find.difference(later.id, wanted);
  if (found?.p == null || found.difference === null) return say(groupWording.notTested);
  if (!isCertain(found)) return say(groupWording.trendUncertain);
  return say(groupWording.trendCertain, {
    difference: differenceText(found.difference, language),
    interval: differenceIntervalText(found.lower, found.upper, language),
  });
}
