import type { CategoricalVariable, Category, Codebook, Scale } from '../config/codebook.js';
import { isCategorical, questionsOf } from '../config/codebook.js';
import { anyAsks, type Form } from '../config/form.js';
import { missingGroup } from '../config/vocabulary.js';
import { inLanguage, type Language } from '../language/language.js';
import { lowerFirst } from './wave-names.js';
import { terms } from './wording/terms.js';

/** The codebook's words in the report's language. Readers never see an id. */
export interface Labels {
  readonly questions: readonly CategoricalVariable[];
  variable(id: string): CategoricalVariable | undefined;
  /** A few words for a question or background variable. */
  short(id: string): string;
  /** The same inside a sentence: `kön`, `målgrupp`. */
  shortInSentence(id: string): string;
  /** The question as it was put: in the form's own words where there is one form, or where all put it alike. */
  full(id: string): string;
  /** A group of a background variable; "uppgift saknas" for the missing. */
  group(variable: string, category: string): string;
  category(category: Category): string;
}

/** @param forms those that the words are about; a question that all of them put alike is called by their wording */
export function labels(codebook: Codebook, language: Language, forms: readonly Form[] = []): Labels {
  const variables = new Map(codebook.variables.filter(isCategorical).map((v) => [v.id, v]));
  const short = (id: string): string => {
    const variable = variables.get(id);
    if (!variable) return id;
    return inLanguage(variable.short, language) || inLanguage(variable.label, language) || id;
  };
  const category = (c: Category) => inLanguage(c.label, language) || c.id;
  return {
    questions: questionsOf(codebook).filter(({ id }) => anyAsks(forms, id)),
    variable: (id) => variables.get(id),
    short,
    shortInSentence: (id) => lowerFirst(short(id)),
    full: (id) => {
      const variable = variables.get(id);
      const wordings = variable ? wordingsOf(variable, forms, language) : [];
      if (wordings.length === 1) return wordings[0]?.text || short(id);
      return (variable && inLanguage(variable.label, language)) || short(id);
    },
    group: (variable, id) => {
      if (id === missingGroup) return terms.missingGroup[language]();
      const found = variables.get(variable)?.scale.categories.find((c) => c.id === id);
      return found ? category(found) : id;
    },
    category,
  };
}

/** How a question was put, and by which forms. */
export interface Wording {
  readonly text: string;
  readonly forms: readonly Form[];
}

/** Every way in which the forms put a question, in their order; forms that do not ask it are in none. */
export function wordingsOf(
  question: CategoricalVariable,
  forms: readonly Form[],
  language: Language,
): readonly Wording[] {
  const asking = forms.filter((form) => !form.without.includes(question.id));
  const textIn = (form: Form) => inLanguage(form.labels[question.id] ?? question.label, language);
  return [...new Set(asking.map(textIn))].map((text) => ({
    text,
    forms: asking.filter((form) => textIn(form) === text),
  }));
}

/** A group of several variables: `Kvinna × Missbruk`. */
export function groupName(by: readonly string[], group: readonly string[], labels: Labels): string {
  return by.map((variable, axis) => labels.group(variable, group[axis] ?? '')).join(' × ');
}

/** A question's answer options in a wave, without those that mean no answer; the most positive first. */
export function answerOptions(codebook: Codebook, question: CategoricalVariable, wave: string): Category[] {
  const scale: Scale = codebook.waves[wave]?.[question.id]?.scale ?? question.scale;
  const valid = scale.categories.filter((c) => c.missing === undefined);
  const turned = valid.at(0)?.positive === false && valid.at(-1)?.positive === true;
  return turned ? valid.reverse() : valid;
}
