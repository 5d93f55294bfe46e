import { matchKey } from '../config/match-key.js';

/** Something that wants a column, with the headers it goes by. */
export interface Wanted {
  readonly id: string;
  /** Headers in tiers: the first tier with a match decides. */
  readonly names: readonly (readonly string[])[];
}

/** Which column, counted from 0, each of the wanted gets. */
export interface Claims {
  readonly found: ReadonlyMap<string, number>;
  /** Those that several columns match; they are not in `found`. */
  readonly several: readonly { readonly id: string; readonly columns: readonly number[] }[];
  /** Columns that several of the wanted match equally well. */
  readonly shared: readonly { readonly column: number; readonly ids: readonly string[] }[];
}

/** Matches headers by `matchKey`. A column taken in one tier is not up for the next. */
export function claimColumns(header: readonly string[], wanted: readonly Wanted[]): Claims {
  const keys = header.map(matchKey);
  const found = new Map<string, number>();
  const several: { id: string; columns: number[] }[] = [];
  const shared: { column: number; ids: string[] }[] = [];
  const taken = new Set<number>();
  let open = wanted;
  const tiers = Math.max(0, ...wanted.map((w) => w.names.length));

  for (let tier = 0; tier < tiers; tier++) {
    const claimants = new Map<number, string[]>();
    const matched = new Set<string>();
    for (const { id, names } of open) {
      const own = new Set((names[tier] ?? []).map(matchKey));
      own.delete('');
      const columns = keys.flatMap((key, column) => (own.has(key) && !taken.has(column) ? [column] : []));
      const [first] = columns;
      if (first === undefined) continue;
      matched.add(id);
      if (columns.length > 1) several.push({ id, columns });
      else found.set(id, first);
      for (const column of columns) claimants.set(column, [...(claimants.get(column) ?? []), id]);
    }
    for (const [column, ids] of claimants) {
      taken.add(column);
      if (ids.length > 1) shared.push({ column, ids });
    }
    open = open.filter((w) => !matched.has(w.id));
  }
  return { found, several, shared };
}
