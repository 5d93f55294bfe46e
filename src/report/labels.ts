import type { CategoricalVariable, Category, Codebook, Scale } from '../config/codebook.js';
import { isCategorical, questionsOf } from '../config/codebook.js';
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
  /** The question as it was put. */
  full(id: string): string;
  /** A group of a background variable; "uppgift saknas" for the missing. */
  group(variable: string, category: string): string;
  category(category: Category): string;
}

export function labels(codebook: Codebook, language: Language): Labels {
  const variables = new Map(codebook.variables.filter(isCategorical).map((v) => [v.id, v]));
  const short = (id: string): string => {
    const variable = variables.get(id);
    if (!variable) return id;
    return inLanguage(variable.short, language) || inLanguage(variable.label, language) || id;
  };
  const category = (c: Category) => inLanguage(c.label, language) || c.id;
  return {
    questions: questionsOf(codebook),
    variable: (id) => variables.get(id),
    short,
    shortInSentence: (id) => lowerFirst(short(id)),
    full: (id) => {
      const variable = variables.get(id);
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
