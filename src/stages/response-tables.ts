import { type Codebook, writtenVariables } from '../config/codebook.js';
import type { ResponseFile, ResponseTable } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import { withFileFaults } from '../ingest/csv-file.js';
import { nearestText } from '../ingest/nearest-text.js';
import { shownText } from '../ingest/shown-text.js';
import { wantedSheets } from '../ingest/wanted-sheets.js';
import { knownHeaders, type WaveInfo, wantedColumn } from '../ingest/wave-variables.js';
import { type Checked, hasErrors, type Place, type Problem, problem } from '../problems/problem.js';

/** A table with answers, and the file it is in. */
export interface TableInFile {
  readonly path: string;
  readonly table: ResponseTable;
}

/**
 * What is to be read of each file that one path or pattern names. Of several sheets a workbook may lack some, as a
 * department without young people has none for them; one that no workbook has is an error.
 */
export async function tablesOfFiles(
  paths: readonly string[],
  { tables, place }: ResponseFile,
  asked: { readonly wave: WaveInfo; readonly codebook: Codebook },
  effects: Effects,
): Promise<Checked<readonly TableInFile[]>> {
  const inEach = (path: string) => tables.map((table) => ({ path, table }));
  if (tables.length === 1) return { value: paths.flatMap(inEach), problems: [] };

  const known = knownInAnyForm(asked.wave, asked.codebook);
  const wanted = tables.flatMap(({ sheet }) => sheet ?? []);
  const problems: Problem[] = [];
  const found: TableInFile[] = [];
  const names: string[] = [];
  for (const path of paths) {
    const sheets = await withFileFaults({ file: path }, () => wantedSheets(path, wanted, known, effects));
    problems.push(...sheets.problems);
    if (!sheets.value) continue;
    const { all, present } = sheets.value;
    names.push(...all);
    found.push(...inEach(path).filter(({ table: { sheet = '' } }) => present.includes(sheet)));
  }
  if (hasErrors(problems)) return { problems };
  const nowhere = wanted.filter((sheet) => found.every(({ table }) => table.sheet !== sheet));
  const missing = nowhere.map((sheet) => missingSheet(sheet, [...new Set(names)], place));
  if (missing.length > 0) return { problems: [...problems, ...missing] };
  problems.push(...paths.flatMap((path) => absentSheets(path, wanted, found)));
  return { value: found, problems };
}

function absentSheets(path: string, wanted: readonly string[], found: readonly TableInFile[]): Problem[] {
  const present = found.flatMap((one) => (one.path === path ? (one.table.sheet ?? []) : []));
  const sheets = wanted.filter((sheet) => !present.includes(sheet)).map(shownText);
  return sheets.length > 0 ? [problem('note', 'sheets-absent', { sheets }, { file: path })] : [];
}

function missingSheet(sheet: string, names: readonly string[], place: Place): Problem {
  const near = nearestText(sheet, names);
  const details = {
    wanted: shownText(sheet),
    sheets: names.map(shownText),
    nearest: near && shownText(near),
  };
  return problem('error', 'sheet-missing', details, place);
}

/** Match keys of the headers of any of the forms. */
function knownInAnyForm(wave: WaveInfo, codebook: Codebook): ReadonlySet<string> {
  const waves: WaveInfo[] = codebook.forms?.map((form) => ({ ...wave, form })) ?? [wave];
  const written = writtenVariables(codebook);
  return knownHeaders(waves.flatMap((one) => written.map((v) => wantedColumn(codebook, one, v))));
}
