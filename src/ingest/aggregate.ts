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
import { chosenRows } from './chosen-rows.js';
import { claimColumns } from './column-claims.js';
import { withFileFaults } from './csv-file.js';
import { headerProblems } from './header-problems.js';
import { listSizeProblems } from './list-size.js';
import { claimsOf, columnNamed, missingColumns } from './named-columns.js';
import { groupColumns } from './offered-columns.js';
import { openTable } from './open-table.js';
import { PersonalColumns } from './personal-columns.js';
import { printedRateProblems } from './printed-rates.js';
import type { ShareColumn } from './printed-shares.js';
import { sumRowProblems } from './suspected-sum-rows.js';
import { inSheet } from './table-file.js';
import { type TextRow, TextRows } from './text-rows.js';
import { knownHeaders, type WaveInfo, wantedColumn } from './wave-variables.js';

/**
 * Reads a wave that comes as counts or printed shares: one row per cell. Columns that match background variables name
 * the cell, the columns that the source names hold its figures, and rows that `where` and `without` do not choose are passed over.
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
    const large = await listSizeProblems(file, effects);
    if (large.length > 0) return { problems: large };
    const opened = await openTable(
      { ...source, path: file, detail: 'formats' },
      knownHeaders(wanted),
      effects,
    );
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
    const personal = new PersonalColumns(text, opened.value);
    const scanned = await opened.value.scan(personal);
    problems.push(...scanned.problems, ...personal.problems);
    if (hasErrors(problems) || !scanned.value) return { problems: inSheet(problems, opened.value) };

    const chosen = chosenRows(text.rows, source, header);
    problems.push(...chosen.problems);
    if (!chosen.value) return { problems: inSheet(problems, opened.value) };
    const groups = groupColumns(backgrounds, claims, header, codebook, wave);
    const counts = aggregateRows(chosen.value, {
      file,
      groups,
      answered: source.answered === undefined ? undefined : columnNamed(source.answered, header),
      offered: source.offered === undefined ? undefined : columnNamed(source.offered, header),
      shares: shareColumns(source, header),
    });
    problems.push(...counts.problems);
    problems.push(...printedRates(chosen.value, source, header));
    // A printed figure without a category is everybody's; it is not added to those of the groups.
    const added = chosen.value.filter(({ fields }) =>
      groups.every(({ column }) => matchKey(fields[column] ?? '') !== ''),
    );
    if (!hasErrors(problems)) problems.push(...sumRowProblems(added, tableOfCounts(source, header)));
    const told = inSheet(problems, opened.value);
    if (!counts.value) return { problems: told };
    return { value: { ...counts.value, sha256: scanned.value.sha256 }, problems: told };
  });
}

/** Every column that the source names. */
function namesOf({ offered, answered, rate, shares, where, without }: AggregateSource): string[] {
  const named = [offered, answered, rate, ...shares.flatMap((s) => [s.positive, s.base])];
  const conditions = [...where, ...without].map(({ column }) => column);
  return [...named.filter((name) => name !== undefined), ...conditions];
}

function tableOfCounts(
  { file, offered, answered, rate, shares }: AggregateSource,
  header: readonly string[],
) {
  const columns = (names: readonly (string | undefined)[]) =>
    names.flatMap((name) => (name === undefined ? [] : (columnNamed(name, header) ?? [])));
  const counts = columns([offered, answered, ...shares.map(({ base }) => base)]);
  return { file, header, counts, figures: columns([rate, ...shares.map(({ positive }) => positive)]) };
}

function printedRates(
  rows: readonly TextRow[],
  { file, ...names }: AggregateSource,
  header: readonly string[],
): Problem[] {
  const [offered, answered, rate] = [names.offered, names.answered, names.rate].map((name) =>
    name === undefined ? undefined : columnNamed(name, header),
  );
  return offered && answered && rate ? printedRateProblems(rows, { file, offered, answered, rate }) : [];
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
