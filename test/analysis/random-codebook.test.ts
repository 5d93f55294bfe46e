import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatesOf } from '../../src/analysis/estimates.js';
import { codeListOf } from '../../src/config/code-list.js';
import type { CategoricalVariable, Codebook } from '../../src/config/codebook.js';
import { type MissingKind, missingKinds } from '../../src/config/vocabulary.js';
import { group, kontakt, noRate, published, codebook as small, wave } from './survey.js';

/*
 * Any codebook: questions with any number of categories, of which any are positive and any are missing, and any answers.
 * The figures against a count of the rows one by one.
 */

interface Drawn {
  readonly categories: readonly { readonly positive: boolean; readonly missing: MissingKind | undefined }[];
  readonly rows: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    kinds: fc.shuffledSubarray([...missingKinds], { maxLength: 3 }),
    positives: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    rows: fc.array(fc.nat(), { maxLength: 300 }),
  })
  .map(({ kinds, positives, rows }) => {
    const categories = [
      ...positives.map((positive) => ({ positive, missing: undefined })),
      ...kinds.map((missing) => ({ positive: false, missing })),
    ];
    return { categories, rows: rows.map((row) => row % categories.length) };
  });

function questionOf({ categories }: Drawn, number: number): CategoricalVariable {
  return {
    ...kontakt,
    id: `fraga-${number}`,
    scale: {
      id: `skala-${number}`,
      ordered: false,
      categories: categories.map(({ positive, missing }, index) => ({
        ...{ id: `svar-${index}`, label: { sv: `Svar ${index}` }, aliases: [], positive },
        ...(missing && { missing }),
      })),
    },
  };
}

describe('the estimates of any codebook', () => {
  it('are those of the rows one by one, and the shares of a question add to 1', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 4 }), (all) => {
        const variables = all.map(questionOf);
        const codebook: Codebook = { ...small, variables };
        const questions = variables.map((variable, index) => {
          const rows = all[index]?.rows ?? [];
          const counts = codeListOf(variable).map((code) => ({
            ...code,
            count: rows.filter((row) => `svar-${row}` === code.id).length,
          }));
          const valid = counts.some(({ kind, count }) => kind === 'valid' && count > 0);
          return { question: variable.id, status: valid ? ('ok' as const) : ('empty' as const), counts };
        });
        const estimates = estimatesOf(published(wave('2018', group([], noRate, questions))), codebook);
        for (const [index, { categories, rows }] of all.entries()) {
          const own = estimates.filter(({ question }) => question === `fraga-${index}`);
          const valid = rows.filter((row) => categories[row]?.missing === undefined);
          const shares = own.filter(({ measure }) => measure === 'share');
          if (valid.length === 0) {
            expect(shares.every(({ status, value }) => status === 'empty' && value === null)).toBe(true);
            continue;
          }
          for (const { category, numerator, denominator } of shares) {
            const chosen = rows.filter((row) => `svar-${row}` === category).length;
            expect([numerator, denominator]).toEqual([chosen, valid.length]);
          }
          const whole = shares.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0);
          expect(Math.abs(whole - 1)).toBeLessThan(1e-12);
          const positive = own.find(({ measure }) => measure === 'share-positive');
          const chosen = valid.filter((row) => categories[row]?.positive).length;
          if (categories.some((category) => category.positive)) expect(positive?.numerator).toBe(chosen);
          else expect(positive).toBeUndefined();
          const dontKnow = rows.filter((row) => categories[row]?.missing === 'dont-know').length;
          const outside = rows.filter((row) =>
            ['not-asked', 'not-applicable'].includes(categories[row]?.missing ?? ''),
          ).length;
          const silent = own.find(({ measure }) => measure === 'no-answer');
          expect(silent?.numerator).toBe(rows.length - outside - dontKnow - valid.length);
          expect(silent?.denominator).toBe(rows.length - outside);
        }
      }),
      { numRuns: 200 },
    );
  });
});
