import type { Estimate } from './estimate.js';
import type { LevelFinding } from './finding.js';

/**
 * Per wave the question with the largest share of positive answers and the one with the smallest, of everybody and, where
 * kinds of respondents are kept apart, of each kind. Of equal ones the first in the codebook. Nothing where all are equal.
 *
 * @param apart the variables that keep answers apart
 */
export function levelFindings(estimates: readonly Estimate[], apart: readonly string[]): LevelFinding[] {
  const parts = new Map<string, (Estimate & { readonly value: number })[]>();
  for (const estimate of estimates) {
    const { wave, measure, by, group, value } = estimate;
    if (measure !== 'share-positive' || value === null) continue;
    if (by.length > 1 || by.some((id) => !apart.includes(id))) continue;
    const key = JSON.stringify([wave, by, group]);
    parts.set(key, [...(parts.get(key) ?? []), { ...estimate, value }]);
  }
  return [...parts.values()].flatMap((part): LevelFinding[] => {
    const sorted = part.toSorted((a, b) => b.value - a.value);
    const smallest = sorted.find(({ value }) => value === sorted.at(-1)?.value);
    const [largest] = sorted;
    if (!largest || !smallest || largest.value === smallest.value) return [];
    return [finding('strongest', largest), finding('weakest', smallest)];
  });
}

function finding(kind: LevelFinding['kind'], estimate: Estimate & { readonly value: number }): LevelFinding {
  const { wave, measure, question, by, group, value, lower, upper } = estimate;
  return { kind, wave, measure, question, by, group, value, lower, upper };
}
