import type { Language } from '../language/language.js';
import { binCategories } from './bin-categories.js';
import type { Derivation, Scale } from './codebook.js';
import type { VariableShape } from './codebook-shape.js';
import { localTextOf } from './local-text.js';

export type DeriveShape = NonNullable<VariableShape['derive']>;

/** How a checked codebook derives a variable. */
export function derivationOf({ from, bins, map, period }: DeriveShape): Derivation {
  if (bins) return { way: 'bins', from, edges: bins };
  if (map) return { way: 'map', from, to: map };
  if (period) return { way: 'period', from, unit: period };
  throw new Error(`checked codebook derives from ${from} in no way`);
}

/** The scale of a derived variable that names none: its bins; for periods empty until the pipeline tells the years. */
export function ownScale(id: string, { bins, labels }: DeriveShape, language: Language): Scale {
  const texts = labels?.map((label) => localTextOf(label, language));
  return { id, ordered: true, categories: bins ? binCategories(bins, texts) : [] };
}
