import { offeredAlike } from '../../config/pipeline.js';
import { changeOf, hasValues } from '../change.js';
import type { Context } from '../context.js';
import { rateWording } from '../wording/rates.js';

/** The caution beside response rates that are compared though the questionnaire was offered in different ways. */
export function unlikeOffered(context: Context): string[] {
  const { say, earlier, later } = context;
  const change = changeOf({ measure: 'response-rate' }, context);
  if (!earlier || !change || !hasValues(change)) return [];
  if (offeredAlike(earlier.wave, later.wave)) return [];
  return [say(rateWording.unlikeCompared, { earlier: earlier.short, later: later.short })];
}
