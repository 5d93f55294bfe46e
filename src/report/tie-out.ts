import { printedChecks } from '../analysis/printed-checks.js';
import { inLanguage } from '../language/language.js';
import { printedBlocks } from './blocks/printed-figures.js';
import { type Context, type ReportInput, type ReportWave, reportContext } from './context.js';
import type { Block, ReportDocument, Section } from './document.js';
import { plain } from './rich-text.js';
import { groupTables } from './tie-out-groups.js';
import { intakeTables } from './tie-out-intake.js';
import { sourceSentences } from './tie-out-source.js';
import { waveNames } from './wave-names.js';
import { pageWording } from './wording/page.js';
import { tieOutWording } from './wording/tie-out.js';

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
  return {
    name: 'tie-out',
    language,
    title: say(tieOutWording.title),
    audience: say(tieOutWording.audience),
    subtitle: inLanguage(pipeline.title, language),
    notices: [
      say(pageWording.edition, input.edition),
      ...(pipeline.notice ? [inLanguage(pipeline.notice, language)] : []),
    ],
    sections: [
      ...howToCount(context),
      ...waves.map((wave) => ({
        id: `wave-${wave.id}`,
        heading: wave.label,
        blocks: waveBlocks(wave, context),
      })),
    ],
  };
}

/** Nothing when there is nothing to count again, as when all there is are shares in print. */
function howToCount({ say, published }: Context): Section[] {
  const { waves } = published.counts;
  const isRead = waves.some(({ intake }) => intake !== undefined);
  const isOffered = waves.some(({ tables }) => tables[0]?.groups[0]?.rate.status === 'ok');
  const steps = [
    ...(isRead ? [tieOutWording.howOpen, tieOutWording.howFilter, tieOutWording.howPivot] : []),
    ...(isOffered ? [tieOutWording.howRate] : []),
    ...(isRead ? [tieOutWording.howRows] : []),
  ];
  if (steps.length === 0) return [];
  const list: Block = { kind: 'list', ordered: true, items: steps.map((step) => plain(say(step))) };
  return [{ id: 'how', heading: say(tieOutWording.how), blocks: [list] }];
}

function waveBlocks(wave: ReportWave, context: Context): Block[] {
  const { published, codebook } = context;
  const found = published.counts.waves.find((w) => w.wave === wave.id);
  if (!found) return [];
  return [
    ...sourceSentences(wave, context),
    ...(found.intake ? intakeTables(wave, found.intake, context) : []),
    ...groupTables(wave, found.tables, context),
    ...printedBlocks(printedChecks(published, [wave.wave], codebook), context),
  ];
}
