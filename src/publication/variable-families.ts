import { backgroundsOf, type CategoricalVariable, type Codebook } from '../config/codebook.js';
import { missingGroup } from '../config/vocabulary.js';
import type { VariableFamily } from './document.js';

/**
 * The families of these background variables, in the order of the codebook.
 * @param extra categories by variable that only some wave's own scale has
 * @param former by variable and category: categories that something was published about, and that have become part of it
 */
export function variableFamilies(
  codebook: Codebook,
  wanted: ReadonlySet<string>,
  extra: ReadonlyMap<string, ReadonlySet<string>>,
  former: FormerCategories = new Map(),
): VariableFamily[] {
  const variables = backgroundsOf(codebook).filter(({ id }) => wanted.has(id));
  const bySource = new Map<string, CategoricalVariable[]>();
  for (const variable of variables) {
    const source = variable.derive?.from ?? variable.id;
    bySource.set(source, [...(bySource.get(source) ?? []), variable]);
  }
  return [...bySource].map(([source, members]) =>
    familyOf(source, members, codebook, extra, former.get(source)),
  );
}

export type FormerCategories = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Per category the names of the smallest parts that make it up. */
type Parts = ReadonlyMap<string, readonly string[]>;

function familyOf(
  source: string,
  members: readonly CategoricalVariable[],
  codebook: Codebook,
  extra: ReadonlyMap<string, ReadonlySet<string>>,
  former: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): VariableFamily {
  const partsOfCategory = (category: string) => [...(former?.get(category) ?? []), category];
  const categoriesOf = (id: string): string[] => {
    const scale = backgroundsOf(codebook).find((variable) => variable.id === id)?.scale.categories ?? [];
    const valid = scale.filter((category) => category.missing === undefined).map((category) => category.id);
    return [...new Set([...valid, ...(extra.get(id) ?? [])])];
  };
  const edges = [
    ...new Set(members.flatMap(({ derive }) => (derive?.way === 'bins' ? derive.edges : []))),
  ].sort((a, b) => a - b);
  const parts = members.map((member): [string, Parts] => [
    member.id,
    partsOf(member, categoriesOf(member.id), categoriesOf(source), edges, partsOfCategory),
  ]);
  const atoms = [...new Set(parts.flatMap(([, own]) => [...own.values()].flat()))];
  const all = [...atoms, missingGroup];
  return {
    id: source,
    atoms: all,
    variables: Object.fromEntries(
      parts.map(([id, own]) => {
        const known = new Set([...own.values()].flat());
        const rest = all.filter((atom) => !known.has(atom));
        return [id, Object.fromEntries([...own, [missingGroup, rest]])];
      }),
    ),
  };
}

function partsOf(
  { derive }: CategoricalVariable,
  own: readonly string[],
  ofSource: readonly string[],
  edges: readonly number[],
  partsOfCategory: (category: string) => readonly string[],
): Parts {
  switch (derive?.way) {
    case 'map':
      return new Map(
        own.map((category) => {
          const merged = ofSource.filter((id) => derive.to[id] === category);
          return [category, merged.flatMap(partsOfCategory)];
        }),
      );
    case 'bins':
      return new Map(own.map((category, i) => [category, binParts(derive.edges, i, edges)]));
    case 'period':
      return new Map(own.map((category) => [category, monthsOf(category)]));
    default:
      return new Map(own.map((category) => [category, partsOfCategory(category)]));
  }
}

/** The stretches between two neighbouring edges that the i-th bin is made of. */
function binParts(own: readonly number[], i: number, edges: readonly number[]): string[] {
  const [from = 0, to = 0] = [own[i], own[i + 1]];
  return edges.flatMap((edge, k) => {
    const next = edges[k + 1];
    return next !== undefined && edge >= from && next <= to ? [`${edge}–${next}`] : [];
  });
}

/** The months of `2018-10`, `2018-t3` or `2018`. */
function monthsOf(period: string): string[] {
  const [year = '', part] = period.split('-');
  const numbered = (first: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${year}-${String(first + i).padStart(2, '0')}`);
  if (part === undefined) return numbered(1, 12);
  return part.startsWith('t') ? numbered(4 * Number(part.slice(1)) - 3, 4) : [period];
}
