import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedGroup, PublishedTable } from '../../src/disclosure/published.js';
import { codebookOf, counted, type Row } from '../cube/survey.js';
import { protectedWith } from './protected.js';
import { eliminated, isInRowSpace } from './rational-elimination.js';

/*
 * The sums of an area are counts of a new kind, of how answers go together. Somebody who has all of them adds and
 * subtracts: no group and no inner cell with fewer than the minimum who answered in the area may come out.
 */

const codebook = codebookOf();
const variables = ['kon', 'malgrupp'];

const answer = fc.constantFrom('latt', 'latt', 'svart', 'vet-inte', 'no-answer');
const rows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record({
      values: fc.record({
        kon: fc.constantFrom('kvinna', 'man', 'no-answer'),
        malgrupp: fc.constantFrom('a', 'b', 'c'),
        kontakt: answer,
        svar: answer,
      }),
      times: fc.constantFrom(1, 1, 2, 3, 5, 9),
    }),
    { minLength: 2, maxLength: 16 },
  )
  .map((some) => some.flatMap(({ values, times }) => Array.from({ length: times }, () => ({ values }))));
const breakdowns = fc.subarray([['kon'], ['malgrupp'], ['kon', 'malgrupp']], { minLength: 1 });
const minimum = fc.constantFrom(3, 5);

function tablesOf(some: readonly Row[], by: string[][], least: number, homogeneous: 'show' | 'withhold') {
  const waves = [{ id: 'now', cube: counted(codebook, some) }];
  const { counts } = protectedWith({ codebook, breakdowns: by, minimum: least, waves, homogeneous });
  return counts.waves[0]?.tables ?? [];
}

function categoryOf({ values }: Row, variable: string): string {
  const category = values[variable] ?? 'no-answer';
  return category === 'no-answer' ? 'missing' : category;
}

function isIn(row: Row, by: readonly string[], group: readonly string[]): boolean {
  return by.every((variable, axis) => categoryOf(row, variable) === group[axis]);
}

/** Has a valid answer in the area. */
function answers({ values: { kontakt = '', svar = '' } }: Row): boolean {
  return [kontakt, svar].some((one) => one === 'latt' || one === 'svart');
}

function groupsOf(
  tables: readonly PublishedTable[],
): (PublishedGroup & { readonly by: readonly string[] })[] {
  return tables.flatMap(({ by, groups }) => groups.map((group) => ({ ...group, by })));
}

describe('the sums of an area', () => {
  it('give away no group and no inner cell with few who answered', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        rows,
        breakdowns,
        minimum,
        fc.constantFrom('show', 'withhold'),
        (some, by, least, homogeneous) => {
          const answering = some.filter(answers);
          const groups = groupsOf(tablesOf(some, by, least, homogeneous));
          const published = groups.filter(({ areas }) => areas?.some(({ sums }) => sums !== null));
          shown += published.length;
          const cells = [
            ...new Map(
              answering.map((row) => [variables.map((v) => categoryOf(row, v)).join(), row]),
            ).values(),
          ];
          const vectorOf = (of: readonly string[], group: readonly string[]) =>
            cells.map((cell) => Number(isIn(cell, of, group)));
          const space = eliminated(published.map((one) => vectorOf(one.by, one.group)));
          const wanted = [
            ...groups,
            ...cells.map((cell) => ({ by: variables, group: variables.map((v) => categoryOf(cell, v)) })),
          ];
          const few = wanted.filter((one) => {
            const count = answering.filter((row) => isIn(row, one.by, one.group)).length;
            return count > 0 && count < least;
          });
          const exposed = few.filter((one) => isInRowSpace(space, vectorOf(one.by, one.group)));
          expect(exposed.map(({ by: of, group }) => [of, group])).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it('are told of no group of which an answer is withheld', () => {
    fc.assert(
      fc.property(rows, breakdowns, minimum, (some, by, least) => {
        for (const { questions, areas = [] } of groupsOf(tablesOf(some, by, least, 'withhold'))) {
          const isTold = questions.every(({ counts }) => counts !== null);
          for (const { sums } of areas) if (!isTold) expect(sums).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });
});
