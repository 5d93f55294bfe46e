/*
 * Written apart from the program and in another arithmetic, so that the two can be compared: Gaussian elimination
 * over whole numbers of any length.
 */

/** Whether the target is a linear combination, with rational coefficients, of the vectors. */
export function isCombination(vectors: readonly (readonly number[])[], target: readonly number[]): boolean {
  return isInRowSpace(eliminated(vectors), target);
}

/** Rows in echelon form that span the same space; for asking about many targets. */
export function eliminated(vectors: readonly (readonly number[])[]): bigint[][] {
  const echelon: bigint[][] = [];
  for (const vector of vectors) {
    const rest = reduced(echelon, vector.map(BigInt));
    if (rest.some((value) => value !== 0n)) echelon.push(rest);
  }
  return echelon;
}

export function isInRowSpace(echelon: readonly (readonly bigint[])[], target: readonly number[]): boolean {
  return reduced(echelon, target.map(BigInt)).every((value) => value === 0n);
}

function reduced(echelon: readonly (readonly bigint[])[], vector: readonly bigint[]): bigint[] {
  let rest = [...vector];
  for (const row of echelon) {
    const pivot = row.findIndex((value) => value !== 0n);
    const factor = rest[pivot] ?? 0n;
    if (factor === 0n) continue;
    const lead = row[pivot] ?? 1n;
    rest = withoutCommonFactor(rest.map((value, column) => value * lead - factor * (row[column] ?? 0n)));
  }
  return rest;
}

function withoutCommonFactor(row: bigint[]): bigint[] {
  const divisor = row.reduce(greatestCommonDivisor, 0n);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return y === 0n ? x : greatestCommonDivisor(y, x % y);
}
