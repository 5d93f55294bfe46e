import type { Pipeline } from '../config/pipeline.js';
import { type Protected, protect } from '../disclosure/protect.js';
import { highsSolver } from '../linear/highs.js';
import type { Publication } from '../publication/ledger.js';
import type { CountedWave } from './count-wave.js';

/** What of the waves may be published, by the pipeline's rules and beside what is in print or published already. */
export async function protectWaves(
  pipeline: Pipeline,
  waves: readonly CountedWave[],
  publications: readonly Publication[],
): Promise<Protected> {
  const request = {
    codebook: pipeline.codebook,
    breakdowns: pipeline.breakdowns,
    policy: pipeline.disclosure,
    publications: publications.filter(({ survey }) => survey === pipeline.codebook.id),
    ...(pipeline.poolRespondents && { poolRespondents: true }),
    waves: waves.map(({ wave: { id, printed = [], window }, cube, intake }) => ({
      id,
      cube,
      intake,
      printed,
      ...(window && { window }),
    })),
  };
  return protect(request, await highsSolver());
}
