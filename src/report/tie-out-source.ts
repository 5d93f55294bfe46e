import type { AggregateSource, DaySpan, RowCondition } from '../config/pipeline.js';
import { paragraph } from './blocks/block.js';
import type { Context, ReportWave } from './context.js';
import type { Block } from './document.js';
import { longDate } from './long-date.js';
import { tieOutWording } from './wording/tie-out.js';

/** Where a wave's numbers come from, as far as a reader needs it to find the same rows. */
export function sourceSentences(wave: ReportWave, context: Context): Block[] {
  const { window, fieldPeriod, source } = wave.wave;
  return [
    ...(window ? [daysSentence('window', window, context)] : []),
    ...(fieldPeriod ? fieldPeriodSentences(fieldPeriod, context) : []),
    ...(source.kind === 'cube' ? [context.say(tieOutWording.fromCube, { file: nameOf(source.file) })] : []),
    ...(source.kind === 'aggregate' ? aggregateSentences(source, context) : []),
  ].map((sentence) => paragraph(sentence));
}

/** Without its folders, which may be those of somebody's computer. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function daysSentence(
  key: 'window' | 'fieldPeriod',
  { from, to }: DaySpan,
  { say, language }: Context,
): string {
  return say(tieOutWording[key], { from: longDate(from, language), to: longDate(to, language) });
}

function fieldPeriodSentences(
  period: NonNullable<ReportWave['wave']['fieldPeriod']>,
  context: Context,
): string[] {
  const { say, labels, language } = context;
  const ofGroups = Object.entries(period.by ?? {}).flatMap(([by, groups]) =>
    Object.entries(groups).map(([group, { from, to }]) =>
      say(tieOutWording.fieldPeriodOf, {
        group: labels.group(by, group),
        from: longDate(from, language),
        to: longDate(to, language),
      }),
    ),
  );
  const kept = period.outside === 'keep' ? [say(tieOutWording.outsideKept)] : [];
  return [[daysSentence('fieldPeriod', period, context), ...ofGroups, ...kept].join(' ')];
}

function aggregateSentences(source: AggregateSource, { say }: Context): string[] {
  const { answered, offered, shares } = source;
  const file = nameOf(source.file);
  const written = (conditions: readonly RowCondition[]) =>
    conditions
      .map(({ column, values }) => say(tieOutWording.condition, { column, values: values.join(', ') }))
      .join('; ');
  const rows = [
    ...(source.where.length > 0 ? [say(tieOutWording.rowsWith, { rows: written(source.where) })] : []),
    ...(source.without.length > 0 ? [say(tieOutWording.rowsWithout, { rows: written(source.without) })] : []),
  ].join('');
  const columns = [answered, offered].filter((name) => name !== undefined).map((name) => `”${name}”`);
  return [
    ...(columns.length > 0
      ? [say(tieOutWording.fromCounts, { file, rows, columns: columns.join(say(tieOutWording.and)) })]
      : []),
    ...(shares.length > 0 ? [say(tieOutWording.fromShares, { file, rows })] : []),
  ];
}
