import { Contradiction, type Solver } from '../linear/linear-program.js';
import { solving } from './bounds.js';
import type { CountModel } from './count-model.js';
import { reduced } from './reduced-model.js';
import type { AuditedSource, AuditedTable } from './source-space.js';

/** A group of a wave. */
export interface ContradictionPlace {
  readonly wave: string;
  readonly by: readonly string[];
  readonly group: readonly string[];
}

/** The first group whose numbers cannot all be true beside those before it, in the order of the documents. */
export function contradictionPlace(
  source: AuditedSource,
  modelOf: (source: AuditedSource) => CountModel | undefined,
  solver: Solver,
): ContradictionPlace {
  const places = placesIn(source);
  let [sound, contradictory] = [0, places.length];
  while (contradictory - sound > 1) {
    const middle = Math.floor((sound + contradictory) / 2);
    if (isPossible(modelOf(firstGroups(source, middle)), solver)) sound = middle;
    else contradictory = middle;
  }
  return places[contradictory - 1] ?? { wave: '', by: [], group: [] };
}

function placesIn({ waves }: AuditedSource): ContradictionPlace[] {
  return waves.flatMap(({ wave, tables, lists }) =>
    [...tables, ...lists].flatMap(({ by, groups }) =>
      groups.map(({ of }) => ({ wave: wave.wave, by, group: of.group })),
    ),
  );
}

/** A source of which only so many groups are told. */
function firstGroups(source: AuditedSource, count: number): AuditedSource {
  let left = count;
  const told = (table: AuditedTable): AuditedTable => {
    const groups = table.groups.slice(0, left);
    left -= groups.length;
    return { ...table, groups };
  };
  const waves = source.waves.map((wave) => ({
    ...wave,
    tables: wave.tables.map(told),
    lists: wave.lists.map(told),
  }));
  return { ...source, waves };
}

function isPossible(model: CountModel | undefined, solver: Solver): boolean {
  if (!model) return true;
  try {
    for (const program of reduced(model).programs) {
      const own = solving(program, solver);
      try {
        own.best([], 'min');
      } finally {
        own.close();
      }
    }
    return true;
  } catch (cause) {
    if (cause instanceof Contradiction) return false;
    throw cause;
  }
}
