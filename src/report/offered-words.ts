import { inLanguage } from '../language/language.js';
import type { Context, ReportWave } from './context.js';
import { upperFirst } from './wave-names.js';
import { rateWording } from './wording/rates.js';
import { terms } from './wording/terms.js';

/** What a response rate is of. */
export interface OfferedWords {
  /** After a number: `erbjudna`, or what the pipeline calls those it has counted. */
  readonly name: string;
  /** `antalet erbjudna`. */
  readonly number: string;
  /** Over a column. */
  readonly heading: string;
  /** Whether the pipeline has a word of its own. */
  readonly isNamed: boolean;
}

export function offeredWords(
  { wave: { offeredLabel } }: ReportWave,
  { say, language }: Pick<Context, 'say' | 'language'>,
): OfferedWords {
  if (!offeredLabel) {
    const [name, number] = [say(rateWording.offeredName), say(rateWording.offeredNumber)];
    return { name, number, heading: say(terms.offered), isNamed: false };
  }
  const name = inLanguage(offeredLabel, language);
  return { name, number: say(rateWording.numberOf, { name }), heading: upperFirst(name), isNamed: true };
}
