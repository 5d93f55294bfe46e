import type { Context } from '../context.js';
import type { Finding } from '../document.js';
import { partsOf } from '../kinds.js';
import { anyCountsPositive } from '../positive-answers.js';
import { changeWording } from '../wording/changes.js';
import { summaryWording } from '../wording/summary.js';
import { differenceIntervalText, differenceText, shareText } from '../written-numbers.js';
import { addedGroups } from './added-groups.js';
import type { BlockBuilder } from './block.js';
import { type QuestionChange, questionChanges } from './question-changes.js';

/**
 * A few sentences: what changed for certain, the strongest and the weakest question. Of respondents that are kept
 * apart each kind has its own. Differences between groups are not tested yet, and so are no findings.
 */
export const findings: BlockBuilder = (_, context) => {
  const parts = partsOf(context);
  const items = [
    ...parts.flatMap(certainChanges),
    ...nothingCertain(parts),
    ...parts.flatMap(highestAndLowest),
  ];
  if (items.length > 0) return [{ kind: 'findings', items }];
  const reason = anyCountsPositive(context) ? summaryWording.noFindings : summaryWording.noPositiveFindings;
  return [{ kind: 'paragraph', text: context.say(reason) }];
};

function certainChanges(context: Context): Finding[] {
  const { say, earlier } = context;
  const { up, down } = questionChanges(context);
  if (earlier === undefined || up.length + down.length === 0) return [];
  const wave = { earlier: earlier.short };
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

/** The kinds of respondents of whom nothing changed for certain, in one sentence. */
function nothingCertain(parts: readonly Context[]): Finding[] {
  const level = parts.filter((part) => {
    const changes = questionChanges(part);
    return changes.up.length + changes.down.length === 0 && changes.level.length > 0;
  });
  const [first] = level;
  if (first?.earlier === undefined) return [];
  const { say, earlier } = first;
  const names = level.map((part) => part.among);
  const last = names.pop() ?? '';
  const among = names.length === 0 ? last : `${names.join(',')}${say(changeWording.and).trimEnd()}${last}`;
  return [{ kind: 'level', text: say(summaryWording.nothingCertain, { earlier: earlier.short, among }) }];
}

/** Said beside certain changes, since the groups that were added may be what moved the figure. */
function newGroups(context: Context): Finding[] {
  const groups = addedGroups(context);
  if (groups === undefined) return [];
  const { say, later, among } = context;
  return [{ kind: 'note', text: say(summaryWording.newGroups, { later: later.short, groups, among }) }];
}

function changeDetails({ question, change }: QuestionChange, { labels, language, among }: Context) {
  return {
    among,
    question: labels.short(question),
    from: shareText(change.fromValue, language),
    to: shareText(change.toValue, language),
    difference: differenceText(change.difference, language),
    interval: differenceIntervalText(change.lower, change.upper, language),
  };
}

function highestAndLowest(context: Context): Finding[] {
  const { say, labels, language, later, find, among } = context;
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
        among,
        high: labels.short(high.id),
        highShare: shareText(high.value, language),
        low: labels.short(low.id),
        lowShare: shareText(low.value, language),
      }),
    },
  ];
}
