import type { Language } from '../language/language.js';
import { decimalNumber, decimalsInPrint, percent, percentagePoints } from '../language/numbers.js';
import type { Found, FoundStatus } from './lookup.js';
import { terms } from './wording/terms.js';
import { say } from './wording/worded.js';

/*
 * How many decimals where: shares in text in whole percent, response rates and everything in tables with one decimal,
 * differences with one decimal and their sign.
 */

/** 0.892 → `89 %`. */
export function shareText(value: number, language: Language): string {
  return percent(value, 0, language);
}

/** 0.892 → `89,2 %`. */
export function rateText(value: number, language: Language): string {
  return percent(value, 1, language);
}

/** A share from print, whose base is not known: 0.81 → `81 %`, 0.784 → `78,4 %`. */
export function printedShareText(value: number, language: Language): string {
  return percent(value, decimalsInPrint(value), language);
}

/** 0.0349 → `+3,5`; the unit, percentage points, is in the sentence. */
export function differenceText(difference: number, language: Language): string {
  return percentagePoints(difference, language);
}

/** A difference from a share in print: −0.07 → `−7`. */
export function printedDifferenceText(difference: number, language: Language): string {
  return percentagePoints(difference, language, decimalsInPrint(difference));
}

/** Limits of a proportion: `88,1–90,2 %`. */
export function intervalText(lower: number, upper: number, language: Language): string {
  return `${decimalNumber(lower * 100, 1, language)}\u2013${percent(upper, 1, language)}`;
}

/** The same inside a sentence, where it may have to break over two lines: `88,1 till 90,2 %`. */
export function intervalInSentence(lower: number, upper: number, language: Language): string {
  const to = language === 'sv' ? ' till ' : ' to ';
  return `${decimalNumber(lower * 100, 1, language)}${to}${percent(upper, 1, language)}`;
}

/** Limits of a difference: `−0,4 till 4,1`, since a dash between signs cannot be read; a dash where there are none. */
export function differenceIntervalText(
  lower: number | null,
  upper: number | null,
  language: Language,
): string {
  if (lower === null || upper === null) return '–';
  const [from, to] = [lower, upper].map((limit) => decimalNumber(limit * 100, 1, language));
  return `${from}\u00a0${language === 'sv' ? 'till' : 'to'}\u00a0${to}`;
}

/** Three decimals, `<0,001` below that. Never printed without the interval beside it. */
export function pText(p: number, language: Language): string {
  return p < 0.001 ? `<${decimalNumber(0.001, 3, language)}` : decimalNumber(p, 3, language);
}

/** Why a value is not there. */
export function absentText(status: FoundStatus, language: Language): string {
  const write = say(language);
  switch (status) {
    case 'empty':
      return write(terms.empty);
    case 'not-asked':
      return write(terms.notAsked);
    case 'not-included':
      return write(terms.notIncluded);
    case 'not-reported':
      return write(terms.notReported);
    case 'not-pooled':
      return write(terms.notPooled);
    case 'not-crossed':
      return write(terms.notCrossed);
    case 'no-common-group':
      return write(terms.noCommonGroup);
    default:
      return write(terms.withheld);
  }
}

/** An estimate in one word: its value, or why there is none. */
export function valueText(
  estimate: Found | undefined,
  language: Language,
  format: (value: number, language: Language) => string,
): string {
  if (estimate === undefined) return absentText('not-asked', language);
  return estimate.value === null ? absentText(estimate.status, language) : format(estimate.value, language);
}
