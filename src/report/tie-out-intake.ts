import { type SetAsideReason, setAsideReasons } from '../config/vocabulary.js';
import type { PublishedFile, PublishedIntake, PublishedSteps } from '../disclosure/published.js';
import { count } from '../language/numbers.js';
import type { Context, ReportWave } from './context.js';
import type { Block, Table } from './document.js';
import { plain } from './rich-text.js';
import { reasonHeadingOf, reasonsOf, reasonWordingOf } from './set-aside.js';
import { terms } from './wording/terms.js';
import { tieOutWording } from './wording/tie-out.js';
import { absentText } from './written-numbers.js';

/** From forms to answers, for the whole wave and by file. */
export function intakeTables(wave: ReportWave, intake: PublishedIntake, context: Context): Block[] {
  const cells = intake.files.flatMap((file) => [
    file.answers,
    file.rowsRead,
    ...Object.values(file.setAside),
  ]);
  return [
    { kind: 'table', table: stepTable(wave, intake, context) },
    { kind: 'table', table: fileTable(wave, intake, context) },
    ...(cells.includes(null)
      ? [{ kind: 'note' as const, text: plain(context.say(tieOutWording.filesWithheld)) }]
      : []),
  ];
}

/** The steps with their names, those before the rows only where the pipeline says how many forms came in. */
function stepsOf(
  wave: ReportWave,
  steps: PublishedSteps,
  { say }: Context,
): [label: string, value: number | null][] {
  const { received, rowsRead, setAside, answers } = steps;
  const before: [string, number][] =
    received === null || rowsRead === null
      ? []
      : [
          [say(tieOutWording.received), received],
          [say(tieOutWording.notEntered), received - rowsRead],
        ];
  return [
    ...before,
    [say(tieOutWording.rowsRead), rowsRead],
    ...shownReasons(wave, [steps]).map((reason): [string, number | null] => [
      say(tieOutWording.setAside, { reason: say(reasonWordingOf(reason, wave)) }),
      setAside[reason],
    ]),
    [say(terms.answers), answers],
  ];
}

/** Those that the wave can have; a number that is not 0 is never left out. */
function shownReasons(wave: ReportWave, steps: readonly PublishedSteps[]): readonly SetAsideReason[] {
  const possible = reasonsOf(wave);
  return setAsideReasons.filter(
    (reason) => possible.includes(reason) || steps.some(({ setAside }) => setAside[reason] !== 0),
  );
}

function stepTable(wave: ReportWave, intake: PublishedIntake, context: Context): Table {
  const { say } = context;
  return {
    caption: say(tieOutWording.stepsCaption, { wave: wave.label }),
    columns: [
      { label: say(tieOutWording.step), align: 'start' },
      { label: say(tieOutWording.amount), align: 'end' },
    ],
    rows: stepsOf(wave, intake, context).map(([label, value]) => [label, numberText(value, context)]),
  };
}

function fileTable(wave: ReportWave, { files }: PublishedIntake, context: Context): Table {
  const { say } = context;
  const reasons = shownReasons(wave, files);
  const isReceivedShown = files.some((file) => file.received !== null);
  const columns = [
    ...(isReceivedShown ? [say(tieOutWording.received)] : []),
    say(tieOutWording.rowsRead),
    ...reasons.map((reason) => say(reasonHeadingOf(reason, wave))),
    say(terms.answers),
  ];
  const numbersOf = (file: PublishedFile) => [
    ...(isReceivedShown ? [file.received] : []),
    file.rowsRead,
    ...reasons.map((reason) => file.setAside[reason]),
    file.status === 'empty' ? 0 : file.answers,
  ];
  return {
    caption: say(tieOutWording.filesCaption, { wave: wave.label }),
    columns: [
      { label: say(tieOutWording.file), align: 'start' },
      ...columns.map((label) => ({ label, align: 'end' as const })),
    ],
    rows: files.map((file) => [file.path, ...numbersOf(file).map((n) => numberText(n, context))]),
  };
}

function numberText(value: number | null, { language }: Context): string {
  return value === null ? absentText('withheld', language) : count(value, language);
}
