import type { Published } from '../disclosure/published.js';
import type { Estimate } from './estimate.js';
import type { QualityRow } from './quality-measure.js';

/**
 * Item non-response per question: those who gave no answer, and those who answered don't-know, of all who were asked. Of
 * everybody; where kinds of respondents are kept apart, of each kind.
 */
export function itemNonresponse(published: Published, estimates: readonly Estimate[]): QualityRow[] {
  const { keptApart = [] } = published.counts;
  return estimates.flatMap((estimate): QualityRow[] => {
    const { wave, measure, question, by, group, numerator, denominator, value, status } = estimate;
    if (measure !== 'no-answer' && measure !== 'dont-know') return [];
    if (status === 'not-pooled' || by.length > 1 || by.some((id) => !keptApart.includes(id))) return [];
    return [{ wave, measure, variables: [question], value, status, by, group, numerator, denominator }];
  });
}
