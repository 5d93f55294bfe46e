/**
 * A binomial sample: `successes` of `trials`. Counts as a rule; formulas that allow it also take an effective
 * sample size, where both are scaled by the same factor and need not be whole.
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
