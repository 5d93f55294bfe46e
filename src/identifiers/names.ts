import { commonWords } from './common-words.js';
import { firstNames } from './first-names.js';
import type { Replace } from './kinds.js';
import { abbreviated, naming, placing, titles } from './name-leads.js';

/** Between a title and a name: `handläggaren, Anna`, `handläggare är Anna`, `kontaktperson (Anna)`. */
const afterTitle =
  '(?:n|en|et|met|t|s|ns|ens|ets|mets)?(?: ?[,:(/–-] ?| (?:som )?(?:är|var|hos|till|åt|is|was) | )';

/** How a name may be written: `anna` or `ANNA`, only `ANNA`, or only `Anna`. The less that is asked the further up. */
const writings = ['proper', 'capital', 'any'] as const;
type Writing = (typeof writings)[number];

/** Where a name may begin. */
const leads: readonly { readonly pattern: RegExp; readonly writing: Writing }[] = [
  { pattern: leadOf(naming, '[:,]? '), writing: 'any' },
  { pattern: leadOf(titles.map(withPlural), afterTitle), writing: 'capital' },
  { pattern: leadOf(abbreviated, '\\.?(?: ?[,:(/–-] ?| )'), writing: 'capital' },
  { pattern: leadOf(placing, '[:,]? '), writing: 'proper' },
];

/** `handläggarna`. */
function withPlural(title: string): string {
  return title.replace(/are$/, 'ar(?:e|na|nas)');
}

function leadOf(words: readonly string[], after: string): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})${after}`, 'giu');
}

/** An initial before another capital keeps its full stop. */
const word = /\p{Lu}\.(?= \p{Lu})|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/uy;
const gap = / (?:(?:von|af|de|van|der|da|la|el|al|bin) )?/uy;
const joint = / (?:och|o|&|samt|and) |, (?=\p{Lu})/uy;
/** What a surname ends in, where it is written in small letters. */
const surname = /(?:sson|ssen|berg|ström|gren|qvist|kvist|lund|dahl|stedt|holm|feldt|ovic|ović)s?$/u;
const mostWords = 4;

/**
 * Names after titles and the like, and common first names wherever they begin with a capital, with the surnames that
 * follow. Names that only those who know the person would recognise are not found.
 */
export const replaceNames: Replace = (text, put) => {
  const starts = new Map<number, Writing>();
  for (const { pattern, writing } of leads) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length;
      const before = starts.get(at) ?? 'proper';
      starts.set(at, writings.indexOf(writing) > writings.indexOf(before) ? writing : before);
    }
  }
  let result = '';
  let from = 0;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}'’-])\p{L}/gu)) {
    if (index < from) continue;
    const to = nameFrom(text, index, starts.get(index));
    if (to === index) continue;
    result += text.slice(from, index) + put();
    from = to;
  }
  return result + text.slice(from);
};

/**
 * Where the name that begins at `at` ends; `at` when there is none.
 * @param writing how a name that is expected there may be written; undefined when none is
 */
function nameFrom(text: string, at: number, writing: Writing | undefined): number {
  const first = wordAt(text, at);
  if (!first || !isFirst(first, writing)) return at;
  let end = at + first.length;
  for (let words = 1; words < mostWords; words++) {
    const joined = matchAt(joint, text, end);
    const space = joined || matchAt(gap, text, end);
    const next = wordAt(text, end + space);
    if (space === 0 || !next || !(joined ? isFirst(next, 'proper') : isNext(next, first))) break;
    end += space + next.length;
  }
  return end;
}

function isFirst(text: string, writing: Writing | undefined): boolean {
  const small = text.toLowerCase();
  if (commonWords.has(small)) return false;
  if (isKnown(small) && (writing !== undefined || isCapitalised(text))) return true;
  if (writing === 'any' || isProper(text)) return writing !== undefined;
  return writing === 'capital' && isCapitalised(text);
}

/** A surname, or one more first name. */
function isNext(text: string, first: string): boolean {
  const small = text.toLowerCase();
  if (commonWords.has(small)) return false;
  if (isProper(text) || isKnown(small)) return isCapitalised(text) || !isCapitalised(first);
  return surname.test(small);
}

/** Whether it, its first part or what it is the genitive of is a common first name. */
function isKnown(small: string): boolean {
  const [part = ''] = small.split('-');
  return [small, small.replace(/s$/, ''), part].some((name) => firstNames.has(name));
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** A capital and small letters, or an initial: capitals throughout are shouting, or an abbreviation. */
function isProper(text: string): boolean {
  return /^\p{Lu}(?:\.?$|.*\p{Ll})/u.test(text);
}

function wordAt(text: string, at: number): string | undefined {
  word.lastIndex = at;
  return word.exec(text)?.[0];
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
