import type { Language } from '../language/language.js';
import type { CodebookShape } from './codebook-shape.js';
import type { Form } from './form.js';
import { localTextOf } from './local-text.js';

/** The forms of a codebook of the right shape, in its order. */
export function formsOf(shape: CodebookShape, language: Language): Form[] {
  return Object.entries(shape.forms ?? {}).map(([id, form]) => ({
    id,
    label: localTextOf(form.label, language),
    respondent: form.respondent,
    labels: Object.fromEntries(
      Object.entries(form.labels ?? {}).map(([variable, label]) => [variable, localTextOf(label, language)]),
    ),
    categories: Object.fromEntries(
      Object.entries(form.categories ?? {}).map(([variable, words]) => [
        variable,
        Object.fromEntries(Object.entries(words).map(([c, label]) => [c, localTextOf(label, language)])),
      ]),
    ),
    without: form.without ?? [],
  }));
}
