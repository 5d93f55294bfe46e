/**
 * Ways in which a proportion of counts may have become a printed percentage. `half-up` is the ordinary one, `half-even`
 * is the bankers', `truncated` drops decimals, `twice` rounds to one decimal more first, `coarser` rounds to fewer
 * decimals than are printed.
 */
export type Rounding = 'half-up' | 'half-even' | 'truncated' | 'twice' | 'coarser';

/**
 * The first of the ways that makes numerator/denominator the given percentage; undefined when none does. Exact, since a
 * tie cannot be told in binary fractions. 74.46 % is the digits 7446 with 2 decimals.
 * @param decimals whole, 0 or more
 * @throws RangeError when the denominator is not positive
 */
export function roundingOf(
  numerator: number,
  denominator: number,
  { digits, decimals }: { readonly digits: number; readonly decimals: number },
): Rounding | undefined {
  if (!(denominator > 0)) throw new RangeError('a percentage needs a positive denominator');
  const printed = BigInt(digits);
  const { floor, half } = scaled(numerator, denominator, decimals);
  const halfUp = half === 'below' ? floor : floor + 1n;
  const halfEven = half === 'tie' ? floor + (floor % 2n) : halfUp;
  if (halfUp === printed) return 'half-up';
  if (halfEven === printed) return 'half-even';
  if (floor === printed) return 'truncated';
  if ((roundedHalfUp(numerator, denominator, decimals + 1) + 5n) / 10n === printed) return 'twice';
  for (let fewer = decimals - 1; fewer >= 0; fewer--) {
    const zeros = 10n ** BigInt(decimals - fewer);
    if (roundedHalfUp(numerator, denominator, fewer) * zeros === printed) return 'coarser';
  }
  return undefined;
}

/** Units of the last decimal in the percentage, rounded down, and where the rest is from the middle of the next. */
function scaled(
  numerator: number,
  denominator: number,
  decimals: number,
): { floor: bigint; half: 'below' | 'tie' | 'above' } {
  const times = BigInt(numerator) * 100n * 10n ** BigInt(decimals);
  const by = BigInt(denominator);
  const twiceRest = 2n * (times % by);
  const half = twiceRest < by ? 'below' : twiceRest === by ? 'tie' : 'above';
  return { floor: times / by, half };
}

function roundedHalfUp(numerator: number, denominator: number, decimals: number): bigint {
  const { floor, half } = scaled(numerator, denominator, decimals);
  return half === 'below' ? floor : floor + 1n;
}
