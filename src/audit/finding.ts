import type { CountPlace } from './count-model.js';
import type { TextFault } from './shown-texts.js';
import type { AttackedCount } from './solve-model.js';

/** Something that is not as it should be in what was written. */
export type AuditFinding =
  /** A withheld count that can be worked out, or nearly. */
  | { readonly kind: 'derivable'; readonly count: AttackedCount }
  /** A published number that cannot be true beside those before it in the document. */
  | { readonly kind: 'contradiction'; readonly about: CountPlace }
  | { readonly kind: 'no-document'; readonly run: string; readonly file: string; readonly fault: string }
  /** A file that cannot be looked into, so that anything may stand in it. */
  | { readonly kind: 'unreadable'; readonly run: string; readonly file: string; readonly fault: TextFault }
  /** A number in a row of a table that says that it has none. */
  | {
      readonly kind: 'number-without-status';
      readonly run: string;
      readonly file: string;
      readonly row: number;
      readonly column: string;
    }
  /** A figure that is not what the published counts give. */
  | {
      readonly kind: 'not-recomputed';
      readonly run: string;
      readonly file: string;
      readonly row: number;
      readonly column: string;
    }
  /** A number that no published count, no table and nothing in print explains. */
  | {
      readonly kind: 'unexplained';
      readonly run: string;
      readonly file: string;
      readonly text: string;
      readonly number: string;
    }
  /** A count that two runs tell differently, by so few that the difference is about somebody. */
  | {
      readonly kind: 'small-change';
      readonly wave: string;
      readonly by: readonly string[];
      readonly group: readonly string[];
      /** Whether it is the group itself, or what the shown groups of a table leave of it. */
      readonly of: 'group' | 'rest';
      /** The question whose answers it is about; empty when it is about people or forms. */
      readonly question: string;
      readonly change: number;
    };

export interface AuditReport {
  /** The ranges of withheld counts that were looked for. */
  readonly counts: readonly AttackedCount[];
  readonly findings: readonly AuditFinding[];
}
