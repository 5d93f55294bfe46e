/** What is taken out of free text. */
export type IdentifierKind = 'personnummer' | 'phone' | 'email' | 'web' | 'address' | 'name' | 'number';

/**
 * Finds one kind of identifier in a legible text and gives the text with `word()` in the place of each. A word in
 * brackets is never taken for an identifier itself.
 */
export type Replace = (text: string, word: () => string) => string;
