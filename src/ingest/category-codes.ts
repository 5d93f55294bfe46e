import { codeListOf, codeOfKind } from '../config/code-list.js';
import type { CategoricalVariable, Scale } from '../config/codebook.js';
import { matchKey } from '../config/match-key.js';
import { nearestText } from './nearest-text.js';

/** Stands for a text that the codebook does not know; never stored. */
export const unknownCode = -1;

/** How the texts of one variable become codes of its code list. */
export interface CategoryCodes {
  /** The code, or `unknownCode`. */
  codeOf(text: string): number;
  /** The known text that this one was probably meant to be. */
  nearest(text: string): string | undefined;
}

/**
 * Texts are matched by `matchKey` against id, label and aliases of the scale's categories, then against the variable's
 * `missing` values. An empty text is `no-answer` unless the codebook gives it another meaning. `scale` is the
 * variable's own or the one of a wave; its categories are found in the code list by their ids.
 */
export function categoryCodes(variable: CategoricalVariable, scale: Scale = variable.scale): CategoryCodes {
  const codes = codeListOf(variable);
  const lookup = new Map<string, number>();
  const learn = (text: string, code: number) => {
    const key = matchKey(text);
    if (code >= 0 && !lookup.has(key)) lookup.set(key, code);
  };
  const spellings = scale.categories.map(({ id, label, aliases }) => [
    ...Object.values(label),
    id,
    ...aliases,
  ]);
  scale.categories.forEach(({ id }, index) => {
    const code = codes.findIndex((c) => c.id === id);
    for (const spelling of spellings[index] ?? []) learn(spelling, code);
  });
  for (const { value, kind } of variable.missing) learn(value, codeOfKind(codes, kind));
  learn('', codeOfKind(codes, 'no-answer'));

  const known = [...spellings.flat(), ...variable.missing.map((m) => m.value)];
  return {
    codeOf: (text) => lookup.get(matchKey(text)) ?? unknownCode,
    nearest: (text) => nearestText(text, known),
  };
}
