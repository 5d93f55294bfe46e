import { type ListColumn, listHeaders } from '../comments/list-columns.js';
import type { ListedComment } from '../comments/listed-comments.js';
import type { Codebook } from '../config/codebook.js';
import { matchKey } from '../config/match-key.js';
import { inLanguage, type Language } from '../language/language.js';
import { excelCsv } from '../output/excel-csv.js';
import { labels } from '../report/labels.js';

export interface CommentsList {
  readonly wave: string;
  readonly comments: readonly ListedComment[];
  readonly codebook: Codebook;
  /** Ids of the background variables whose groups are told. */
  readonly by: readonly string[];
  readonly language: Language;
}

/**
 * `kommentarer.csv`: one line per comment, to be copied, read and marked by a person. Confidential. Neither file nor row
 * is told: the copy leaves the internal folder.
 */
export function commentsCsv({ wave, comments, codebook, by, language }: CommentsList): string {
  const named = labels(codebook, language);
  const header = (column: ListColumn) => listHeaders[column][language];
  const questionOf = (id: string) => {
    const label = codebook.variables.find((v) => v.id === id)?.label;
    return (label && inLanguage(label, language)) || id;
  };
  return excelCsv([
    [
      header('key'),
      header('wave'),
      header('question'),
      ...by.map((id) => headerOf(id, named.short(id))),
      header('comment'),
      header('replaced'),
      header('publish'),
    ],
    ...comments.map(({ key, variable, group, text, replaced }) => [
      key,
      wave,
      questionOf(variable),
      ...by.map((id) => named.group(id, group[id] ?? '')),
      text,
      String(replaced),
      '',
    ]),
  ]);
}

/** A group's column must not be taken for one of the list's own when it is read back. */
function headerOf(id: string, label: string): string {
  const own = Object.values(listHeaders).flatMap((names) => Object.values(names));
  return own.includes(matchKey(label)) ? `${label} (${id})` : label;
}
