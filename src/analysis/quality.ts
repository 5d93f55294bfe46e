import type { Published } from '../disclosure/published.js';
import type { Estimate } from './estimate.js';
import { itemNonresponse } from './item-nonresponse.js';
import type { QualityRow } from './quality-measure.js';
import { representativity } from './representativity.js';

/** How good the answers are: item non-response of every wave, then how evenly the groups have answered. */
export function qualityOf(published: Published, estimates: readonly Estimate[]): QualityRow[] {
  return [...itemNonresponse(published, estimates), ...representativity(published)];
}
