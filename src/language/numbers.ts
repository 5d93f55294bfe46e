import type { Language } from './language.js';

/*
 * Numbers as a Swedish or English reader expects them. Our own functions and not Intl, whose output follows
 * the ICU version of the machine: the same input must give the same bytes everywhere.
 */

const noBreakSpace = '\u00a0';
const minus = '\u2212';

/** Half away from zero, as people round: 0.5 → 1, −2.5 → −3. The small factor undoes binary noise such as 1.005 · 100. */
export function roundHalfAway(value: number, decimals: number): number {
  const scaled = Math.abs(value) * 10 ** decimals;
  const rounded = Math.floor(scaled * (1 + Number.EPSILON * 4) + 0.5) / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A plain decimal number: `2 858`, `89,2`, `−1,2` in Swedish; `2,858`, `89.2`, `−1.2` in English. */
export function decimalNumber(value: number, decimals: number, language: Language): string {
  const rounded = roundHalfAway(value, decimals);
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? noBreakSpace : ',');
  const point = language === 'sv' ? ',' : '.';
  return `${rounded < 0 ? minus : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
}

export function count(value: number, language: Language): string {
  return decimalNumber(value, 0, language);
}

/** A proportion 0–1 as a percentage: `89,2 %` in Swedish (no-break space), `89.2%` in English. */
export function percent(proportion: number, decimals: number, language: Language): string {
  return decimalNumber(proportion * 100, decimals, language) + (language === 'sv' ? `${noBreakSpace}%` : '%');
}

/**
 * How many decimals a percentage from print is written with: none when it is whole, else one. More would claim an
 * exactness that is not in print.
 * @param proportion 0–1, or a difference of two such
 */
export function decimalsInPrint(proportion: number): number {
  return roundHalfAway(proportion * 100, 6) === roundHalfAway(proportion * 100, 0) ? 0 : 1;
}

/** A difference of two proportions in percentage points, always with its sign: `+3,5`, `−1,2`, `0,0`. */
export function percentagePoints(difference: number, language: Language, decimals = 1): string {
  const text = decimalNumber(difference * 100, decimals, language);
  return roundHalfAway(difference * 100, decimals) > 0 ? `+${text}` : text;
}
