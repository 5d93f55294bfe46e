import type { LocalText } from '../language/language.js';
import type { RespondentKind } from './vocabulary.js';

/** One of the questionnaires of a survey that has several, such as the one for guardians. */
export interface Form {
  readonly id: string;
  readonly label: LocalText;
  readonly respondent: RespondentKind;
  /** How it puts a variable, by variable id, where it does so in words of its own. */
  readonly labels: Readonly<Record<string, LocalText>>;
  /** What it calls categories, by variable id and category id, where it has words of its own. */
  readonly categories: Readonly<Record<string, Readonly<Record<string, LocalText>>>>;
  /** Ids of the variables that it does not ask for. */
  readonly without: readonly string[];
}

/** Whether any of the forms asks for the variable; always when there are no forms. */
export function anyAsks(forms: readonly Form[], variable: string): boolean {
  return forms.length === 0 || forms.some((form) => !form.without.includes(variable));
}
