import {
  backgroundsOf,
  type CategoricalVariable,
  type Codebook,
  type Derivation,
  derivedFrom,
} from '../config/codebook.js';
import { matchKey } from '../config/match-key.js';
import { missingGroup } from '../config/vocabulary.js';
import type { VariableFamily } from './document.js';
import type { Ledger } from './ledger.js';

/** Where a category that something was published about is today. */
export interface FormerCategory {
  readonly variable: string;
  /** Those of that variable that it is made up of, or is part of. */
  readonly categories: readonly string[];
  /** Set when it is only part of them, one of which has its name, or that of a part of it, as an alias. */
  readonly former?: string;
}

/**
 * A category as today's codebook knows it: by its id; by a variable that is derived from the variable and still has it, as
 * after a split; or as part of the category that has it as an alias, as after a merger. One that was derived otherwise than
 * it is today is looked for in what it was derived from. Undefined when nothing is known of it.
 * @param families of the publication
 */
export function formerCategory(
  codebook: Codebook,
  families: readonly VariableFamily[],
  variable: string,
  category: string,
): FormerCategory | undefined {
  const own = backgroundsOf(codebook).find(({ id }) => id === variable);
  if (!own) return undefined;
  const { derive } = own;
  const family = families.find(
    ({ id, variables }) => id === derive?.from && Object.hasOwn(variables, variable),
  );
  const parts = family?.variables[variable]?.[category];
  if (derive?.way !== 'map' || !family || !parts || category === missingGroup) {
    return placeOf(codebook, own, category);
  }
  const today = sourcesOf(derive, category);
  const isSame = today.length === parts.length && today.every((part) => parts.includes(part));
  return isSame ? { variable, categories: [category] } : madeUpOf(codebook, family, parts);
}

/** A category that was made up of these categories of what its family is derived from. */
function madeUpOf(
  codebook: Codebook,
  { id: source, variables }: VariableFamily,
  parts: readonly string[],
): FormerCategory | undefined {
  const own = backgroundsOf(codebook).find(({ id }) => id === source);
  if (!own) return undefined;
  const placesOf = (categories: readonly string[]) =>
    categories.flatMap((category) => {
      const place = placeOf(codebook, own, category);
      return place ? [{ category, ...inSource(codebook, own, place) }] : [];
    });
  const places = placesOf(parts);
  if (places.length < parts.length) return undefined;
  const published = placesOf(Object.keys(variables[source] ?? {}));
  // Of a category of today that all the published parts of are in it, it is more than a part.
  const partial = places.filter(
    ({ former, categories: [today] }) =>
      former !== undefined &&
      published.some((one) => one.categories[0] === today && !parts.includes(one.category)),
  );
  return {
    variable: source,
    categories: [...new Set(places.flatMap(({ categories }) => categories))],
    ...(partial.length > 0 && { former: partial.map(({ former }) => former).join(' ') }),
  };
}

function placeOf(codebook: Codebook, own: CategoricalVariable, category: string): FormerCategory | undefined {
  const { id: variable, scale } = own;
  const isIn = (one: CategoricalVariable) =>
    one.scale.categories.some(({ id, missing }) => id === category && missing === undefined);
  if (category === missingGroup || isIn(own)) return { variable, categories: [category] };
  // Several may share a scale that has it; only one that something is derived to it in says where it is.
  const derived = derivedFrom(codebook, variable).find(
    (one) => one.derive?.way === 'map' && isIn(one) && sourcesOf(one.derive, category).length > 0,
  );
  if (derived) return { variable: derived.id, categories: [category] };
  const key = matchKey(category);
  const merged = scale.categories.find(
    ({ aliases, missing }) => missing === undefined && aliases.some((alias) => matchKey(alias) === key),
  );
  return merged && { variable, categories: [merged.id], former: `${variable} ${category}` };
}

/** The same place, told by the variable that it is derived from. */
function inSource(codebook: Codebook, { id }: CategoricalVariable, place: FormerCategory): FormerCategory {
  if (place.variable === id) return place;
  const derive = derivedFrom(codebook, id).find((one) => one.id === place.variable)?.derive;
  const categories = place.categories.flatMap((category) =>
    derive?.way === 'map' ? sourcesOf(derive, category) : [],
  );
  return { ...place, variable: id, categories };
}

function sourcesOf({ to }: Extract<Derivation, { way: 'map' }>, category: string): string[] {
  return Object.keys(to).filter((source) => to[source] === category);
}

/** By variable and category of today: the published categories that have become part of it. */
export function formerCategories(
  { publications }: Ledger,
  codebook: Codebook,
): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  const families = publications
    .filter(({ survey }) => survey === codebook.id)
    .flatMap((publication) => publication.families);
  for (const family of families) {
    const own = backgroundsOf(codebook).find(({ id }) => id === family.id);
    for (const category of own ? Object.keys(family.variables[family.id] ?? {}) : []) {
      const today = own && placeOf(codebook, own, category);
      if (!own || today?.former === undefined) continue;
      const parts = found.get(own.id) ?? new Map<string, Set<string>>();
      for (const id of today.categories) parts.set(id, (parts.get(id) ?? new Set()).add(category));
      found.set(own.id, parts);
    }
  }
  return found;
}
