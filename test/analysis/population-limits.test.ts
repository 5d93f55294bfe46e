import { describe, expect, it } from 'vitest';
import { estimatesOf } from '../../src/analysis/estimates.js';
import { withPopulationLimits } from '../../src/analysis/population-limits.js';
import { estimatesCsv } from '../../src/output/estimates-csv.js';
import { codebook, group, kontakt, noRate, published, question, rateOf, wave } from './survey.js';

function limitsOf(positive: number, hard: number, dontKnow: number, rate = noRate) {
  const answers = question(kontakt, { 'mycket-latt': positive, svart: hard, 'vet-inte': dontKnow });
  const total = { ...group([], rate, [answers]), respondents: positive + hard + dontKnow };
  const counts = published(wave('2018', total));
  return withPopulationLimits(estimatesOf(counts, codebook), counts);
}

function ofPositive(estimates: ReturnType<typeof limitsOf>) {
  return estimates.find(({ measure, question: id }) => measure === 'share-positive' && id === 'kontakt')
    ?.population;
}

describe('limits for those who were offered the survey', () => {
  // By hand: n_eff = 50 · 99/50 = 99; Wilson of 0.8 and 99 is [0.7109, 0.8668], outward to hundredths.
  it('are narrower than the ordinary ones, whole people, and beside them', () => {
    const estimates = limitsOf(40, 10, 0, rateOf(50, 100));
    expect(ofPositive(estimates)).toEqual({ size: 100, lower: 0.71, upper: 0.87 });
    const row = estimates.find(({ measure }) => measure === 'share-positive');
    expect(row?.lower).toBeCloseTo(0.6696, 4);
    expect(estimates.filter(({ population }) => population).map(({ measure }) => measure)).not.toContain(
      'response-rate',
    );
  });

  it('leave out those who do not know', () => {
    expect(ofPositive(limitsOf(40, 10, 30, rateOf(80, 160)))?.size).toBe(100);
  });

  it('are the share itself when everybody has answered', () => {
    expect(ofPositive(limitsOf(40, 10, 0, rateOf(50, 50)))).toEqual({ size: 50, lower: 0.8, upper: 0.8 });
  });

  it('are not there without an offered count for all answers', () => {
    expect(ofPositive(limitsOf(40, 10, 0))).toBeUndefined();
    expect(ofPositive(limitsOf(40, 10, 0, rateOf(49, 100)))).toBeUndefined();
  });

  it('are the last columns, when there are any', () => {
    const [header] = estimatesCsv(limitsOf(40, 10, 0, rateOf(50, 100))).split('\n');
    expect(header).toMatch(/,n_effective,method,population,population_lower,population_upper$/);
    expect(estimatesCsv(limitsOf(40, 10, 0)).split('\n')[0]).toMatch(/,n_effective,method$/);
  });
});
