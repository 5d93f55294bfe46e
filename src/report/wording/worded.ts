import type { Language } from '../../language/language.js';

/** What the program says, once per language; both get the same details, with numbers already written out. */
export type Worded<D, T = string> = Readonly<Record<Language, (details: D) => T>>;

/** Defines a wording so that both languages get the same details. */
export function worded<D, T = string>(wording: Worded<D, T>): Worded<D, T> {
  return wording;
}

/** Says something in the report's language. */
export interface Say {
  <T>(wording: Worded<void, T>): T;
  <D, T>(wording: Worded<D, T>, details: D): T;
}

export function say(language: Language): Say {
  return <D, T>(wording: Worded<D, T>, details?: D): T => wording[language](details as D);
}
