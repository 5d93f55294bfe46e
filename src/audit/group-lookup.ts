import type { GroupDocument, PublishedDocument } from '../publication/document.js';

/** The group of a wave that tables name so: its variables and its categories, each joined by `*`. */
export type GroupLookup = (wave: string, by: string, group: string) => GroupDocument | undefined;

export function groupLookup({ waves }: PublishedDocument): GroupLookup {
  const found = new Map(
    waves.map(({ wave, tables }) => [
      wave,
      new Map(
        tables.map(({ by, groups }) => [
          by.join('*'),
          new Map(groups.map((group) => [group.group.join('*'), group])),
        ]),
      ),
    ]),
  );
  return (wave, by, group) => found.get(wave)?.get(by)?.get(group);
}
