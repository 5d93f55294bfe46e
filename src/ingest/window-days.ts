import type { Window } from '../config/pipeline.js';
import type { Period } from './batch.js';
import { type Day, dayOf } from './dates.js';
import { periodOf } from './periods.js';

/** A window in numbers. */
export interface WindowDays {
  /** Whether a day is known to be outside. */
  isElsewhere(day: Day): boolean;
  /** The month of a day, or the part of it that the edges of the source's windows cut. */
  periodOf(day: Day): Period;
}

export function windowDays(window: Window): WindowDays {
  const [from, to, edges] = [dayOf(window.from), dayOf(window.to), window.edges.map(dayOf)];
  return {
    isElsewhere: (day) => day > 0 && (day < from || day > to),
    periodOf: (day) => periodOf(day, edges),
  };
}
