import { type ProtectionRequest, protect } from '../../src/disclosure/protect.js';
import type { Published } from '../../src/disclosure/published.js';
import { highsSolver } from '../../src/linear/highs.js';

export const solver = await highsSolver();

/**
 * What protection lets through, with one minimum for answers and forms unless the forms have their own. Answers that all have given are shown unless asked
 * otherwise, so that tests of other things can be about few kinds of respondents.
 */
export function protectedWith({
  minimum,
  minimumOffered = minimum,
  homogeneous = 'show',
  ...request
}: Omit<ProtectionRequest, 'policy'> & {
  readonly minimum: number;
  readonly minimumOffered?: number;
  readonly homogeneous?: 'show' | 'withhold';
}): Published {
  return protect({ ...request, policy: { minimum, minimumOffered, homogeneous } }, solver).published;
}
