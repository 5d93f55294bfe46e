import { type CategoricalVariable, type Codebook, writtenVariables } from '../config/codebook.js';
import type { Delimiter, Encoding } from '../config/pipeline.js';
import type { SetAsideReason } from '../config/vocabulary.js';
import type { Effects } from '../effects.js';
import type { Checked, Problem } from '../problems/problem.js';
import type { BatchBuffer } from './batch-buffer.js';
import type { CategoryCodes } from './category-codes.js';
import { type ColumnPlan, planColumns } from './column-plan.js';
import type { Day } from './dates.js';
import type { OccurrenceLog } from './occurrence-log.js';
import { openTable } from './open-table.js';
import { type ColumnsWithRoles, PersonalColumns } from './personal-columns.js';
import type { FileQuality } from './quality.js';
import type { RespondentIds } from './respondent-ids.js';
import { RowCoder } from './row-coder.js';
import { rowProblems } from './row-problems.js';
import { RowQuality } from './row-quality.js';
import { inSheet, type TableFile, type TableSource } from './table-file.js';
import { knownHeaders, type WaveInfo, wantedColumn } from './wave-variables.js';
import type { WrittenComments } from './written-comments.js';

/** What became of one file. */
export interface FileReport {
  /** As given in the request. */
  readonly path: string;
  readonly sha256: string;
  /** Of text files. */
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Of spreadsheets. */
  readonly sheet?: string;
  /** Rows below the header; wholly blank lines are not rows, nor are those on a day outside the wave's window. */
  readonly rowsRead: number;
  /** Rows in the batches: `rowsRead` less those set aside. */
  readonly rowsKept: number;
  readonly setAside: Readonly<Record<SetAsideReason, number>>;
  /** Of the kept rows with a readable date: how many per day. For the analyst. */
  readonly keptDays: ReadonlyMap<Day, number>;
  /** Of the kept rows: those outside the field period, where the wave keeps them. */
  readonly keptOutside: number;
  /** Cells whose value the codebook does not know or has no group for, duplicates and rows outside the field period not counted. */
  readonly invalidValues: number;
  /** What was odd about its rows, for the analyst. */
  readonly quality: FileQuality;
}

/** A file with responses, and which form its rows answer where the codebook has several. */
export interface ResponseSource extends TableSource {
  readonly form?: string;
}

/** What the files of a wave have in common. */
export interface WaveIngestion {
  readonly wave: WaveInfo;
  readonly codebook: Codebook;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  /** The ids seen so far among the answers to a form: each form is numbered on its own. */
  readonly idsOf: (form: string | undefined) => RespondentIds;
  readonly batch: BatchBuffer;
  readonly qualityBy: string | undefined;
  readonly occurrences: OccurrenceLog;
  /** Undefined when nobody wants them. */
  readonly comments: WrittenComments | undefined;
}

/** Reads one file into the batches: once to find out how it is written, once to code its rows. @throws FileFault */
export async function ingestFile(
  source: ResponseSource,
  ingestion: WaveIngestion,
  effects: Effects,
): Promise<Checked<FileReport>> {
  const { codebook } = ingestion;
  const form = codebook.forms?.find(({ id }) => id === source.form);
  const wave = { ...ingestion.wave, ...(form && { form }) };
  const known = knownHeaders(writtenVariables(codebook).map((v) => wantedColumn(codebook, wave, v)));
  const opened = await openTable(source, known, effects);
  if (!opened.value) return { problems: opened.problems };
  const plan = planColumns(opened.value, codebook, wave, source.path);
  const problems = [...opened.problems, ...plan.problems];
  if (!plan.value) return { problems: inSheet(problems, opened.value) };
  const coded = await codeRows(opened.value, plan.value, { ...ingestion, wave });
  return { ...coded, problems: inSheet([...problems, ...coded.problems], opened.value) };
}

function rolesOf({ id, date, comments }: ColumnPlan): ColumnsWithRoles {
  return {
    exempt: new Set([...(id === undefined ? [] : [id]), ...comments.keys()]),
    dates: new Set(date === undefined ? [] : [date]),
  };
}

/** Whether a problem is about a column that is not read after all, and might show what is in it. */
function isAbout({ place }: Problem, refused: readonly Problem[]): boolean {
  return place?.field !== undefined && refused.some((other) => other.place?.field === place.field);
}

async function codeRows(
  file: TableFile,
  plan: ColumnPlan,
  ingestion: WaveIngestion,
): Promise<Checked<FileReport>> {
  const { wave, codebook, codesOf, idsOf, batch, qualityBy, occurrences, comments } = ingestion;
  const { fieldPeriod, window, form } = wave;
  const { path, decode, encoding, delimiter, sheet, dateSystem } = file;
  const ids = idsOf(form?.id);
  const quality = new RowQuality({
    file: path,
    sheet,
    plan,
    codesOf,
    batch,
    by: qualityBy,
    log: occurrences,
  });
  const reading = { plan, decode, codebook, codesOf, batch, dateSystem, comments };
  const coder = new RowCoder({ ...reading, fieldPeriod, window, ids, quality });
  const personal = new PersonalColumns(coder, file, rolesOf(plan));
  const scanned = await file.scan(personal);
  batch.flush();
  const refused = personal.problems;
  const odd = rowProblems({ file: path, coder, plan, codesOf, fieldPeriod, window });
  const problems = [...scanned.problems, ...refused, ...odd.filter((p) => !isAbout(p, refused))];
  if (!scanned.value || refused.length > 0) return { problems };

  const { columns, tally } = coder;
  const { rowsRead, rowsKept, keptDays, setAside, keptOutside } = tally;
  const unknown = [...plan.coded.values()].map((column) => columns.codedAt(column)?.unknown.count ?? 0);
  const wrong = [...plan.numbers.values()].map((column) => columns.numbersAt(column)?.reported ?? 0);
  const report = {
    path,
    sha256: scanned.value.sha256,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    rowsRead,
    rowsKept,
    keptDays,
    setAside: {
      'outside-field-period': setAside['outside-field-period'].count,
      empty: setAside.empty.count,
      duplicate: setAside.duplicate.count,
    },
    keptOutside,
    invalidValues: [...unknown, ...wrong].reduce((sum, count) => sum + count, 0),
    quality: quality.report(),
  };
  return { value: report, problems };
}
