import type { Language, LocalText } from '../language/language.js';
import type { Form } from './form.js';
import type { MissingKind, PeriodUnit } from './vocabulary.js';

/** What a survey asked and how its answers are written in exports. Read from `data-schemas/*.yaml`. */
export interface Codebook {
  readonly id: string;
  readonly title: LocalText;
  readonly language: Language;
  /**
   * In the order of the file, which is the order everywhere else; last the two that follow from the forms, when there
   * are any (`form-variables.ts`).
   */
  readonly variables: readonly Variable[];
  readonly areas: readonly Area[];
  /** The questionnaires, when the survey has several. */
  readonly forms?: readonly Form[];
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

export type Variable = CategoricalVariable | NumberVariable | PlainVariable;

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
  /** Where all answers in a file have the category that the pipeline gives the file: it has no column there. */
  readonly of?: 'file';
  /** First and last wave date (ISO, inclusive) at which it was asked. */
  readonly since?: string;
  readonly until?: string;
  /** Where its categories follow from another variable of the same row; it has no column of its own then. */
  readonly derive?: Derivation;
  /** A follow-up question: asked only of those who answered all of these. Absent when everybody was asked. */
  readonly askedIf?: readonly AskedIf[];
}

/** One condition of a follow-up question. */
export interface AskedIf {
  readonly variable: string;
  /** Category ids; any of them will do. */
  readonly categories: readonly string[];
}

/** How a category follows from another variable, the source (`from`). Missing kinds of the source are kept. */
export type Derivation =
  | {
      readonly way: 'bins';
      readonly from: string;
      /** Rising; the i-th valid category is for numbers of at least edge i and less than edge i + 1. */
      readonly edges: readonly number[];
    }
  | {
      readonly way: 'map';
      readonly from: string;
      /** Category of this variable by valid category of the source. */
      readonly to: Readonly<Record<string, string>>;
    }
  | { readonly way: 'period'; readonly from: string; readonly unit: PeriodUnit };

/** A number, such as an age (`type: number` in the codebook). Only what is derived from it is counted. */
export interface NumberVariable {
  readonly role: 'number';
  readonly id: string;
  readonly label: LocalText;
  readonly columns: readonly string[];
  /** Written values that mean no number. */
  readonly missing: readonly MissingValue[];
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

/** Whether it is a question that is answered in free text. */
export function isComment(variable: Variable): variable is PlainVariable {
  return variable.role === 'comment';
}

/** The variables that are derived from the one with this id. */
export function derivedFrom(codebook: Codebook, source: string): CategoricalVariable[] {
  return codebook.variables.filter(isCategorical).filter((v) => v.derive?.from === source);
}

/** The variables that have columns of their own in an export: all that do not follow from another or from the file. */
export function writtenVariables(codebook: Codebook): Variable[] {
  return codebook.variables.filter(
    (v) => !isCategorical(v) || (v.derive === undefined && v.of === undefined),
  );
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
