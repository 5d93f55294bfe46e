import type { Pipeline } from '../config/pipeline.js';
import { protect } from '../disclosure/protect.js';
import type { Published } from '../disclosure/published.js';
import type { CountedWave } from './count-wave.js';

/** What of the waves may be published, by the pipeline's rules and beside what is in print already. */
export function protectWaves(pipeline: Pipeline, waves: readonly CountedWave[]): Published {
  return protect({
    codebook: pipeline.codebook,
    breakdowns: pipeline.breakdowns,
    minimum: pipeline.disclosure.minimum,
    ...(pipeline.poolRespondents && { poolRespondents: true }),
    waves: waves.map(({ wave: { id, printed = [], window }, cube, intake }) => ({
      id,
      cube,
      intake,
      printed,
      ...(window && { window }),
    })),
  });
}
