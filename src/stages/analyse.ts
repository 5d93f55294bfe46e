import type { Comparison } from '../analysis/comparison.js';
import { comparisonsOf } from '../analysis/comparisons.js';
import type { DecompositionPart } from '../analysis/decomposition.js';
import { decompositionsOf } from '../analysis/decompositions.js';
import type { Difference } from '../analysis/difference.js';
import { differencesOf } from '../analysis/differences.js';
import type { Estimate } from '../analysis/estimate.js';
import { estimatesOf } from '../analysis/estimates.js';
import { type Nonresponse, nonresponseOf } from '../analysis/nonresponse.js';
import { withPopulationLimits } from '../analysis/population-limits.js';
import { qualityOf } from '../analysis/quality.js';
import type { QualityRow } from '../analysis/quality-measure.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Published } from '../disclosure/published.js';
import { ratesComparable } from './comparable-rates.js';

/** Everything that is worked out from the published counts of a run. */
export interface Results {
  readonly estimates: readonly Estimate[];
  readonly comparisons: readonly Comparison[];
  /** Empty when no comparison has groups to be matched on: then there is no such table. */
  readonly decompositions: readonly DecompositionPart[];
  readonly differences: readonly Difference[];
  readonly nonresponse: readonly Nonresponse[];
  readonly quality: readonly QualityRow[];
}

/** The figures that a pipeline asks for, of what is published. */
export function analyse(pipeline: Pipeline, published: Published): Results {
  const { codebook, comparisons, disclosure } = pipeline;
  const plain = estimatesOf(published, codebook);
  const estimates = pipeline.finitePopulation ? withPopulationLimits(plain, published) : plain;
  const areComparable = (from: string, to: string) => ratesComparable(pipeline, from, to);
  return {
    estimates,
    comparisons: comparisonsOf(estimates, comparisons, areComparable),
    decompositions: decompositionsOf(published, codebook, comparisons, areComparable),
    differences: differencesOf(published, estimates, codebook, disclosure.homogeneous),
    nonresponse: nonresponseOf(published),
    quality: qualityOf(published, estimates),
  };
}
