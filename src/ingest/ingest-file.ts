import { type CategoricalVariable, type Codebook, writtenVariables } from '../config/codebook.js';
import type { Delimiter, Encoding } from '../config/pipeline.js';
import type { Effects } from '../effects.js';
import type { Checked } from '../problems/problem.js';
import type { BatchBuffer } from './batch-buffer.js';
import type { CategoryCodes } from './category-codes.js';
import { type ColumnPlan, planColumns } from './column-plan.js';
import { type CsvFile, type CsvSource, openCsv, scanCsv } from './csv-file.js';
import type { RespondentIds } from './respondent-ids.js';
import { RowCoder, type SetAsideReason } from './row-coder.js';
import { rowProblems } from './row-problems.js';
import { knownHeaders, type WaveInfo, wantedColumn } from './wave-variables.js';

/** What became of one file. */
export interface FileReport {
  /** As given in the request. */
  readonly path: string;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Rows below the header; wholly blank lines are not rows. */
  readonly rowsRead: number;
  /** Rows in the batches: `rowsRead` less those set aside. */
  readonly rowsKept: number;
  readonly setAside: Readonly<Record<SetAsideReason, number>>;
  /** Of the kept rows: those outside the field period, where the wave keeps them. */
  readonly keptOutside: number;
  /** Cells whose value the codebook does not know or has no group for, duplicates and rows outside the field period not counted. */
  readonly invalidValues: number;
}

/** What the files of a wave have in common. */
export interface WaveIngestion {
  readonly wave: WaveInfo;
  readonly codebook: Codebook;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  readonly ids: RespondentIds;
  readonly batch: BatchBuffer;
}

/** Reads one file into the batches: once to find out how it is written, once to code its rows. @throws FileFault */
export async function ingestFile(
  source: CsvSource,
  ingestion: WaveIngestion,
  effects: Effects,
): Promise<Checked<FileReport>> {
  const { codebook, wave } = ingestion;
  const known = knownHeaders(writtenVariables(codebook).map((v) => wantedColumn(codebook, wave, v)));
  const opened = await openCsv(source, known, effects);
  if (!opened.value) return { problems: opened.problems };
  const plan = planColumns(opened.value, codebook, wave, source.path);
  const problems = [...opened.problems, ...plan.problems];
  if (!plan.value) return { problems };
  const coded = await codeRows(opened.value, plan.value, ingestion, effects);
  return { ...coded, problems: [...problems, ...coded.problems] };
}

async function codeRows(
  file: CsvFile,
  plan: ColumnPlan,
  { wave: { fieldPeriod }, codebook, codesOf, ids, batch }: WaveIngestion,
  effects: Effects,
): Promise<Checked<FileReport>> {
  const { path, decode, delimiter, inspected } = file;
  const coder = new RowCoder({ plan, decode, codebook, codesOf, fieldPeriod, ids, batch });
  const scanned = await scanCsv(file, coder, effects);
  batch.flush();
  const problems = [...scanned.problems, ...rowProblems({ file: path, coder, plan, codesOf, fieldPeriod })];
  if (!scanned.value) return { problems };

  const { rowsRead, rowsKept, setAside } = coder;
  const unknown = [...plan.coded.values()].map((column) => coder.unknownIn(column)?.count ?? 0);
  const wrong = [...plan.numbers.values()].map((column) => coder.numbersIn(column)?.reported ?? 0);
  const report = {
    path,
    sha256: scanned.value.sha256,
    encoding: inspected.encoding,
    delimiter,
    rowsRead,
    rowsKept,
    setAside: {
      'outside-field-period': setAside['outside-field-period'].count,
      empty: setAside.empty.count,
      duplicate: setAside.duplicate.count,
    },
    keptOutside: coder.keptOutside,
    invalidValues: [...unknown, ...wrong].reduce((sum, count) => sum + count, 0),
  };
  return { value: report, problems };
}
