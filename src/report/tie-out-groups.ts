import { respondentVariable } from '../config/form-variables.js';
import type { PublishedGroup, PublishedTable } from '../disclosure/published.js';
import { count } from '../language/numbers.js';
import { paragraph } from './blocks/block.js';
import type { Context, ReportWave } from './context.js';
import type { Block, Table } from './document.js';
import { kindsIn } from './kinds.js';
import { groupName, type Labels } from './labels.js';
import { offeredWords } from './offered-words.js';
import { terms } from './wording/terms.js';
import { tieOutWording } from './wording/tie-out.js';
import { absentText, rateText } from './written-numbers.js';

/** Finer groups are in the table files alone: by three variables they are hundreds. */
const mostVariables = 2;

/**
 * A table of answers, offered and rate for every breakdown by one variable or two, or of the total alone where there is
 * none. Groups of two variables that nobody is in are left out.
 */
export function groupTables(wave: ReportWave, tables: readonly PublishedTable[], context: Context): Block[] {
  const asked = tables.filter(({ groups }) => groups.some(({ status }) => status !== 'not-asked'));
  const total = asked.find(({ by }) => by.length === 0)?.groups ?? [];
  if (total.every(({ status }) => status === 'not-reported')) return [];
  const shown = asked.filter(({ by }) => by.length > 0 && by.length <= mostVariables);
  const finer = asked.some(({ by }) => by.length > mostVariables);
  const tablesShown = shown.length > 0 ? shown : asked.filter(({ by }) => by.length === 0);
  return [
    ...tablesShown.map((table): Block => ({ kind: 'table', table: groupTable(wave, table, total, context) })),
    ...(finer ? [paragraph(context.say(tieOutWording.finerGroups))] : []),
  ];
}

function groupTable(
  wave: ReportWave,
  { by, groups }: PublishedTable,
  total: readonly PublishedGroup[],
  context: Context,
): Table {
  const { say, labels } = context;
  const names = by.map((id) => labels.shortInSentence(id)).join(say(tieOutWording.and));
  const isCrossed = by.length > 1;
  const rows = isCrossed ? groups.filter(({ status }) => status !== 'empty') : groups;
  return {
    caption: say(by.length === 0 ? tieOutWording.totalCaption : tieOutWording.groupsCaption, {
      wave: wave.label,
      by: names,
    }),
    columns: [
      { label: by.map((id) => labels.short(id)).join(' × ') || say(tieOutWording.group), align: 'start' },
      ...[
        say(terms.answers),
        say(terms.answered),
        offeredWords(wave, context).heading,
        say(terms.responseRate),
      ].map((label) => ({ label, align: 'end' as const })),
    ],
    rows: [
      ...(by.length === 0 ? [] : rows).map((group) => [
        groupName(by, group.group, labelsFor(by, group, context)),
        ...groupCells(group, context),
      ]),
      ...total.map((group) => [say(terms.everyone), ...groupCells(group, context)]),
    ],
  };
}

/** The words of the respondents' own form where the group is of one kind of them. */
function labelsFor(by: readonly string[], { group }: PublishedGroup, context: Context): Labels {
  const kind = group[by.indexOf(respondentVariable)];
  return kindsIn(context).find(({ id }) => id === kind)?.context.labels ?? context.labels;
}

function groupCells({ status, respondents, rate }: PublishedGroup, context: Context): string[] {
  const { language } = context;
  const answers = respondents === null ? absentText(status, language) : count(respondents, language);
  const { answered, offered } = rate;
  if (answered === null || offered === null) return [answers, '–', '–', absentText(rate.status, language)];
  const share = offered === 0 ? '–' : rateText(answered / offered, language);
  return [answers, count(answered, language), count(offered, language), share];
}
