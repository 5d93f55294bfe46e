import type { Ours, PrintedCheck, PrintedNumber } from '../analysis/printed-check.js';
import { percentValue } from '../config/printed-figures.js';
import type { Language } from '../language/language.js';
import { count, percent } from '../language/numbers.js';
import { groupName, type Labels } from './labels.js';
import { printedAbsence, printedNumbers, printedReasons, printedWording } from './wording/printed.js';
import { say } from './wording/worded.js';

/** What a printed number is about, without its wave: `andel positiva svar, Nöjd med helheten, Kvinna`. */
export function printedName(
  { number, question, by, group }: PrintedNumber,
  labels: Labels,
  language: Language,
) {
  return [
    say(language)(printedNumbers[number]),
    ...(question === '' ? [] : [labels.short(question)]),
    ...(by.length === 0 ? [] : [groupName(by, group, labels)]),
  ].join(', ');
}

/** The number with its own decimals: `85 %`, `74,46 %`, `1 076`. */
export function printedValue({ number, printed }: PrintedNumber, language: Language): string {
  const isCount = number === 'offered' || number === 'answered' || number === 'base';
  if (isCount) return count(printed.digits, language);
  return percent(percentValue(printed) / 100, printed.decimals, language);
}

/** Enough decimals to see how the printed number was rounded: at least two. */
export function oursText(ours: Ours, { printed }: PrintedNumber, language: Language): string {
  if (ours.kind === 'count') return count(ours.count, language);
  const { numerator, denominator } = ours;
  return say(language)(printedWording.proportion, {
    percent: percent(numerator / denominator, Math.max(2, printed.decimals), language),
    numerator: count(numerator, language),
    denominator: count(denominator, language),
  });
}

/** The likely reason for a difference, or why there is nothing to compare with; empty when the two agree. */
export function reasonText(check: PrintedCheck, language: Language): string {
  if (check.outcome === 'differs') return say(language)(printedReasons[check.reason]);
  return check.outcome === 'agrees' ? '' : say(language)(printedAbsence[check.why]);
}
