import type { Form } from '../../src/config/form.js';
import { variablesFromForms } from '../../src/config/form-variables.js';
import { type Alike, type Scales, type Survey, surveyOf } from './survey.js';

/** Two forms for adults and one each for guardians and children. */
export const forms: readonly Form[] = (
  [
    ['vuxen', 'adult'],
    ['missbruk', 'adult'],
    ['vardnadshavare', 'guardian'],
    ['ungdom', 'child'],
  ] as const
).map(([id, respondent]) => ({ id, label: { sv: id }, respondent, labels: {}, categories: {}, without: [] }));

/** A survey with these forms. Its respondents have a `form`, from which their kind follows. */
export function surveyWithForms(backgrounds: Scales, questions: Scales): Survey {
  const ofForms = variablesFromForms(forms);
  const scales = Object.fromEntries(ofForms.map(({ id, scale }) => [id, scale.categories.map((c) => c.id)]));
  const plain = surveyOf({ ...backgrounds, ...scales }, questions);
  const variables = plain.codebook.variables.map((v) => ofForms.find((own) => own.id === v.id) ?? v);
  return {
    codebook: { ...plain.codebook, variables, forms },
    cube: (respondents, offered) => plain.cube(respondents.map(withKind), offered),
  };
}

export function withKind({ is, times }: Alike): Alike {
  const form = forms.find(({ id }) => id === is.form);
  return { times, is: { ...is, ...(form && { respondent: form.respondent }) } };
}
