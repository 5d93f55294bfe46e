import type { Effects } from '../effects.js';
import { scrubbed } from '../identifiers/scrub.js';
import type { WrittenComment } from '../ingest/written-comments.js';
import type { Language } from '../language/language.js';
import { maxCommentCharacters } from '../limits.js';

/** A comment as a person gets to read it. Confidential: nobody has read yet whom it is about. */
export interface ListedComment {
  /** The same in every run in which somebody wrote the same; tells nothing of who did. */
  readonly key: string;
  /** Id of the variable. */
  readonly variable: string;
  /** Scrubbed. */
  readonly text: string;
  /** How many things have been taken out of it. */
  readonly replaced: number;
  readonly group: WrittenComment['group'];
}

export interface ListingOf {
  readonly wave: string;
  /** Ids of the variables in free text, in the order of the codebook. */
  readonly questions: readonly string[];
  readonly language: Language;
  readonly sha256: Effects['sha256'];
}

/**
 * The comments of a wave, scrubbed, by question and key: their order tells nothing of that of the forms. Those without any
 * word, such as a dash, are none.
 */
export function listedComments(
  written: readonly WrittenComment[],
  { wave, questions, language, sha256 }: ListingOf,
): readonly ListedComment[] {
  const occurrences = new Map<string, number>();
  const listed = written.flatMap(({ variable, text: raw, group }): ListedComment[] => {
    const { text: whole, replaced } = scrubbed(raw, language);
    const text = raw.length < maxCommentCharacters ? whole : `${withoutEnd(whole)} […]`;
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return [];
    const words = JSON.stringify([wave, variable, text]);
    const occurrence = (occurrences.get(words) ?? 0) + 1;
    occurrences.set(words, occurrence);
    return [{ key: keyOf(`${words}${occurrence}`, sha256), variable, text, replaced, group }];
  });
  const byKey = listed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return questions.flatMap((id) => byKey.filter(({ variable }) => variable === id));
}

/** A number that the cut has gone through would not be known for what it is. */
const doubtfulCharacters = 100;

function withoutEnd(text: string): string {
  return text.slice(0, -doubtfulCharacters).replace(/ [^ ]*$/, '');
}

/** Of the scrubbed text, since a list leaves the internal folder. Begins with a letter: Excel takes it for no number. */
function keyOf(words: string, sha256: Effects['sha256']): string {
  const hash = sha256();
  hash.update(new TextEncoder().encode(words));
  return `k${hash.hex().slice(0, 16)}`;
}
