import type { ComparisonStatus, Component } from '../config/vocabulary.js';

/** Why there is no figure. */
export type Reason = Exclude<ComparisonStatus, 'ok'>;

/** What one group adds to a change, and how. */
export interface Contribution {
  readonly group: string;
  readonly component: Exclude<Component, 'change'>;
  readonly value: number;
}

/** A change and its parts, which add up to it; in place of either the reason why there is none. */
export interface TakenApart {
  readonly change: number | Reason;
  readonly parts: readonly Contribution[] | Reason;
}

const lasting: readonly Reason[] = ['not-asked', 'not-reported', 'not-pooled', 'empty', 'withheld'];

/** The most lasting of several reasons; that no group is in both waves where there is none. */
export function mostLasting(reasons: readonly Reason[]): Reason {
  return lasting.find((reason) => reasons.includes(reason)) ?? 'no-common-group';
}
