import type { PublishedDocument, WaveDocument } from '../publication/document.js';
import { type Region, regionOf } from './axes.js';
import type { AuditFinding } from './finding.js';
import {
  type Changed,
  changesIn,
  differenceBetween,
  type GroupDifference,
  leftOf,
} from './group-difference.js';

type Change = Extract<AuditFinding, { kind: 'small-change' }>;

/** Runs whose numbers can be looked at together, and the small changes between runs of the same data. */
export interface RunsTogether {
  /** Those that tell the same numbers of the same groups, in sets; runs of other data are by themselves. */
  readonly together: readonly (readonly PublishedDocument[])[];
  readonly changes: readonly Change[];
}

/**
 * Two versions of a wave, before and after late answers say, cannot be added and subtracted as if they were one. What their
 * difference tells is looked at group by group, and in what the groups of a table leave of another group.
 */
export function changesBetween(documents: readonly PublishedDocument[]): RunsTogether {
  const sets: PublishedDocument[][] = [];
  const changes: Change[] = [];
  for (const document of documents) {
    const same = sets.find((set) => set.every((other) => changed(other, document).length === 0));
    for (const other of sets.flat()) {
      const { minimum } = document;
      const found = [...changed(other, document), ...changedRests(other, document)];
      changes.push(...found.filter(({ change }) => Math.abs(change) < minimum));
    }
    if (same) same.push(document);
    else sets.push([document]);
  }
  return { together: sets, changes };
}

/** A group that two runs tell of, of the same people. */
interface GroupInBoth {
  readonly by: readonly string[];
  readonly group: readonly string[];
  /** Undefined when the runs do not make the group up of the same parts. */
  readonly region: Region | undefined;
  readonly difference: GroupDifference;
}

/** The counts that two runs tell differently. */
function changed(before: PublishedDocument, after: PublishedDocument): Change[] {
  return wavesInBoth(before, after).flatMap(({ wave, tables }) =>
    tables
      .flat()
      .flatMap(({ by, group, difference }) => toldChanges({ wave, by, group, of: 'group' }, difference)),
  );
}

/** The same of what the groups of a table leave of a group that they lie within. */
function changedRests(before: PublishedDocument, after: PublishedDocument): Change[] {
  return wavesInBoth(before, after).flatMap(({ wave, tables }) =>
    tables.flat().flatMap((whole) =>
      tables.flatMap((table) => {
        const parts = table.filter((part) => part !== whole && isWithin(part.region, whole.region));
        if (parts.length === 0 || parts.some(({ by }) => by.join('\n') === whole.by.join('\n'))) return [];
        const left = leftOf(
          whole.difference,
          parts.map(({ difference }) => difference),
        );
        return toldChanges({ wave, by: whole.by, group: whole.group, of: 'rest' }, left);
      }),
    ),
  );
}

function toldChanges(about: Omit<Change, 'kind' | keyof Changed>, difference: GroupDifference): Change[] {
  return changesIn(difference).map((changed) => ({ kind: 'small-change', ...about, ...changed }));
}

function wavesInBoth(
  before: PublishedDocument,
  after: PublishedDocument,
): { readonly wave: string; readonly tables: readonly (readonly GroupInBoth[])[] }[] {
  if (before.survey !== after.survey) return [];
  return before.waves.flatMap((wave) =>
    after.waves
      .filter((other) => isSame(wave, other))
      .map((other) => ({
        wave: wave.wave,
        tables: wave.tables.map(({ by, groups }) => {
          const later = other.tables.find((table) => table.by.join('\n') === by.join('\n'));
          return groups.flatMap((group): GroupInBoth[] => {
            const match = later?.groups.find((one) => one.group.join('\n') === group.group.join('\n'));
            if (!match) return [];
            const [region, now] = [before, after].map((one) => regionOf(by, group.group, one.families));
            const difference = differenceBetween({ wave, group }, { wave: other, group: match });
            const isAlike = isWithin(region, now) && isWithin(now, region);
            return [{ by, group: group.group, region: isAlike ? region : undefined, difference }];
          });
        }),
      })),
  );
}

/** Whether everybody in the one is in the other. */
function isWithin(part: Region | undefined, whole: Region | undefined): boolean {
  if (!part || !whole) return false;
  return [...whole].every(([axis, atoms]) => {
    const own = part.get(axis);
    return own !== undefined && [...own].every((atom) => atoms.has(atom));
  });
}

function isSame(a: WaveDocument, b: WaveDocument): boolean {
  if (!a.window || !b.window) return a.wave === b.wave && !a.window && !b.window;
  return (
    a.window.from === b.window.from && a.window.to === b.window.to && a.window.source === b.window.source
  );
}
