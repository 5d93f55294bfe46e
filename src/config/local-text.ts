import type { Language, LocalText } from '../language/language.js';
import type { LocalTextShape } from './scalars.js';

/** A text as the program keeps it; a plain one is in the file's language. */
export function localTextOf(shape: LocalTextShape, language: Language): LocalText {
  if (typeof shape === 'string') return { [language]: shape };
  return { ...(shape.sv !== undefined && { sv: shape.sv }), ...(shape.en !== undefined && { en: shape.en }) };
}
