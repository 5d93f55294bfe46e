import { type CategoricalVariable, type Codebook, writtenVariables } from '../config/codebook.js';
import type { Delimiter, Encoding } from '../config/pipeline.js';
import type { SetAsideReason } from '../config/vocabulary.js';
import type { Effects } from '../effects.js';
import type { Checked } from '../problems/problem.js';
import type { BatchBuffer } from './batch-buffer.js';
import type { CategoryCodes } from './category-codes.js';
import { type ColumnPlan, planColumns } from './column-plan.js';
import type { OccurrenceLog } from './occurrence-log.js';
import { openTable } from './open-table.js';
import type { FileQuality } from './quality.js';
import type { RespondentIds } from './respondent-ids.js';
import { RowCoder } from './row-coder.js';
import { rowProblems } from './row-problems.js';
import { RowQuality } from './row-quality.js';
import { inSheet, type TableFile, type TableSource } from './table-file.js';
import { knownHeaders, type WaveInfo, wantedColumn } from './wave-variables.js';

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

async function codeRows(
  file: TableFile,
  plan: ColumnPlan,
  ingestion: WaveIngestion,
): Promise<Checked<FileReport>> {
  const { wave, codebook, codesOf, idsOf, batch, qualityBy, occurrences } = ingestion;
  const { fieldPeriod, window, form } = wave;
  const { path, decode, encoding, delimiter, sheet } = file;
  const ids = idsOf(form?.id);
  const quality = new RowQuality({ file: path, plan, codesOf, batch, by: qualityBy, log: occurrences });
  const coder = new RowCoder({ plan, decode, codebook, codesOf, fieldPeriod, window, ids, batch, quality });
  const scanned = await file.scan(coder);
  batch.flush();
  const problems = [
    ...scanned.problems,
    ...rowProblems({ file: path, coder, plan, codesOf, fieldPeriod, window }),
  ];
  if (!scanned.value) return { problems };

  const { rowsRead, rowsKept, setAside } = coder;
  const unknown = [...plan.coded.values()].map((column) => coder.unknownIn(column)?.count ?? 0);
  const wrong = [...plan.numbers.values()].map((column) => coder.numbersIn(column)?.reported ?? 0);
  const report = {
    path,
    sha256: scanned.value.sha256,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    rowsRead,
    rowsKept,
    setAside: {
      'outside-field-period': setAside['outside-field-period'].count,
      empty: setAside.empty.count,
      duplicate: setAside.duplicate.count,
    },
    keptOutside: coder.keptOutside,
    invalidValues: [...unknown, ...wrong].reduce((sum, count) => sum + count, 0),
    quality: quality.report(),
  };
  return { value: report, problems };
}
