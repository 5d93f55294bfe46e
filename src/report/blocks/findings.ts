import type { Context } from '../context.js';
import type { Finding } from '../document.js';
import { summaryWording } from '../wording/summary.js';
import { differenceIntervalText, differenceText, gapText, shareText } from '../written-numbers.js';
import { addedGroups } from './added-groups.js';
import type { BlockBuilder } from './block.js';
import { gapsBetween, twoGroups } from './gaps.js';
import { type QuestionChange, questionChanges } from './question-changes.js';

/** Three to five sentences: what changed for certain, the strongest and the weakest question, the largest gap. */
export const findings: BlockBuilder = ({ by }, context) => {
  const items = [...changes(context), ...highestAndLowest(context), ...(by ? largestGap(by, context) : [])];
  if (items.length > 0) return [{ kind: 'findings', items }];
  return [{ kind: 'paragraph', text: context.say(summaryWording.noFindings) }];
};

function changes(context: Context): Finding[] {
  const { say, earlier } = context;
  if (earlier === undefined) return [];
  const { up, down, level } = questionChanges(context);
  const wave = { earlier: earlier.short };
  if (up.length + down.length === 0) {
    return level.length === 0 ? [] : [{ kind: 'level', text: say(summaryWording.nothingCertain, wave) }];
  }
  return [
    ...up.slice(0, 1).map(
      (c): Finding => ({
        kind: 'up',
        text: say(summaryWording.largestRise, { ...wave, ...changeDetails(c, context) }),
      }),
    ),
    ...down.slice(0, 1).map(
      (c): Finding => ({
        kind: 'down',
        text: say(summaryWording.largestFall, { ...wave, ...changeDetails(c, context) }),
      }),
    ),
    ...newGroups(context),
  ];
}

/** Said beside certain changes, since the groups that were added may be what moved the figure. */
function newGroups(context: Context): Finding[] {
  const groups = addedGroups(context);
  if (groups === undefined) return [];
  return [
    { kind: 'note', text: context.say(summaryWording.newGroups, { later: context.later.short, groups }) },
  ];
}

function changeDetails({ question, change }: QuestionChange, { labels, language }: Context) {
  return {
    question: labels.short(question),
    from: shareText(change.fromValue, language),
    to: shareText(change.toValue, language),
    difference: differenceText(change.difference, language),
    interval: differenceIntervalText(change.lower, change.upper, language),
  };
}

function highestAndLowest(context: Context): Finding[] {
  const { say, labels, language, later, find } = context;
  const shares = labels.questions.flatMap(({ id }) => {
    const value = find.estimate(later.id, { measure: 'share-positive', question: id })?.value;
    return value == null ? [] : [{ id, value }];
  });
  const sorted = [...shares].sort((a, b) => b.value - a.value);
  const [high, low] = [sorted.at(0), sorted.at(-1)];
  if (high === undefined || low === undefined || high.value === low.value) return [];
  return [
    {
      kind: 'note',
      text: say(summaryWording.highestLowest, {
        high: labels.short(high.id),
        highShare: shareText(high.value, language),
        low: labels.short(low.id),
        lowShare: shareText(low.value, language),
      }),
    },
  ];
}

function largestGap(by: string, context: Context): Finding[] {
  const { say, labels, language } = context;
  const groups = twoGroups(by, context);
  const gap = groups && gapsBetween(by, groups, context)[0];
  if (groups === undefined || gap === undefined) return [];
  return [
    {
      kind: 'difference',
      text: say(summaryWording.largestGap, {
        by: labels.short(by),
        question: labels.short(gap.question),
        first: labels.group(by, groups[0]),
        firstShare: shareText(gap.first, language),
        second: labels.group(by, groups[1]),
        secondShare: shareText(gap.second, language),
        gap: gapText(gap.second - gap.first, language),
      }),
    },
  ];
}
