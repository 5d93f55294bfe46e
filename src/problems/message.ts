import type { Language } from '../language/language.js';

/** One entry of the catalogue: the same details, worded in each language. */
export type Message<D> = Readonly<Record<Language, (details: D) => string>>;

/** Defines an entry so that both languages get the same details. */
export function message<D>(wording: Message<D>): Message<D> {
  return wording;
}

/** The same thing in each language, where the user's own files name it in both. */
export type InBoth = Readonly<Record<Language, string>>;

/** ` Menade du ”x”?` when there is something near, else nothing. */
export function didYouMean(nearest: string | undefined, language: Language): string {
  if (nearest === undefined) return '';
  return language === 'sv' ? ` Menade du ”${nearest}”?` : ` Did you mean “${nearest}”?`;
}

/** Up to `most` of the items joined by commas, then how many more there are. */
export function listed(items: readonly (string | number)[], language: Language, most = 10): string {
  const shown = items.slice(0, most).join(', ');
  const rest = items.length - most;
  if (rest <= 0) return shown;
  return language === 'sv' ? `${shown} och ${rest} till` : `${shown} and ${rest} more`;
}

/** The items in quotation marks, any of which would do: `”a”, ”b” eller ”c”`. */
export function anyOf(items: readonly string[], language: Language): string {
  const quoted = items.map((item) => (language === 'sv' ? `”${item}”` : `“${item}”`));
  const last = quoted.at(-1) ?? '';
  if (quoted.length < 2) return last;
  return `${quoted.slice(0, -1).join(', ')} ${language === 'sv' ? 'eller' : 'or'} ${last}`;
}
