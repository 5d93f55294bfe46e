import { type Comparison, isCertain } from '../analysis/comparison.js';
import type { Language } from '../language/language.js';
import type { Context } from './context.js';
import type { Figured } from './lookup.js';
import { changeWording } from './wording/changes.js';
import { differenceIntervalText, differenceText, printedDifferenceText } from './written-numbers.js';

/** `up` and `down` are certain; `level` was tested and is not; `untested` has values but no test; `none` has no values. */
export type Verdict = 'up' | 'down' | 'level' | 'untested' | 'none';

/** A comparison whose values are there; its limits too, unless a base is not in print. */
export interface Change extends Comparison {
  readonly fromValue: number;
  readonly toValue: number;
  readonly difference: number;
}

export function verdictOf(comparison: Comparison | undefined): Verdict {
  if (comparison === undefined || !hasValues(comparison)) return 'none';
  if (comparison.pAdjusted === null) return 'untested';
  if (!isCertain(comparison)) return 'level';
  return comparison.difference > 0 ? 'up' : 'down';
}

export function hasValues(comparison: Comparison): comparison is Change {
  const { status, fromValue, toValue, difference } = comparison;
  return status === 'ok' && [fromValue, toValue, difference].every((n) => n !== null);
}

/** The change of a figure between the report's two waves; undefined when they are not compared. */
export function changeOf(wanted: Figured, { find, earlier, later }: Context): Comparison | undefined {
  return earlier && find.comparison(earlier.id, later.id, wanted);
}

/** How a figure changed, short enough for under a key figure; undefined when there is no earlier wave. */
export function changeText(wanted: Figured, context: Context): string | undefined {
  const { say, language, earlier } = context;
  const comparison = changeOf(wanted, context);
  if (earlier === undefined || comparison === undefined) return undefined;
  const wave = { earlier: earlier.short };
  if (!hasValues(comparison)) return say(absence(comparison), wave);
  const details = {
    ...wave,
    difference: changeDifference(comparison, language),
    interval: differenceIntervalText(comparison.lower, comparison.upper, language),
  };
  switch (verdictOf(comparison)) {
    case 'up':
      return say(changeWording.certain, { ...details, arrow: '↑' });
    case 'down':
      return say(changeWording.certain, { ...details, arrow: '↓' });
    case 'level':
      return say(changeWording.level, details);
    default:
      if (comparison.test === 'untestable') return say(changeWording.untestable, wave);
      return say(comparison.lower === null ? changeWording.withoutBase : changeWording.untested, details);
  }
}

/** `+3,5`; as in print where a base is not known. */
export function changeDifference({ difference, lower }: Change, language: Language): string {
  return lower === null ? printedDifferenceText(difference, language) : differenceText(difference, language);
}

function absence(comparison: Comparison) {
  if (comparison.status === 'not-comparable') return changeWording.rateOtherKind;
  if (comparison.status === 'withheld') return changeWording.notShown;
  return changeWording.notComparable;
}
