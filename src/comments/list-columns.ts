import { matchKey } from '../config/match-key.js';
import type { Language } from '../language/language.js';

/** The columns of the list of comments that a person needs to mark it and the program to read it back. */
export type ListColumn = 'key' | 'wave' | 'question' | 'comment' | 'replaced' | 'publish';

/** Their headers. A list is read back in either language. */
export const listHeaders: Readonly<Record<ListColumn, Readonly<Record<Language, string>>>> = {
  key: { sv: 'nyckel', en: 'key' },
  wave: { sv: 'våg', en: 'wave' },
  question: { sv: 'fråga', en: 'question' },
  comment: { sv: 'kommentar', en: 'comment' },
  replaced: { sv: 'ersatt', en: 'replaced' },
  publish: { sv: 'publicera', en: 'publish' },
};

/** Whether a line is marked for publishing; undefined for what is no mark. */
export function markOf(cell: string): boolean | undefined {
  const mark = matchKey(cell);
  if (mark === 'ja' || mark === 'yes') return true;
  return mark === 'nej' || mark === 'no' || mark === '' ? false : undefined;
}
