import { matchKey } from '../config/match-key.js';
import type { Effects } from '../effects.js';
import { claimColumns } from '../ingest/column-claims.js';
import { withFileFaults } from '../ingest/csv-file.js';
import { listSizeProblems } from '../ingest/list-size.js';
import { openTable } from '../ingest/open-table.js';
import { PersonalColumns } from '../ingest/personal-columns.js';
import { inSheet } from '../ingest/table-file.js';
import { TextRows } from '../ingest/text-rows.js';
import { knownHeaders } from '../ingest/wave-variables.js';
import type { Language } from '../language/language.js';
import { type Checked, hasErrors, type Place, problem } from '../problems/problem.js';
import { type ListColumn, listHeaders, markOf } from './list-columns.js';
import type { ListedComment } from './listed-comments.js';
import { judgedLines, type MarkedComment } from './reviewed-lines.js';

export interface ReviewedComments {
  readonly marked: readonly MarkedComment[];
  readonly sha256: string;
}

export interface ReviewedList {
  readonly path: string;
  /** Where the pipeline names it. */
  readonly place: Place;
  /** The comments as they are now. */
  readonly listed: readonly ListedComment[];
  readonly wave: string;
  readonly language: Language;
}

/** What must be in the file; the other columns are for the person who reads it. */
const needed = ['key', 'comment', 'publish'] as const satisfies readonly ListColumn[];

/**
 * Reads the list of comments that a person has marked line by line, saved from any spreadsheet. Problems name rows and
 * never show what is in them.
 */
export async function readReviewedComments(
  list: ReviewedList,
  effects: Effects,
): Promise<Checked<ReviewedComments>> {
  const wanted = needed.map((id) => ({ id, names: [Object.values(listHeaders[id])] }));
  return withFileFaults(list.place, async () => {
    const large = await listSizeProblems(list.path, effects);
    if (large.length > 0) return { problems: large };
    const opened = await openTable({ path: list.path }, knownHeaders(wanted), effects);
    if (!opened.value) return { problems: opened.problems };
    const file = opened.value;
    const claims = claimColumns(file.header, wanted);
    const columns = needed.map((id) => claims.found.get(id) ?? -1);
    const [key = -1, comment = -1, publish = -1] = columns;
    if (columns.includes(-1)) {
      const named = (ids: readonly string[]) =>
        needed.filter((id) => ids.includes(id)).map((id) => listHeaders[id][list.language]);
      const twice = claims.several.map(({ id }) => id);
      const missing = needed.filter((id) => !claims.found.has(id) && !twice.includes(id));
      const details = { missing: named(missing), twice: named(twice) };
      const place = { file: list.path, row: file.headerRow };
      return { problems: inSheet([problem('error', 'reviewed-columns', details, place)], file) };
    }
    const rows = new TextRows(file.decode);
    const roles = { exempt: new Set([comment]), dates: new Set<number>() };
    const personal = new PersonalColumns(rows, file, roles);
    const scanned = await file.scan(personal);
    const lines = rows.rows.map(({ number, fields }) => ({
      row: number,
      key: matchKey(fields[key] ?? ''),
      text: fields[comment] ?? '',
      mark: markOf(fields[publish] ?? ''),
    }));
    const judged = judgedLines(lines, list);
    const problems = [...opened.problems, ...scanned.problems, ...personal.problems, ...judged.problems];
    if (hasErrors(problems) || !scanned.value) return { problems: inSheet(problems, file) };
    const value = { marked: judged.marked, sha256: scanned.value.sha256 };
    return { value, problems: inSheet(problems, file) };
  });
}
