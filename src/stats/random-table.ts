import type { Margins } from './contingency-table.js';
import type { Random32 } from './sfc32.js';

/**
 * Draws tables with the given margins as if everybody in the columns had been dealt out to the rows at random. Each
 * call gives the counts of a new table, row after row, in the same array.
 *
 * Cell by cell, each from its hypergeometric distribution given the cells before it; the last of a row or column is
 * what remains. So a table takes time in proportion to its cells and not to the number of units in it.
 *
 * @see Patefield 1981, Applied Statistics 30:91–97 (AS 159); R `r2dtable`
 */
export function tableDealer(margins: Margins, random: Random32): () => Int32Array {
  const { rowTotals, columnTotals, total } = margins;
  const draw = hypergeometric(total, random);
  const columns = columnTotals.length;
  const table = new Int32Array(rowTotals.length * columns);
  const columnRest = new Int32Array(columns);
  return () => {
    columnRest.set(columnTotals);
    let rest = total;
    let cell = 0;
    for (const rowTotal of rowTotals) {
      let rowRest = rowTotal;
      /** Units that the columns from here on have left. */
      let left = rest;
      for (let column = 0; column < columns; column++) {
        const inColumn = columnRest[column] ?? 0;
        const count = draw(left, inColumn, rowRest);
        left -= inColumn;
        rowRest -= count;
        columnRest[column] = inColumn - count;
        table[cell++] = count;
      }
      rest -= rowTotal;
    }
    return table;
  };
}

/**
 * Draws how many of `marked` units out of `units` are among `drawn` taken at random: outwards from the most probable
 * number until the probabilities add up to a uniform one.
 */
function hypergeometric(most: number, random: Random32) {
  const logFactorial = logFactorials(most);
  const log = (n: number): number => logFactorial[n] ?? 0;
  return (units: number, marked: number, drawn: number): number => {
    const lowest = Math.max(0, drawn + marked - units);
    const highest = Math.min(marked, drawn);
    if (lowest === highest) return lowest;
    const mode = Math.floor(((marked + 1) * (drawn + 1)) / (units + 2));
    const others = units - marked;
    const atMode = Math.exp(
      log(marked) -
        log(mode) -
        log(marked - mode) +
        log(others) -
        log(drawn - mode) -
        log(others - drawn + mode) -
        log(units) +
        log(drawn) +
        log(units - drawn),
    );
    let remaining = random() / 0x1_0000_0000 - atMode;
    let [above, below] = [mode, mode];
    let [aboveProbability, belowProbability] = [atMode, atMode];
    while (remaining >= 0 && (above < highest || below > lowest)) {
      if (above < highest) {
        aboveProbability *=
          ((marked - above) * (drawn - above)) / ((above + 1) * (others - drawn + above + 1));
        above++;
        remaining -= aboveProbability;
        if (remaining < 0) return above;
      }
      if (below > lowest) {
        belowProbability *= (below * (others - drawn + below)) / ((marked - below + 1) * (drawn - below + 1));
        below--;
        remaining -= belowProbability;
        if (remaining < 0) return below;
      }
    }
    return mode;
  };
}

/** ln n! for n from 0 to the given one. */
function logFactorials(most: number): Float64Array {
  const result = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) result[n] = (result[n - 1] ?? 0) + Math.log(n);
  return result;
}
