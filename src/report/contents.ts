import { respondentVariable } from '../config/form-variables.js';
import type { Context } from './context.js';
import { wavesOf } from './context.js';

/** What there is to explain in a report: a method part that explains more would claim what is not there. */
export interface Contents {
  /** How many answered is known, and not only shares in print. */
  readonly answers: boolean;
  /** Questions that something is known of, also when it is withheld. */
  readonly questions: ReadonlySet<string>;
  readonly intervals: boolean;
  readonly tests: boolean;
  /** Shares of groups within a wave. */
  readonly groups: boolean;
  /** Whether any of them are tested against each other. */
  readonly groupTests: boolean;
}

export function contentsOf(context: Context): Contents {
  const { estimates, comparisons, differences, earlier, later, find } = context;
  const waves = wavesOf(context).map(({ id }) => id);
  const own = estimates.filter(({ wave }) => waves.includes(wave));
  const known = own.filter(
    ({ question, status }) => question !== '' && status !== 'not-asked' && status !== 'not-reported',
  );
  return {
    answers: waves.some((id) => find.table(id, [])?.groups[0]?.status !== 'not-reported'),
    questions: new Set(known.map(({ question }) => question)),
    intervals: own.some(({ lower }) => lower !== null),
    tests: comparisons.some(({ from, to, p }) => from === earlier?.id && to === later.id && p !== null),
    groupTests: differences.some(({ wave, p }) => wave === later.id && p !== null),
    groups: known.some(({ by, value }) => value !== null && by.some((id) => id !== respondentVariable)),
  };
}
