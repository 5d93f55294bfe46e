import type { Language, LocalText } from '../language/language.js';
import type { MissingKind } from './vocabulary.js';

/** What a survey asked and how its answers are written in exports. Read from `data-schemas/*.yaml`. */
export interface Codebook {
  readonly id: string;
  readonly title: LocalText;
  readonly language: Language;
  /** In the order of the file, which is the order everywhere else. */
  readonly variables: readonly Variable[];
  readonly areas: readonly Area[];
  /** Per wave id: what differs from the variables above, by variable id. */
  readonly waves: Readonly<Record<string, Readonly<Record<string, WaveOverride>>>>;
  /** The file it came from, for messages. */
  readonly file: string;
}

/** Questions that are summed up together, such as tillgänglighet. */
export interface Area {
  readonly id: string;
  readonly label: LocalText;
  readonly questions: readonly string[];
}

export interface WaveOverride {
  readonly columns?: readonly string[];
  readonly scale?: Scale;
}

export type Variable = CategoricalVariable | PlainVariable;

/** A variable whose values are categories. */
export interface CategoricalVariable {
  readonly role: 'background' | 'question' | 'mode';
  readonly id: string;
  readonly label: LocalText;
  /** A few words for charts and tables; the label where none is given. */
  readonly short: LocalText;
  /** Headers it may have in an export, besides its id and label. */
  readonly columns: readonly string[];
  readonly scale: Scale;
  /** Written values that mean no valid answer, besides the scale's own missing categories. */
  readonly missing: readonly MissingValue[];
  readonly area?: string;
  /** First and last wave date (ISO, inclusive) at which it was asked. */
  readonly since?: string;
  readonly until?: string;
}

/** A variable whose values are not counted: `id`, `date` and `comment`. */
export interface PlainVariable {
  readonly role: 'id' | 'date' | 'comment';
  readonly id: string;
  readonly label: LocalText;
  readonly columns: readonly string[];
  readonly since?: string;
  readonly until?: string;
}

export interface Scale {
  readonly id: string;
  readonly ordered: boolean;
  readonly categories: readonly Category[];
}

export interface Category {
  readonly id: string;
  readonly label: LocalText;
  readonly aliases: readonly string[];
  readonly positive: boolean;
  readonly score?: number;
  readonly missing?: MissingKind;
}

export interface MissingValue {
  readonly value: string;
  readonly kind: MissingKind;
}

export function isCategorical(variable: Variable): variable is CategoricalVariable {
  return variable.role === 'background' || variable.role === 'question' || variable.role === 'mode';
}

/** The background variables and modes: what groups are made of. */
export function backgroundsOf(codebook: Codebook): CategoricalVariable[] {
  return codebook.variables.filter(isCategorical).filter((v) => v.role !== 'question');
}

export function questionsOf(codebook: Codebook): CategoricalVariable[] {
  return codebook.variables.filter(isCategorical).filter((v) => v.role === 'question');
}

/** Whether the variable was asked in a wave of this date; always when the wave has no date. */
export function askedAt(variable: Variable, date: string | undefined): boolean {
  if (date === undefined) return true;
  return (variable.since ?? date) <= date && date <= (variable.until ?? date);
}
