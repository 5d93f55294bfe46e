/**
 * A binomial sample: `successes` of `trials`. Counts as a rule; formulas that allow it also take an effective
 * sample size, where both are scaled by the same factor and need not be whole (see `effectiveSample`).
 */
export interface Sample {
  readonly successes: number;
  readonly trials: number;
}

/** @throws RangeError unless 0 ≤ successes ≤ trials and trials > 0, both finite. */
export function requireSample({ successes, trials }: Sample): void {
  if (!(trials > 0 && Number.isFinite(trials) && successes >= 0 && successes <= trials)) {
    throw new RangeError(`not a sample: ${successes} of ${trials}`);
  }
}

/** @throws RangeError unless it is a sample of whole counts. */
export function requireCounts(sample: Sample): void {
  requireSample(sample);
  if (!Number.isSafeInteger(sample.successes) || !Number.isSafeInteger(sample.trials)) {
    throw new RangeError(`not whole counts: ${sample.successes} of ${sample.trials}`);
  }
}

/** @throws RangeError unless it is a positive, finite number. */
export function requireEffectiveTrials(effectiveTrials: number): void {
  if (!(effectiveTrials > 0 && Number.isFinite(effectiveTrials))) {
    throw new RangeError(`not an effective sample size: ${effectiveTrials}`);
  }
}

/**
 * The sample that has the same proportion and the given number of trials, for where the design makes a sample worth
 * more or less than its size. No successes stay exactly 0, and nothing but successes stays exactly that.
 *
 * @param effectiveTrials a positive number, whole or not
 * @throws RangeError when it is not a sample, or effectiveTrials is not a positive number
 * @see Kish 1965, Survey Sampling, on effective sample size
 */
export function effectiveSample(sample: Sample, effectiveTrials: number): Sample {
  requireSample(sample);
  requireEffectiveTrials(effectiveTrials);
  const { successes, trials } = sample;
  const scaled = Math.min(effectiveTrials, (successes * effectiveTrials) / trials);
  return { successes: successes === trials ? effectiveTrials : scaled, trials: effectiveTrials };
}
