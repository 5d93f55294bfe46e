import { backgroundsOf } from '../../config/codebook.js';
import { missingGroup, setAsideReasons } from '../../config/vocabulary.js';
import type { PublishedModeGroup } from '../../disclosure/published.js';
import { count } from '../../language/numbers.js';
import { type Context, type ReportWave, wavesOf } from '../context.js';
import type { Block, Table } from '../document.js';
import { reasonWordingOf } from '../set-aside.js';
import { absenceWording } from '../wording/absence.js';
import { intakeWording } from '../wording/intake.js';
import { terms } from '../wording/terms.js';
import { absentText, rateText } from '../written-numbers.js';
import { paragraph } from './block.js';

/** How many rows were set aside in each wave and why, and how the questionnaire was answered. */
export function dataQuality(context: Context): Block[] {
  const { say } = context;
  const sentences = wavesOf(context).flatMap((wave) => rowsSentence(wave, context));
  const modes = modeBlocks(context);
  const heading = (text: string): Block => ({ kind: 'heading', text });
  return [
    ...(sentences.length > 0
      ? [heading(say(intakeWording.quality)), ...sentences.map((sentence) => paragraph(sentence))]
      : []),
    ...(modes.length > 0 ? [heading(say(intakeWording.howAnsweredHeading)), ...modes] : []),
  ];
}

/** The whole wave only: what was set aside is in no group that is shown. Nothing when the total is withheld. */
function rowsSentence(wave: ReportWave, { published, language, say }: Context): string[] {
  const intake = published.counts.waves.find((w) => w.wave === wave.id)?.intake;
  if (!intake || intake.rowsRead === null || intake.answers === null) return [];
  const [rows, setAside] = [count(intake.rowsRead, language), intake.rowsRead - intake.answers];
  if (setAside === 0) return [say(intakeWording.allCounted, { wave: wave.label, rows })];
  const reasons = setAsideReasons.flatMap((reason) => {
    const number = intake.setAside[reason] ?? 0;
    const details = { count: count(number, language), reason: say(reasonWordingOf(reason, wave)) };
    return number === 0 ? [] : [say(intakeWording.reason, details)];
  });
  return [
    say(intakeWording.someSetAside, {
      wave: wave.label,
      rows,
      setAside: count(setAside, language),
      reasons: reasons.join(', '),
    }),
  ];
}

/** One table per mode variable that somebody was asked for in any of the waves. */
function modeBlocks(context: Context): Block[] {
  const { say, labels, codebook } = context;
  const modes = backgroundsOf(codebook).filter(({ role }) => role === 'mode');
  return modes.flatMap(({ id }): Block[] => {
    const rows = wavesOf(context).flatMap((wave) => {
      const groups = modeGroups(id, wave, context).filter(({ status }) => status !== 'not-asked');
      return groups.some(isKnown) ? groups.map((group) => modeRow(id, group, wave, context)) : [];
    });
    if (rows.length === 0) return [];
    const columns = [labels.short(id), say(terms.wave)].map((label) => ({ label, align: 'start' as const }));
    const numbers = [say(terms.answers), say(terms.share)].map((label) => ({ label, align: 'end' as const }));
    const caption = say(intakeWording.howAnswered, { variable: labels.shortInSentence(id) });
    const table: Table = { caption, columns: [...columns, ...numbers], rows };
    const withheld = rows.some((row) => row.includes(say(terms.withheld)));
    const note: Block = { kind: 'note', text: [{ kind: 'text', text: say(absenceWording.someWithheld) }] };
    return [{ kind: 'table', table }, ...(withheld ? [note] : [])];
  });
}

/** Printed totals do not tell how anybody answered: then nobody is in a category. */
function isKnown({ category, status }: PublishedModeGroup): boolean {
  return status !== 'empty' && category !== missingGroup;
}

/** From the breakdown by the variable where the pipeline wants one, else from the numbers told besides. */
function modeGroups(
  id: string,
  wave: ReportWave,
  { find, published }: Context,
): readonly PublishedModeGroup[] {
  const table = find.table(wave.id, [id]);
  if (table) {
    return table.groups.map(({ group: [category = ''], status, respondents }) => ({
      category,
      status,
      respondents,
    }));
  }
  const { modes = [] } = published.counts.waves.find((w) => w.wave === wave.id) ?? {};
  return modes.find(({ variable }) => variable === id)?.groups ?? [];
}

function modeRow(
  id: string,
  { category, status, respondents }: PublishedModeGroup,
  wave: ReportWave,
  { find, labels, language }: Context,
): string[] {
  const headers = [labels.group(id, category), wave.short];
  if (respondents === null) return [...headers, '–', absentText(status, language)];
  const total = find.table(wave.id, [])?.groups[0]?.respondents;
  const share = total ? rateText(respondents / total, language) : '–';
  return [...headers, count(respondents, language), share];
}
