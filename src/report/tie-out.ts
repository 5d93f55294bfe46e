import { printedChecks } from '../analysis/printed-checks.js';
import { setAsideReasons } from '../config/vocabulary.js';
import type {
  PublishedFile,
  PublishedGroup,
  PublishedIntake,
  PublishedSteps,
  PublishedTable,
} from '../disclosure/published.js';
import { inLanguage } from '../language/language.js';
import { count } from '../language/numbers.js';
import { paragraph } from './blocks/block.js';
import { printedBlocks } from './blocks/printed-figures.js';
import { type Context, type ReportInput, type ReportWave, reportContext } from './context.js';
import type { Block, ReportDocument, Section, Table } from './document.js';
import { plain } from './rich-text.js';
import { waveNames } from './wave-names.js';
import { intakeWording, reasonHeading, reasonWording } from './wording/intake.js';
import { pageWording } from './wording/page.js';
import { terms } from './wording/terms.js';
import { absentText, rateText } from './written-numbers.js';

/**
 * The page that every total of a run can be counted again from: how forms became answers, by wave and file, and the
 * answers, offered and rate of every published group, and how they agree with figures in print. Made of published
 * counts alone.
 */
export function tieOut(input: ReportInput): ReportDocument {
  const context = reportContext(input);
  const { say, pipeline, language } = context;
  const waves = pipeline.waves.map(
    (wave): ReportWave => ({ id: wave.id, wave, ...waveNames(pipeline, wave, language) }),
  );
  const steps = [
    intakeWording.howOpen,
    intakeWording.howFilter,
    intakeWording.howPivot,
    intakeWording.howRate,
    intakeWording.howRows,
  ];
  const how: Section = {
    id: 'how',
    heading: say(intakeWording.how),
    blocks: [{ kind: 'list', ordered: true, items: steps.map((step) => plain(say(step))) }],
  };
  return {
    name: 'tie-out',
    language,
    title: say(intakeWording.tieOut),
    audience: say(intakeWording.tieOutAudience),
    subtitle: inLanguage(pipeline.title, language),
    notices: [say(pageWording.draft), ...(pipeline.notice ? [inLanguage(pipeline.notice, language)] : [])],
    sections: [
      how,
      ...waves.map((wave) => ({
        id: `wave-${wave.id}`,
        heading: wave.label,
        blocks: waveBlocks(wave, context),
      })),
    ],
  };
}

function waveBlocks(wave: ReportWave, context: Context): Block[] {
  const { say, published } = context;
  const found = published.counts.waves.find((w) => w.wave === wave.id);
  if (!found) return [];
  const tables = found.tables.filter(({ by }) => by.length <= 1).filter(isAsked);
  const groups = tables
    .filter(({ by }) => by.length === 1)
    .map((table): Block => ({ kind: 'table', table: groupTable(wave, table, tables, context) }));
  const from: Block[] = found.intake
    ? intakeBlocks(wave, found.intake, context)
    : [paragraph(say(intakeWording.notFromExports, { wave: wave.label }))];
  const printed = printedBlocks(printedChecks(published, [wave.wave], context.codebook), context);
  return [...from, ...groups, ...printed];
}

function isAsked({ groups }: PublishedTable): boolean {
  return groups.some(({ status }) => status !== 'not-asked');
}

function intakeBlocks(wave: ReportWave, intake: PublishedIntake, context: Context): Block[] {
  const { say } = context;
  const blocks: Block[] = [{ kind: 'table', table: stepTable(wave, intake, context) }];
  blocks.push({ kind: 'table', table: fileTable(wave, intake, context) });
  const cells = intake.files.flatMap((file) => [
    file.answers,
    file.rowsRead,
    ...Object.values(file.setAside),
  ]);
  if (cells.includes(null)) blocks.push({ kind: 'note', text: plain(say(intakeWording.filesWithheld)) });
  return blocks;
}

/** The steps with their names, those before the rows only where the pipeline says how many forms came in. */
function stepsOf(steps: PublishedSteps, { say }: Context): [label: string, value: number | null][] {
  const { received, rowsRead, setAside, answers } = steps;
  const before: [string, number][] =
    received === null || rowsRead === null
      ? []
      : [
          [say(intakeWording.received), received],
          [say(intakeWording.notEntered), received - rowsRead],
        ];
  return [
    ...before,
    [say(intakeWording.rowsRead), rowsRead],
    ...setAsideReasons.map((reason): [string, number | null] => [
      say(intakeWording.setAside, { reason: say(reasonWording[reason]) }),
      setAside[reason],
    ]),
    [say(terms.answers), answers],
  ];
}

function stepTable(wave: ReportWave, intake: PublishedIntake, context: Context): Table {
  const { say } = context;
  return {
    caption: say(intakeWording.stepsCaption, { wave: wave.label }),
    columns: [
      { label: say(intakeWording.step), align: 'start' },
      { label: say(intakeWording.amount), align: 'end' },
    ],
    rows: stepsOf(intake, context).map(([label, value]) => [label, numberText(value, context)]),
  };
}

function fileTable(wave: ReportWave, { files }: PublishedIntake, context: Context): Table {
  const { say } = context;
  const isReceivedShown = files.some((file) => file.received !== null);
  const columns = [
    ...(isReceivedShown ? [say(intakeWording.received)] : []),
    say(intakeWording.rowsRead),
    ...setAsideReasons.map((reason) => say(reasonHeading[reason])),
    say(terms.answers),
  ];
  const numbersOf = (file: PublishedFile) => [
    ...(isReceivedShown ? [file.received] : []),
    file.rowsRead,
    ...setAsideReasons.map((reason) => file.setAside[reason]),
    file.status === 'empty' ? 0 : file.answers,
  ];
  return {
    caption: say(intakeWording.filesCaption, { wave: wave.label }),
    columns: [
      { label: say(intakeWording.file), align: 'start' },
      ...columns.map((label) => ({ label, align: 'end' as const })),
    ],
    rows: files.map((file) => [file.path, ...numbersOf(file).map((n) => numberText(n, context))]),
  };
}

/** A background variable's groups and all of them together, with the two sides of the response rate. */
function groupTable(
  wave: ReportWave,
  { by: [variable = ''], groups }: PublishedTable,
  tables: readonly PublishedTable[],
  context: Context,
): Table {
  const { say, labels } = context;
  const total = tables.find(({ by }) => by.length === 0)?.groups ?? [];
  return {
    caption: say(intakeWording.groupsCaption, { wave: wave.label, by: labels.shortInSentence(variable) }),
    columns: [
      { label: labels.short(variable), align: 'start' },
      ...[terms.answers, terms.answered, terms.offered, terms.responseRate].map((term) => ({
        label: say(term),
        align: 'end' as const,
      })),
    ],
    rows: [
      ...groups.map((group) => [labels.group(variable, group.group[0] ?? ''), ...groupCells(group, context)]),
      ...total.map((group) => [say(terms.everyone), ...groupCells(group, context)]),
    ],
  };
}

function groupCells({ status, respondents, rate }: PublishedGroup, context: Context): string[] {
  const { language } = context;
  const answers = respondents === null ? absentText(status, language) : count(respondents, language);
  const { answered, offered } = rate;
  if (answered === null || offered === null) return [answers, '–', '–', absentText(rate.status, language)];
  const share = offered === 0 ? '–' : rateText(answered / offered, language);
  return [answers, count(answered, language), count(offered, language), share];
}

function numberText(value: number | null, { language }: Context): string {
  return value === null ? absentText('withheld', language) : count(value, language);
}
