import { codedVariables } from '../config/code-list.js';
import type { CategoricalVariable, Codebook } from '../config/codebook.js';
import type { Effects } from '../effects.js';
import { maxCommentsCharacters } from '../limits.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';
import type { CodedBatch } from './batch.js';
import { BatchBuffer } from './batch-buffer.js';
import { type CategoryCodes, categoryCodes } from './category-codes.js';
import { withFileFaults } from './csv-file.js';
import { type FileReport, ingestFile, type ResponseSource } from './ingest-file.js';
import { OccurrenceLog } from './occurrence-log.js';
import { RespondentIds } from './respondent-ids.js';
import { scaleIn, type WaveInfo } from './wave-variables.js';
import { type WrittenComment, WrittenComments } from './written-comments.js';

export interface IngestRequest {
  readonly files: readonly ResponseSource[];
  readonly wave: WaveInfo;
  readonly codebook: Codebook;
  /** Id of the variable that data quality is told by, such as the department. */
  readonly qualityBy?: string;
  /** Set when the comments are wanted: ids of the background variables to tell the groups of. */
  readonly commentsBy?: readonly string[];
}

/** What was read of a wave, file by file in the order of the request. */
export interface IngestReport {
  readonly files: readonly FileReport[];
  /** Every odd row and cell, for the analyst. */
  readonly occurrences: OccurrenceLog;
  /** Of the rows that are kept, in the order of the files; none unless they are wanted. */
  readonly comments: readonly WrittenComment[];
}

/**
 * Codes the responses of a wave by the codebook and hands them over in batches, which are to be counted at once. All files
 * are read even when one has errors, so that every problem is told; without a value, what was counted is to be
 * thrown away. A respondent id is counted once over all files of a form. Values, dates and rows that are not understood are
 * warnings. Errors: a file that cannot be read, is no text, lacks columns or cannot be split into fields, and a wave
 * of which no row is kept.
 * @param onBatch also gets the position of the batch's file in the request: a batch never holds rows of two files
 */
export async function ingestResponses(
  request: IngestRequest,
  effects: Effects,
  onBatch: (batch: CodedBatch, file: number) => void,
): Promise<Checked<IngestReport>> {
  const { files, wave, codebook, qualityBy, commentsBy } = request;
  const variables = codedVariables(codebook);
  let [reading, position, rows] = ['', 0, 0];
  const countBatch = (batch: CodedBatch) => {
    rows += batch.rows;
    effects.progress({ step: 'read', what: reading, rows });
    onBatch(batch, position);
  };
  const batch = new BatchBuffer(variables, countBatch);
  const comments = commentsBy && new WrittenComments(batch, commentsBy);
  const ingestion = {
    wave,
    codebook,
    codesOf: codesPerVariable(codebook, wave, variables),
    idsOf: idsPerForm(),
    batch,
    qualityBy,
    occurrences: new OccurrenceLog(),
    comments,
  };
  const reports: FileReport[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    [reading, position, rows] = [file.path, index, 0];
    effects.progress({ step: 'read', what: reading });
    const read = await withFileFaults({ file: file.path }, () => ingestFile(file, ingestion, effects));
    problems.push(...read.problems);
    if (!read.value) continue;
    problems.push(...sameContentProblems(read.value, reports));
    reports.push(read.value);
  }
  if (comments?.isTooMuch) {
    problems.push(problem('error', 'comments-too-much', { wave: wave.id, most: maxCommentsCharacters }));
  }
  if (hasErrors(problems)) return { problems };
  if (reports.every((report) => report.rowsKept === 0)) {
    return { problems: [...problems, nothingKept(wave, reports)] };
  }
  const { occurrences } = ingestion;
  return { value: { files: reports, occurrences, comments: comments?.all ?? [] }, problems };
}

function codesPerVariable(codebook: Codebook, wave: WaveInfo, variables: readonly CategoricalVariable[]) {
  const made = new Map<CategoricalVariable, CategoryCodes>();
  for (const v of variables) made.set(v, categoryCodes(v, scaleIn(codebook, wave, v)));
  return (variable: CategoricalVariable) => made.get(variable) ?? categoryCodes(variable);
}

function idsPerForm(): (form: string | undefined) => RespondentIds {
  const made = new Map<string | undefined, RespondentIds>();
  return (form) => {
    const ids = made.get(form) ?? new RespondentIds();
    made.set(form, ids);
    return ids;
  };
}

/** The same bytes under two names are counted twice, which hardly anybody means. */
function sameContentProblems(report: FileReport, earlier: readonly FileReport[]): Problem[] {
  const same = earlier.find((other) => other.sha256 === report.sha256 && other.sheet === report.sheet);
  if (!same || report.rowsKept === 0) return [];
  return [problem('warning', 'data-same-content', { other: same.path }, { file: report.path })];
}

function nothingKept(wave: WaveInfo, reports: readonly FileReport[]): Problem {
  const [first] = reports;
  const place = first && { file: first.path };
  if (wave.window) {
    const { from, to } = wave.window;
    return problem('error', 'rows-none-in-window', { wave: wave.id, from, to }, place);
  }
  const sum = (count: (report: FileReport) => number) => reports.reduce((n, report) => n + count(report), 0);
  const details = {
    wave: wave.id,
    read: sum((r) => r.rowsRead),
    outside: sum((r) => r.setAside['outside-field-period']),
    empty: sum((r) => r.setAside.empty),
    duplicate: sum((r) => r.setAside.duplicate),
  };
  return problem('error', 'rows-none-kept', details, place);
}
