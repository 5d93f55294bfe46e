import { askedAt, backgroundsOf, type Codebook } from '../config/codebook.js';
import type { OfferedSource } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';
import { type Claims, claimColumns } from './column-claims.js';
import { withFileFaults } from './csv-file.js';
import { dayReader } from './dates.js';
import { headerProblems } from './header-problems.js';
import { listSizeProblems } from './list-size.js';
import { nearestText } from './nearest-text.js';
import { groupColumns } from './offered-columns.js';
import { type LadderCount, type OfferedCount, offeredRows } from './offered-rows.js';
import { openTable } from './open-table.js';
import { PersonalColumns } from './personal-columns.js';
import { shownText } from './shown-text.js';
import { inSheet } from './table-file.js';
import { TextRows } from './text-rows.js';
import { knownHeaders, type WaveInfo, wantedColumn } from './wave-variables.js';

/** A source of kind `file`, whose `file` is the path that the effects and the messages use. */
export type OfferedFile = Extract<OfferedSource, { kind: 'file' }>;

export type { LadderCount, OfferedCount };

// Ids of variables have no capitals, so these are never one of them.
const countColumn = 'COUNT';
const overcoverageColumn = 'OVERCOVERAGE';
const ladderColumn = (step: string) => `LADDER ${step}`;
const dateColumn = 'DATE';

/**
 * Reads counts of offered questionnaires: one row per group. Every column that matches a background variable helps to
 * name the group; the column `count` holds the number, less `overcoverage` where that is given. An empty count has not
 * been reported and is null. Columns of the `ladder` hold wider counts. With `date`, the rows in the wave's window alone
 * count, each in its period. What is wrong is an error: these numbers are the denominators of all response rates.
 */
export async function readOfferedCounts(
  source: OfferedFile,
  codebook: Codebook,
  wave: WaveInfo,
  effects: Effects,
): Promise<Checked<{ readonly cells: readonly OfferedCount[]; readonly sha256: string }>> {
  const path = source.file;
  const { count, overcoverage, ladder = [], date } = source;
  const backgrounds = backgroundsOf(codebook).filter((v) => askedAt(v, wave.date));
  const ofBackgrounds = backgrounds.map((v) => wantedColumn(codebook, wave, v));
  const namingGroups = [
    ...(date === undefined ? [] : [{ id: dateColumn, names: [[date]] }]),
    ...ofBackgrounds,
  ];
  const wanted = [
    { id: countColumn, names: [[count]] },
    ...(overcoverage === undefined ? [] : [{ id: overcoverageColumn, names: [[overcoverage]] }]),
    ...ladder.map(({ id, column }) => ({ id: ladderColumn(id), names: [[column]] })),
    ...namingGroups,
  ];
  const table = { ...source, path, groupNames: knownHeaders(namingGroups) };
  return withFileFaults(source.place, async () => {
    const large = await listSizeProblems(path, effects);
    if (large.length > 0) return { problems: large };
    const opened = await openTable(table, knownHeaders(wanted), effects);
    if (!opened.value) return { problems: opened.problems };
    const { header, headerRow, decode, dateSystem } = opened.value;
    const place = { file: path, row: headerRow };
    const claims = claimColumns(header, wanted);
    const problems = [
      ...opened.problems,
      ...headerProblems(header, wanted, claims, place),
      ...missingProblems(source, header, claims, place),
    ];
    const text = new TextRows(decode);
    const personal = new PersonalColumns(text, opened.value);
    const scanned = await opened.value.scan(personal);
    problems.push(...scanned.problems, ...personal.problems);
    if (hasErrors(problems) || !scanned.value) return { problems: inSheet(problems, opened.value) };

    const cells = offeredRows(text.rows, {
      file: path,
      groups: groupColumns(backgrounds, claims, header, codebook, wave),
      count: { column: claims.found.get(countColumn) ?? -1, field: shownText(count) },
      overcoverage: {
        column: claims.found.get(overcoverageColumn) ?? -1,
        field: shownText(overcoverage ?? ''),
      },
      ladder: ladder.map(({ id, column }) => ({
        step: id,
        column: claims.found.get(ladderColumn(id)) ?? -1,
        field: shownText(column),
      })),
      ...(date !== undefined &&
        wave.window && {
          dated: {
            column: claims.found.get(dateColumn) ?? -1,
            field: shownText(date),
            window: wave.window,
            dayOf: dayReader(dateSystem),
          },
        }),
    });
    const told = inSheet([...problems, ...cells.problems], opened.value);
    if (!cells.value) return { problems: told };
    return { value: { cells: cells.value, sha256: scanned.value.sha256 }, problems: told };
  });
}

/** Columns that the pipeline names but the file does not have. */
function missingProblems(
  { count, overcoverage, ladder = [], date }: OfferedFile,
  header: readonly string[],
  claims: Claims,
  place: { readonly file: string; readonly row: number },
): Problem[] {
  const named = [
    { id: countColumn, name: count },
    { id: overcoverageColumn, name: overcoverage },
    ...ladder.map(({ id, column }) => ({ id: ladderColumn(id), name: column })),
    { id: dateColumn, name: date },
  ];
  const claimed = (id: string) => claims.found.has(id) || claims.several.some((s) => s.id === id);
  if (claims.found.size === 0) return [];
  return named.flatMap(({ id, name }) => {
    if (name === undefined || claimed(id)) return [];
    const near = nearestText(name, header);
    const details = { expected: name, found: header.map(shownText), nearest: near && shownText(near) };
    return [problem('error', 'offered-column-missing', details, place)];
  });
}
