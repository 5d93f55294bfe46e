import { chiSquareTail } from './chi-square.js';
import {
  type ContingencyTable,
  contingencyTable,
  pearsonStatistic,
  smallestExpected,
} from './contingency-table.js';
import { fisherExactP } from './fisher.js';
import { monteCarloP } from './monte-carlo-p.js';

/** Which test was used, and what it found. */
export type PearsonTest =
  | {
      /** Where the p-value is from: the χ² distribution, Fisher's exact test, or tables dealt at random. */
      readonly test: 'chi-square' | 'fisher' | 'monte-carlo';
      /** Pearson's χ². */
      readonly statistic: number;
      /** (rows − 1)(columns − 1), of rows and columns that are not empty. */
      readonly degreesOfFreedom: number;
      /** 0–1. */
      readonly p: number;
      /** Strength of the association: √(χ²/(n · (the lesser of rows and columns − 1))), 0 for none, 1 for complete. */
      readonly cramersV: number;
    }
  | {
      readonly test: 'untestable';
      readonly statistic: null;
      readonly degreesOfFreedom: null;
      readonly p: null;
      readonly cramersV: null;
    };

/** The least expected count at which the χ² distribution is trusted (Cochran's rule). */
const leastExpected = 5;

/**
 * Pearson's test that two classifications are independent, without continuity correction. When a count expected under
 * independence is below 5 the p-value is Fisher's for a 2 × 2 table and else found by simulation with a fixed seed
 * (`monteCarloP`). Empty rows and columns are left out; `untestable` when fewer than two of either remain.
 *
 * @param rows counts, all rows of the same length
 * @throws RangeError when it is not a table of counts
 * @see R `chisq.test(x, correct = FALSE)`; Cramér's V as `vcd::assocstats(x)$cramer`
 */
export function pearsonTest(rows: readonly (readonly number[])[]): PearsonTest {
  const table = contingencyTable(rows);
  const { rowTotals, columnTotals, total } = table;
  const shorter = Math.min(rowTotals.length, columnTotals.length);
  if (shorter < 2) {
    return { test: 'untestable', statistic: null, degreesOfFreedom: null, p: null, cramersV: null };
  }
  const statistic = pearsonStatistic(table.counts, table);
  const degreesOfFreedom = (rowTotals.length - 1) * (columnTotals.length - 1);
  return {
    statistic,
    degreesOfFreedom,
    cramersV: Math.min(1, Math.sqrt(statistic / (total * (shorter - 1)))),
    ...pValue(table, statistic, degreesOfFreedom),
  };
}

function pValue(table: ContingencyTable, statistic: number, degreesOfFreedom: number) {
  if (smallestExpected(table) >= leastExpected) {
    return { test: 'chi-square', p: chiSquareTail(statistic, degreesOfFreedom) } as const;
  }
  if (degreesOfFreedom > 1) return { test: 'monte-carlo', p: monteCarloP(statistic, table) } as const;
  const [first = 0, , second = 0] = table.counts;
  const [firstTotal = 0, secondTotal = 0] = table.rowTotals;
  const p = fisherExactP(
    { successes: first, trials: firstTotal },
    { successes: second, trials: secondTotal },
  );
  return { test: 'fisher', p } as const;
}
