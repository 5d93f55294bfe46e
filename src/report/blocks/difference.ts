import { dumbbells } from '../../charts/dumbbells.js';
import type { Context } from '../context.js';
import type { Figure } from '../document.js';
import { anyWithheld, type EstimateRow } from '../figure-table.js';
import { type Breakdown, breakdownBy, nothingToShow } from '../groups.js';
import { comparesKinds } from '../kinds.js';
import { anyCountsPositive } from '../positive-answers.js';
import { lowerFirst } from '../wave-names.js';
import { absenceWording } from '../wording/absence.js';
import { groupWording } from '../wording/groups.js';
import { kindWording } from '../wording/kinds.js';
import { terms } from '../wording/terms.js';
import { absentText, differenceIntervalText, differenceText, shareText } from '../written-numbers.js';
import { type BlockBuilder, paragraph } from './block.js';
import { type Gap, gapsBetween, hasTooManyToPair, twoGroups } from './gaps.js';
import { groupTable } from './group-rows.js';

/** Two groups, such as kvinnor and män, on every question of the later wave. */
export const difference: BlockBuilder = ({ by }, context) => {
  if (by === undefined) return [];
  const found = breakdownBy(by, context);
  if ('reason' in found) return [paragraph(found.reason)];
  if (!anyCountsPositive(context)) return [paragraph(context.say(absenceWording.nonePositive))];
  if (hasTooManyToPair(by, context)) {
    return [paragraph(context.say(groupWording.tooManyToPair, { by: context.labels.shortInSentence(by) }))];
  }
  const pair = twoGroups(by, context);
  const gaps = pair ? gapsBetween(by, pair, context) : [];
  const [largest] = gaps;
  if (pair === undefined || largest === undefined) {
    return [paragraph(nothingToShow(by, pairEstimates(by, pair ?? [], context), context))];
  }
  return [{ kind: 'figure', figure: figureOf(found.breakdown, pair, [largest, ...gaps.slice(1)], context) }];
};

type Pair = readonly [string, string];

function pairEstimates(by: string, groups: readonly string[], { find, labels, later }: Context) {
  return labels.questions.flatMap(({ id }) =>
    groups.map((group) =>
      find.estimate(later.id, { measure: 'share-positive', question: id, by: [by], group: [group] }),
    ),
  );
}

function figureOf(
  breakdown: Breakdown,
  pair: Pair,
  gaps: readonly [Gap, ...Gap[]],
  context: Context,
): Figure {
  const [largest] = gaps;
  const { say, labels, language, later, find } = context;
  const { by } = breakdown;
  const [firstLabel, secondLabel] = [labels.group(by, pair[0]), labels.group(by, pair[1])];
  const share = (question: string, group: string) =>
    find.estimate(later.id, { measure: 'share-positive', question, by: [by], group: [group] });
  const asked = labels.questions.filter(
    ({ id }) => (share(id, pair[0])?.status ?? 'not-asked') !== 'not-asked',
  );
  const rows = asked.map(({ id }) => {
    const [first, second] = [share(id, pair[0]), share(id, pair[1])];
    const missing = [first, second].find((estimate) => estimate?.value == null);
    return {
      label: labels.short(id),
      first: first?.value ?? null,
      second: second?.value ?? null,
      absent: missing === undefined ? '' : absentText(missing.status, language),
    };
  });
  const tableRows = asked.flatMap(({ id }) =>
    breakdown.groups.map(
      (group): EstimateRow => ({
        headers: [labels.short(id), labels.group(by, group)],
        estimate: share(id, group),
      }),
    ),
  );
  const others = breakdown.groups.filter(
    (group) => !pair.includes(group) && breakdown.group(later, group)?.status === 'ok',
  );
  return {
    id: `difference-${by}`,
    title: say(groupWording.differenceTitle, {
      by: labels.short(by),
      question: labels.short(largest.question),
    }),
    subtitle: say(groupWording.differenceSubtitle, {
      later: later.short,
      first: firstLabel,
      firstShare: shareText(largest.first, language),
      firstInSentence: lowerFirst(firstLabel),
      second: secondLabel,
      secondInSentence: lowerFirst(secondLabel),
      secondShare: shareText(largest.second, language),
      gap: differenceText(largest.difference, language),
    }),
    chart: dumbbells({ rows, firstLabel, secondLabel, axisTitle: say(terms.sharePositive) }, language),
    table: groupTable(
      say(groupWording.differenceCaption, { by: labels.shortInSentence(by), later: later.short }),
      [say(terms.question), labels.short(by)],
      tableRows,
      context,
    ),
    verdict: gapsInWords(gaps, context),
    notes: [
      ...(comparesKinds(by, context) ? [say(kindWording.unlike)] : []),
      ...(others.length === 0
        ? []
        : [say(groupWording.otherGroups, { groups: others.map((g) => labels.group(by, g)).join(', ') })]),
      ...(anyWithheld(tableRows) ? [say(absenceWording.someWithheld)] : []),
    ],
  };
}

/** Which gaps are certain, each with its interval; or that none is, or that none could be tested. */
function gapsInWords(gaps: readonly Gap[], { say, labels, language }: Context): string {
  const certain = gaps.filter((gap) => gap.isCertain);
  if (!gaps.some((gap) => gap.isTested)) return say(groupWording.notTested);
  if (certain.length === 0) return say(groupWording.noneCertain);
  const list = certain.map(
    ({ question, difference, lower, upper }) =>
      `${labels.short(question)} (${differenceText(difference, language)}; ${differenceIntervalText(lower, upper, language)})`,
  );
  return say(groupWording.certainGaps, { gaps: list.join(', ') });
}
