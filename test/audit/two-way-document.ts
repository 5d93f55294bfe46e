import {
  documentFormat,
  documentVersion,
  type GroupDocument,
  type PublishedDocument,
} from '../../src/publication/document.js';

/**
 * A table of counts with its margins as a published document of one wave. `·` in the pattern is a withheld cell. Nothing is
 * said of cells with nobody in them, so that a withheld one may be empty.
 */
export function twoWayDocument(
  table: readonly (readonly number[])[],
  pattern: readonly string[],
  minimum: number,
): PublishedDocument {
  const rows = table.map((_, r) => `r${r + 1}`);
  const columns = (table[0] ?? []).map((_, c) => `c${c + 1}`);
  const sum = (cells: readonly number[]) => cells.reduce((total, n) => total + n, 0);
  const family = (id: string, categories: readonly string[]) => ({
    id,
    atoms: [...categories],
    variables: { [id]: Object.fromEntries(categories.map((category) => [category, [category]])) },
  });
  const total = sum(table.flat());
  return {
    format: documentFormat,
    version: documentVersion,
    pipeline: 'reference',
    survey: 'reference',
    minimum,
    minimumOffered: minimum,
    empty: 'withheld',
    apart: [],
    families: [family('row', rows), family('column', columns)],
    inWords: [],
    waves: [
      {
        wave: 'now',
        offeredBy: [],
        questions: [],
        tables: [
          { by: [], groups: [group([], total)] },
          { by: ['row'], groups: rows.map((row, r) => group([row], sum(table[r] ?? []))) },
          {
            by: ['column'],
            groups: columns.map((column, c) => group([column], sum(table.map((cells) => cells[c] ?? 0)))),
          },
          {
            by: ['row', 'column'],
            groups: rows.flatMap((row, r) =>
              columns.map((column, c) =>
                group([row, column], pattern[r]?.[c] === '·' ? null : (table[r]?.[c] ?? 0)),
              ),
            ),
          },
        ],
        modes: [],
        files: [],
        inPrint: [],
      },
    ],
  };
}

function group(categories: readonly string[], respondents: number | null): GroupDocument {
  return {
    group: categories,
    status: respondents === null ? 'withheld' : respondents === 0 ? 'empty' : 'ok',
    respondents: respondents === 0 ? null : respondents,
    rate: { status: 'not-reported', offered: null, answered: null },
    coverage: [],
    questions: [],
  };
}
