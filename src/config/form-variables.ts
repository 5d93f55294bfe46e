import type { LocalText } from '../language/language.js';
import type { CategoricalVariable, Category, Codebook, Scale } from './codebook.js';
import type { Form } from './form.js';
import type { NamedVariable } from './named-variable.js';
import type { RespondentKind } from './vocabulary.js';

/*
 * A codebook with forms has two background variables of its own, which no export needs a column for: every answer in
 * a file has the form that the pipeline gives the file, and with it a kind of respondent.
 */

export const formVariable = 'form';
export const respondentVariable = 'respondent';

/** The ids that a codebook with forms may not use for variables of its own. */
export const idsFromForms = [formVariable, respondentVariable] as const;

const kindLabels: Readonly<Record<RespondentKind, LocalText>> = {
  adult: { sv: 'Vuxna', en: 'Adults' },
  guardian: { sv: 'Vårdnadshavare', en: 'Guardians' },
  child: { sv: 'Barn och unga', en: 'Children and young people' },
};

/** Both variables, their categories in the order in which the codebook has the forms; none without forms. */
export function variablesFromForms(forms: readonly Form[]): CategoricalVariable[] {
  if (forms.length === 0) return [];
  const kinds = [...new Set(forms.map((form) => form.respondent))];
  const ofForms: CategoricalVariable = {
    ...background(formVariable, { sv: 'Formulär', en: 'Form' }),
    scale: scale(
      formVariable,
      forms.map(({ id, label }) => category(id, label)),
    ),
    of: 'file',
  };
  const ofKinds: CategoricalVariable = {
    ...background(respondentVariable, { sv: 'Svarande', en: 'Respondents' }),
    scale: scale(
      respondentVariable,
      kinds.map((kind) => category(kind, kindLabels[kind])),
    ),
    derive: {
      way: 'map',
      from: formVariable,
      to: Object.fromEntries(forms.map(({ id, respondent }) => [id, respondent])),
    },
  };
  return [ofForms, ofKinds];
}

/** What a pipeline needs to know of them. */
export function namedFromForms(forms: readonly Form[]): NamedVariable[] {
  return variablesFromForms(forms).map(({ id, role, scale: { categories } }) => ({
    id,
    role,
    kind: 'written',
    categories: categories.map((c) => c.id),
  }));
}

function background(id: string, label: LocalText) {
  return { role: 'background' as const, id, label, short: label, columns: [], missing: [] };
}

function scale(id: string, categories: readonly Category[]): Scale {
  return { id, ordered: false, categories };
}

function category(id: string, label: LocalText): Category {
  return { id, label, aliases: [], positive: false };
}

/** The ids of both, when the codebook has forms: answers that differ in one of them come from different forms. */
export function fromForms({ forms = [] }: Codebook): readonly string[] {
  return forms.length > 0 ? idsFromForms : [];
}
