import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * The upper tail of the χ² distribution, 0–1: the probability of a value at least as large. The regularised upper
 * incomplete gamma function, which keeps its digits however small the tail gets, as 1 − F(x) would not.
 *
 * @param x 0 or more
 * @param degreesOfFreedom more than 0
 * @throws RangeError when either is outside its range
 * @see R `pchisq(x, df, lower.tail = FALSE)`
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  if (!(x >= 0 && Number.isFinite(x) && degreesOfFreedom > 0 && Number.isFinite(degreesOfFreedom))) {
    throw new RangeError(`no χ² distribution at ${x} with ${degreesOfFreedom} degrees of freedom`);
  }
  return gammainc(x / 2, degreesOfFreedom / 2, true, true);
}
