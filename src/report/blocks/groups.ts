import { isCertain } from '../../analysis/comparison.js';
import { intervalDots } from '../../charts/interval-dots.js';
import { missingGroup } from '../../config/vocabulary.js';
import { changeOf, hasValues, verdictOf } from '../change.js';
import { drawnPoints, drawnSeries } from '../chart-data.js';
import type { Context } from '../context.js';
import type { Block, Figure } from '../document.js';
import { anyWithheld } from '../figure-table.js';
import { type Breakdown, breakdownBy } from '../groups.js';
import { comparesKinds } from '../kinds.js';
import { countsPositive } from '../positive-answers.js';
import { absenceWording } from '../wording/absence.js';
import { groupWording } from '../wording/groups.js';
import { kindWording } from '../wording/kinds.js';
import { terms } from '../wording/terms.js';
import { differenceIntervalText, differenceText, shareText } from '../written-numbers.js';
import { type BlockBuilder, paragraph } from './block.js';
import { groupRows, groupTable } from './group-rows.js';

/** One figure per question: the share of positive answers in every group, both waves, with intervals. */
export const groups: BlockBuilder = ({ by, questions }, context) => {
  if (by === undefined) return [];
  const found = breakdownBy(by, context);
  if ('reason' in found) return [paragraph(found.reason)];
  return questions.flatMap((question) => questionBlocks(question, found.breakdown, context));
};

function questionBlocks(question: string, breakdown: Breakdown, context: Context): Block[] {
  const { say, labels, later, find } = context;
  if (!countsPositive(question, context)) {
    return [paragraph(say(absenceWording.noPositive, { question: labels.short(question) }))];
  }
  const total = find.estimate(later.id, { measure: 'share-positive', question });
  if (total === undefined || total.status === 'not-asked') {
    const name = labels.short(question);
    return [paragraph(say(absenceWording.questionNotAsked, { question: name, wave: later.short }))];
  }
  return [{ kind: 'figure', figure: figureOf(question, breakdown, context) }];
}

function figureOf(question: string, breakdown: Breakdown, context: Context): Figure {
  const { say, labels, language, later, find } = context;
  const { by } = breakdown;
  const wanted = { measure: 'share-positive', question } as const;
  const rows = breakdown.groups
    .filter((group) => group !== missingGroup)
    .map((group) => ({
      label: labels.group(by, group),
      points: drawnPoints({ ...wanted, by: [by], group: [group] }, context),
    }))
    .filter((row) => row.points.length > 0);
  const hasIntervals = rows.some(({ points }) => points.some(({ interval }) => interval?.lower != null));
  const total = find.estimate(later.id, wanted)?.value ?? null;
  const title = say(groupWording.groupsTitle, {
    question: labels.short(question),
    by: labels.shortInSentence(by),
  });
  const tableRows = groupRows(question, breakdown, context);
  return {
    id: `groups-${by}-${question}`,
    title,
    subtitle: [
      ...groupChanges(question, breakdown, context),
      say(groupWording.groupsSubtitle),
      ...(hasIntervals ? [say(groupWording.groupsIntervals)] : []),
    ].join(' '),
    chart: intervalDots(
      {
        rows,
        seriesLabels: drawnSeries(
          rows.flatMap((row) => row.points),
          context,
        ),
        axisTitle: say(terms.sharePositive),
        ...(total !== null && {
          reference: {
            value: total,
            label: say(groupWording.referenceLabel, {
              later: later.short,
              share: shareText(total, language),
            }),
          },
        }),
      },
      language,
    ),
    table: groupTable(title, [labels.short(by), say(terms.wave)], tableRows, context),
    verdict: againstRest(question, breakdown, context),
    notes: [
      ...(comparesKinds(by, context) ? [say(kindWording.unlike)] : []),
      ...(anyWithheld(tableRows) ? [say(absenceWording.someWithheld)] : []),
    ],
  };
}

/** The groups whose share changed for certain; when none did, that. */
function groupChanges(question: string, { by, groups }: Breakdown, context: Context): string[] {
  const { say, labels, language, earlier } = context;
  if (earlier === undefined) return [];
  const compared = groups
    .filter((group) => group !== missingGroup)
    .flatMap((group) => {
      const change = changeOf({ measure: 'share-positive', question, by: [by], group: [group] }, context);
      return change && hasValues(change) ? [{ group, change, verdict: verdictOf(change) }] : [];
    });
  const certain = compared.filter(({ verdict }) => verdict === 'up' || verdict === 'down');
  if (certain.length > 0) {
    return certain.map(({ group, change, verdict }) =>
      say(verdict === 'up' ? groupWording.groupRose : groupWording.groupFell, {
        group: labels.group(by, group),
        earlier: earlier.short,
        difference: differenceText(change.difference, language),
        interval: differenceIntervalText(change.lower, change.upper, language),
      }),
    );
  }
  const tested = compared.some(({ verdict }) => verdict === 'level');
  return tested ? [say(groupWording.groupsLevel, { earlier: earlier.short })] : [];
}

/** The groups that differ for certain from everybody else; or that none does, or that none could be tested. */
function againstRest(question: string, { by, groups }: Breakdown, context: Context): string {
  const { say, labels, language, later, find } = context;
  const wanted = { measure: 'share-positive', question, by: [by], against: 'rest' } as const;
  const found = groups.flatMap((group) => {
    const row = find.difference(later.id, { ...wanted, group: [group] });
    return row?.p == null ? [] : [{ id: group, row }];
  });
  if (found.length === 0) return say(groupWording.notTested);
  const certain = found.flatMap(({ id, row: { difference, lower, upper, pAdjusted } }) =>
    difference !== null && isCertain({ pAdjusted, lower, upper })
      ? [
          `${labels.group(by, id)} (${differenceText(difference, language)}; ${differenceIntervalText(lower, upper, language)})`,
        ]
      : [],
  );
  if (certain.length === 0) return say(groupWording.noneCertain);
  return say(groupWording.certainFromRest, { groups: certain.join(', ') });
}
