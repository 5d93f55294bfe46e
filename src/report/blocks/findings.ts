import type { ChangeFinding, DifferenceFinding, Finding as Found } from '../../analysis/finding.js';
import type { Context } from '../context.js';
import type { Finding } from '../document.js';
import { partsOf } from '../kinds.js';
import { anyCountsPositive } from '../positive-answers.js';
import { lowerFirst } from '../wave-names.js';
import { changeWording } from '../wording/changes.js';
import { summaryWording } from '../wording/summary.js';
import { differenceIntervalText, differenceText, shareText } from '../written-numbers.js';
import { addedGroups } from './added-groups.js';
import type { BlockBuilder } from './block.js';
import { questionChanges } from './question-changes.js';

/**
 * A few sentences, from the findings of the run: what changed for certain, the largest certain difference between two
 * groups, the strongest and the weakest question. Of respondents that are kept apart each kind has its own.
 */
export const findings: BlockBuilder = (_, context) => {
  const parts = partsOf(context);
  const items = [
    ...parts.flatMap(certainChanges),
    ...nothingCertain(parts),
    ...parts.flatMap(reversals),
    ...parts.flatMap(largestDifference),
    ...parts.flatMap(highestAndLowest),
  ];
  if (items.length > 0) return [{ kind: 'findings', items }];
  const reason = anyCountsPositive(context) ? summaryWording.noFindings : summaryWording.noPositiveFindings;
  return [{ kind: 'paragraph', text: context.say(reason) }];
};

/** Those about everybody's share of positive answers to a question that the report has. */
function aboutQuestions<F extends Found>(found: readonly F[], { labels }: Context): F[] {
  return found.filter(
    ({ measure, question, by }) =>
      measure === 'share-positive' && by.length === 0 && labels.questions.some(({ id }) => id === question),
  );
}

function certainChanges(context: Context): Finding[] {
  const { say, earlier, later } = context;
  if (earlier === undefined) return [];
  const changes = context.findings.filter(
    (found): found is ChangeFinding =>
      found.kind === 'change' && found.basis === 'all' && found.from === earlier.id && found.to === later.id,
  );
  const own = aboutQuestions(changes, context);
  const [up, down] = [own.find((c) => c.difference > 0), own.find((c) => c.difference < 0)];
  if (!up && !down) return [];
  const wave = { earlier: earlier.short };
  const { largestRise, largestFall } = summaryWording;
  return [
    ...(up ? [{ kind: 'up' as const, text: say(largestRise, { ...wave, ...details(up, context) }) }] : []),
    ...(down
      ? [{ kind: 'down' as const, text: say(largestFall, { ...wave, ...details(down, context) }) }]
      : []),
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

function details({ question, ...change }: ChangeFinding, { labels, language, among }: Context) {
  return {
    among,
    question: labels.short(question),
    from: shareText(change.fromValue, language),
    to: shareText(change.toValue, language),
    difference: differenceText(change.difference, language),
    interval: differenceIntervalText(change.lower, change.upper, language),
  };
}

/** Where every group moved one way, and all together for certain the other. */
function reversals(context: Context): Finding[] {
  const { say, labels, earlier, later, among, findings: all } = context;
  const found = all.flatMap((one) =>
    one.kind === 'reversal' && one.isCertain && one.from === earlier?.id && one.to === later.id ? [one] : [],
  );
  return aboutQuestions(found, context).map(({ question, variable }) => ({
    kind: 'note',
    text: say(summaryWording.reversal, {
      among,
      question: labels.short(question),
      by: labels.shortInSentence(variable),
    }),
  }));
}

/** The largest certain difference between two groups of one variable. */
function largestDifference(context: Context): Finding[] {
  const { say, labels, language, later, among, findings: all } = context;
  const pairs = all.filter(
    (one): one is DifferenceFinding =>
      one.kind === 'difference' && one.wave === later.id && one.by.length === 1 && Array.isArray(one.against),
  );
  const found = pairs.find(({ question }) => labels.questions.some(({ id }) => id === question));
  const by = found?.by[0];
  if (!found || by === undefined || found.groupValue === null || found.againstValue === null) return [];
  const { question, group, against, groupValue, againstValue, difference, lower, upper } = found;
  const text = say(summaryWording.largestDifference, {
    among,
    question: labels.short(question),
    group: lowerFirst(labels.group(by, group[0] ?? '')),
    groupShare: shareText(groupValue, language),
    against: lowerFirst(labels.group(by, against.at(-1) ?? '')),
    againstShare: shareText(againstValue, language),
    difference: differenceText(difference, language),
    interval: differenceIntervalText(lower, upper, language),
  });
  return [{ kind: 'note', text }];
}

function highestAndLowest(context: Context): Finding[] {
  const { say, labels, language, later, among, findings: all } = context;
  const level = (kind: 'strongest' | 'weakest') =>
    aboutQuestions(
      all.flatMap((one) => (one.kind === kind && one.wave === later.id ? [one] : [])),
      context,
    )[0];
  const [high, low] = [level('strongest'), level('weakest')];
  if (!high || !low) return [];
  const text = say(summaryWording.highestLowest, {
    among,
    high: labels.short(high.question),
    highShare: shareText(high.value, language),
    low: labels.short(low.question),
    lowShare: shareText(low.value, language),
  });
  return [{ kind: 'note', text }];
}
