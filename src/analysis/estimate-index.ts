import type { Estimate } from './estimate.js';

/** Which estimate is meant; a category only for a `share`. */
export type Wanted = Pick<Estimate, 'wave' | 'measure' | 'question' | 'by' | 'group'> &
  Partial<Pick<Estimate, 'category'>>;

export type EstimateIndex = (wanted: Wanted) => Estimate | undefined;

/** Finds an estimate by what it is about; undefined when the run has no such row. */
export function estimateIndex(estimates: readonly Estimate[]): EstimateIndex {
  const byKey = new Map(estimates.map((estimate) => [keyOf(estimate), estimate]));
  return (wanted) => byKey.get(keyOf(wanted));
}

function keyOf({ wave, measure, question, category = '', by, group }: Wanted): string {
  return JSON.stringify([wave, measure, question, category, by, group]);
}
