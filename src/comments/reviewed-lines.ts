import { scrubbed } from '../identifiers/scrub.js';
import { RowList } from '../ingest/row-list.js';
import type { Language } from '../language/language.js';
import { type Problem, problem, type Severity } from '../problems/problem.js';
import type { ListedComment } from './listed-comments.js';

/** A comment that somebody has read and marked, in that person's own spelling of it. */
export interface MarkedComment {
  readonly comment: ListedComment;
  /** Scrubbed again: it may have been shortened, and added to. */
  readonly text: string;
}

/** A row of the list that a person has gone through. */
export interface ReviewedLine {
  readonly row: number;
  readonly key: string;
  readonly text: string;
  /** Undefined when it is none of those that there are. */
  readonly mark: boolean | undefined;
}

export interface LinesOf {
  readonly path: string;
  /** The comments as they are now. */
  readonly listed: readonly ListedComment[];
  readonly wave: string;
  readonly language: Language;
}

/** What may be odd about rows, in the order in which it is told. */
const oddities = {
  'reviewed-mark': 'error',
  'reviewed-unknown': 'error',
  'reviewed-empty': 'error',
  'reviewed-unknown-unmarked': 'warning',
  'reviewed-scrubbed': 'warning',
  'reviewed-other-text': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;
type Oddity = keyof typeof oddities;

/** The marked comments, and what is odd about the rows. */
export function judgedLines(
  lines: readonly ReviewedLine[],
  { path, listed, wave, language }: LinesOf,
): { readonly marked: readonly MarkedComment[]; readonly problems: readonly Problem[] } {
  const byKey = new Map(listed.map((comment) => [comment.key, comment]));
  const rowOf = new Map<string, number>();
  const marked: MarkedComment[] = [];
  const twice: Problem[] = [];
  const odd = new Map<Oddity, RowList>();
  const note = (oddity: Oddity, row: number) => {
    const rows = odd.get(oddity) ?? new RowList();
    rows.add(row);
    odd.set(oddity, rows);
  };

  for (const { row, key, text: written, mark } of lines.filter(isFilled)) {
    if (mark === undefined) note('reviewed-mark', row);
    const comment = byKey.get(key);
    if (!comment) {
      if (mark !== undefined) note(mark ? 'reviewed-unknown' : 'reviewed-unknown-unmarked', row);
      continue;
    }
    const earlier = rowOf.get(key);
    if (earlier === undefined) rowOf.set(key, row);
    else twice.push(problem('error', 'reviewed-twice', { earlier }, { file: path, row }));
    if (!mark) continue;
    const { text, replaced } = scrubbed(withoutApostrophe(written), language);
    if (text === '') note('reviewed-empty', row);
    if (replaced > 0) note('reviewed-scrubbed', row);
    if (!comesFrom(text, comment.text)) note('reviewed-other-text', row);
    marked.push({ comment, text });
  }

  const told = (Object.keys(oddities) as Oddity[]).flatMap((oddity) => {
    const { count = 0, first = [] } = odd.get(oddity) ?? {};
    const place = { file: path, row: first[0] ?? 0 };
    return count > 0 ? [problem(oddities[oddity], oddity, { count, first, wave }, place)] : [];
  });
  const unread = listed.length - rowOf.size;
  const unreviewed =
    unread > 0 ? [problem('note', 'comments-not-reviewed', { count: unread }, { file: path })] : [];
  return { marked, problems: [...twice, ...told, ...unreviewed] };
}

/** Spreadsheets leave rows behind in which there is nothing. */
function isFilled({ key, text, mark }: ReviewedLine): boolean {
  return key !== '' || text.trim() !== '' || mark !== false;
}

/** What keeps a spreadsheet from taking a text for a formula is no part of it. */
function withoutApostrophe(text: string): string {
  return text.replace(/^\s*'(?=[=+\-@])/, '');
}

/** Whether at least half of the words stand in the original: so it is with shortened texts, not with those of other rows. */
function comesFrom(text: string, original: string): boolean {
  const there = new Set(wordsOf(original));
  const words = wordsOf(text);
  return words.filter((word) => there.has(word)).length * 2 >= words.length;
}

/** Without those that stand for what was taken out. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\[[^\]]*\]/g, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
