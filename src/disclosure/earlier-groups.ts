import type { Codebook } from '../config/codebook.js';
import { missingGroup } from '../config/vocabulary.js';
import type { CountVector } from '../linear/count-vector.js';
import type { GroupDocument, VariableFamily, WaveDocument } from '../publication/document.js';
import { formerCategory } from '../publication/former-categories.js';
import type { Publication } from '../publication/ledger.js';
import type { InnerCell } from './inner-cells.js';

/** A group of which something has been published. */
export interface EarlierGroup {
  readonly wave: WaveDocument;
  /** The variables it was told by. */
  readonly by: readonly string[];
  /** Its categories as they are today, when there is one for each variable. */
  readonly today?: { readonly by: readonly string[]; readonly group: readonly string[] };
  /** Numbers of the inner cells it is in. */
  readonly cells: CountVector;
  /** Set when it is only part of these. */
  readonly former?: string;
  readonly published: GroupDocument;
}

/** A wave that was published, and how its groups were made. */
export interface PublishedBefore {
  readonly document: WaveDocument;
  readonly families: readonly VariableFamily[];
}

/** A wave that was published, with the part of the source that it was about. */
export interface EarlierWave extends PublishedBefore {
  /** Whether an inner cell is in that part. */
  isIn(cell: InnerCell): boolean;
}

/** The groups of earlier publications in today's inner cells. What today's codebook does not know at all is left out. */
export function earlierGroups(
  waves: readonly EarlierWave[],
  inner: readonly InnerCell[],
  codebook: Codebook,
): EarlierGroup[] {
  return waves.flatMap(({ document, families, isIn }) => {
    const own = [...inner.keys()].filter((number) => inner[number] && isIn(inner[number]));
    return groupsOf(document).flatMap(({ by, published }): EarlierGroup[] => {
      const today = by.map((variable, axis) =>
        formerCategory(codebook, families, variable, published.group[axis] ?? missingGroup),
      );
      const known = today.flatMap((one) => one ?? []);
      if (known.length < today.length) return [];
      const cells = own.filter((number) =>
        known.every(({ variable, categories }) =>
          categories.includes(inner[number]?.group.get(variable) ?? missingGroup),
        ),
      );
      const former = known.flatMap((one) => one.former ?? []).join(' ');
      const isSingle = former === '' && known.every(({ categories }) => categories.length === 1);
      const single = {
        by: known.map(({ variable }) => variable),
        group: known.flatMap(({ categories }) => categories),
      };
      return [
        {
          wave: document,
          by,
          cells,
          published,
          ...(former !== '' && { former }),
          ...(isSingle && { today: single }),
        },
      ];
    });
  });
}

/** The variables that the inner cells must tell apart for the sake of what was published. */
export function earlierVariables(waves: readonly PublishedBefore[], codebook: Codebook): string[] {
  const found = waves.flatMap(({ document, families }) =>
    groupsOf(document).flatMap(({ by, published }) =>
      by.flatMap(
        (variable, axis) =>
          formerCategory(codebook, families, variable, published.group[axis] ?? missingGroup)?.variable ?? [],
      ),
    ),
  );
  return [...new Set(found)];
}

/** A group that a publication is about, and that today's codebook does not know. */
export interface UnknownGroup {
  readonly wave: string;
  readonly variable: string;
  readonly category: string;
}

/** Categories in publications of a survey that cannot be found in its codebook any more; each once. */
export function unknownCategories(publications: readonly Publication[], codebook: Codebook): UnknownGroup[] {
  const found = publications.flatMap(({ families, waves }) =>
    waves.flatMap((document) =>
      groupsOf(document).flatMap(({ by, published }) =>
        by.flatMap((variable, axis) => {
          const category = published.group[axis] ?? missingGroup;
          const isKnown = formerCategory(codebook, families, variable, category) !== undefined;
          return isKnown ? [] : [{ wave: document.wave, variable, category }];
        }),
      ),
    ),
  );
  return [...new Map(found.map((one) => [`${one.variable} ${one.category}`, one])).values()];
}

/** Groups of tables and of modes of answering. */
function groupsOf({ tables, modes }: WaveDocument) {
  return [
    ...tables.flatMap(({ by, groups }) => groups.map((published) => ({ by, published }))),
    ...modes.flatMap(({ variable, groups }) =>
      groups.map(({ category, status, respondents }) => ({
        by: [variable],
        published: {
          ...nothingMore,
          group: [category],
          status,
          respondents,
        } satisfies GroupDocument,
      })),
    ),
  ];
}

const nothingMore = {
  rate: { status: 'not-reported', offered: null, answered: null },
  coverage: [],
  questions: [],
} as const;
