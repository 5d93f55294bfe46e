import {
  askedAt,
  backgroundsOf,
  type CategoricalVariable,
  type Codebook,
  questionsOf,
} from '../config/codebook.js';
import { matchKey } from '../config/match-key.js';
import type { AggregateSource } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import { type Checked, hasErrors, type Place, type Problem, problem } from '../problems/problem.js';
import { type AggregateCounts, aggregateRows } from './aggregate-rows.js';
import { claimColumns } from './column-claims.js';
import { withFileFaults } from './csv-file.js';
import { headerProblems } from './header-problems.js';
import { claimsOf, columnNamed, missingColumns } from './named-columns.js';
import { groupColumns } from './offered-rows.js';
import { openTable } from './open-table.js';
import type { ShareColumn } from './printed-shares.js';
import { shownText } from './shown-text.js';
import { inSheet } from './table-file.js';
import { type TextRow, TextRows } from './text-rows.js';
import { knownHeaders, type WaveInfo, wantedColumn } from './wave-variables.js';

/**
 * Reads a wave that comes as counts or printed shares: one row per cell. Columns that match background variables name
 * the cell, the columns that the source names hold its figures, and rows that `where` does not choose are passed over.
 * What is wrong with a figure is an error. `file` is the path that the effects and the messages use.
 */
export async function readAggregate(
  source: AggregateSource,
  codebook: Codebook,
  wave: WaveInfo,
  effects: Effects,
): Promise<Checked<AggregateCounts & { readonly sha256: string }>> {
  const { file } = source;
  const backgrounds = backgroundsOf(codebook).filter((v) => askedAt(v, wave.date));
  const ofBackgrounds = backgrounds.map((v) => wantedColumn(codebook, wave, v));
  const names = namesOf(source);
  const wanted = [...claimsOf(names, ofBackgrounds), ...ofBackgrounds];
  return withFileFaults(source.place, async () => {
    const opened = await openTable({ ...source, path: file }, knownHeaders(wanted), effects);
    if (!opened.value) return { problems: opened.problems };
    const { header, headerRow, decode } = opened.value;
    const place = { file, row: headerRow };
    const claims = claimColumns(header, wanted);
    const problems = [
      ...opened.problems,
      ...headerProblems(header, wanted, claims, place),
      ...(claims.found.size === 0 ? [] : missingColumns(names, header, place)),
      ...unaskedShares(source, codebook, wave),
    ];
    const text = new TextRows(decode);
    const scanned = await opened.value.scan(text);
    problems.push(...scanned.problems);
    if (hasErrors(problems) || !scanned.value) return { problems: inSheet(problems, opened.value) };

    const chosen = chosenRows(text.rows, source, header);
    if (!chosen.value) return { problems: inSheet([...problems, ...chosen.problems], opened.value) };
    const counts = aggregateRows(chosen.value, {
      file,
      groups: groupColumns(backgrounds, claims, header, codebook, wave),
      answered: source.answered === undefined ? undefined : columnNamed(source.answered, header),
      offered: source.offered === undefined ? undefined : columnNamed(source.offered, header),
      shares: shareColumns(source, header),
    });
    const told = inSheet([...problems, ...counts.problems], opened.value);
    if (!counts.value) return { problems: told };
    return { value: { ...counts.value, sha256: scanned.value.sha256 }, problems: told };
  });
}

/** Every column that the source names. */
function namesOf({ offered, answered, shares, where }: AggregateSource): string[] {
  const named = [offered, answered, ...shares.flatMap((s) => [s.positive, s.base])];
  return [...named.filter((name) => name !== undefined), ...where.map(({ column }) => column)];
}

/** The rows that are not empty and have one of the wanted values in every column of `where`. */
function chosenRows(
  rows: readonly TextRow[],
  { file, where, place }: AggregateSource,
  header: readonly string[],
): Checked<readonly TextRow[]> {
  const filled = rows.filter(({ fields }) => fields.some((text) => matchKey(text) !== ''));
  if (filled.length === 0) return { problems: [problem('error', 'rows-none', {}, { file })] };
  const conditions = where.map(({ column, values }) => {
    const position = columnNamed(column, header)?.column ?? -1;
    const textIn = ({ fields }: TextRow) => fields[position] ?? '';
    const keys = new Set(values.map(matchKey));
    return { column, values, textIn, holds: (row: TextRow) => keys.has(matchKey(textIn(row))) };
  });
  const chosen = filled.filter((row) => conditions.every(({ holds }) => holds(row)));
  if (chosen.length > 0) return { value: chosen, problems: [] };
  const problems = conditions.map(({ column, values, textIn }) => {
    const found = [...new Set(filled.map((row) => shownText(textIn(row))))];
    return problem('error', 'where-no-row', { column, values: values.map(shownText), found }, place);
  });
  return { problems };
}

function shareColumns({ shares }: AggregateSource, header: readonly string[]): ShareColumn[] {
  return shares.flatMap(({ question, positive, base }) => {
    const column = columnNamed(positive, header);
    if (!column) return [];
    return [{ question, positive: column, base: base === undefined ? undefined : columnNamed(base, header) }];
  });
}

/** Shares of questions that have no positive answer, or that the codebook says the wave did not ask. */
function unaskedShares({ shares, place }: AggregateSource, codebook: Codebook, wave: WaveInfo): Problem[] {
  return shares.flatMap(({ question }) => {
    const variable = questionsOf(codebook).find((v) => v.id === question);
    return variable ? shareProblems(variable, wave, place) : [];
  });
}

function shareProblems(variable: CategoricalVariable, wave: WaveInfo, place: Place): Problem[] {
  const positive = variable.scale.categories.some((c) => c.positive && c.missing === undefined);
  return [
    ...(positive ? [] : [problem('error', 'share-without-positive', { question: variable.id }, place)]),
    ...(askedAt(variable, wave.date)
      ? []
      : [problem('error', 'share-not-asked', { question: variable.id, date: wave.date ?? '' }, place)]),
  ];
}
