/**
 * Holm's step-down adjustment of the p-values of one family, in the order given. Each adjusted value is at least the
 * plain one and at most 1; rejecting where it is below α keeps the chance of any false rejection at most α,
 * whatever the dependence between the tests.
 *
 * @throws RangeError when a p-value is not in 0…1
 * @see Holm 1979; R `p.adjust(p, "holm")`
 */
export function holm(pValues: readonly number[]): number[] {
  const ascending = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let largestSoFar = 0;
  for (const [rank, { p, index }] of ascending.entries()) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`not a p-value: ${p}`);
    largestSoFar = Math.max(largestSoFar, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largestSoFar;
  }
  return adjusted;
}
