import { type Margins, pearsonStatistic } from './contingency-table.js';
import { tableDealer } from './random-table.js';
import { sfc32 } from './sfc32.js';

/** How many tables are drawn: p-values are multiples of 1/10 000, with a standard error of 0.002 at p = 0.05. */
const replicates = 9_999;

/** The same for everybody always, so that the same counts have the same p-value. */
const seed = 20_180_101;

/** Statistics this little under the observed one still count as equal to it, as in R. */
const tieTolerance = 1 - 64 * Number.EPSILON;

/**
 * The p-value (0–1, never 0) of a Pearson χ² by simulation: (h + 1)/(B + 1) when h of B = 9 999 tables, dealt at
 * random with the same margins, have a χ² at least as large. Holds for any table, however sparse. The seed is fixed
 * and the margins are sorted before the deal, so that it depends on neither the run nor the order of rows and columns.
 *
 * @param statistic the observed one
 * @see Hope 1968, J. R. Statist. Soc. B 30:582; R `chisq.test(x, simulate.p.value = TRUE, B = 9999)$p.value`, which
 *   differs by the chance of the draw
 */
export function monteCarloP(statistic: number, { rowTotals, columnTotals, total }: Margins): number {
  const margins: Margins = {
    rowTotals: rowTotals.toSorted((a, b) => b - a),
    columnTotals: columnTotals.toSorted((a, b) => b - a),
    total,
  };
  const deal = tableDealer(margins, sfc32(seed));
  const limit = statistic * tieTolerance;
  let hits = 0;
  for (let i = 0; i < replicates; i++) {
    if (pearsonStatistic(deal(), margins) >= limit) hits++;
  }
  return (hits + 1) / (replicates + 1);
}
