import type { LocalText } from '../language/language.js';
import { type Category, type Codebook, isCategorical, type Scale } from './codebook.js';
import { anyAsks, type Form } from './form.js';

/** The scale with the forms' own words for its categories among the spellings: an export may use them. */
export function spelledByForms(scale: Scale, variable: string, forms: readonly Form[]): Scale {
  const words = (category: Category) =>
    forms.flatMap((form) => Object.values(form.categories[variable]?.[category.id] ?? {}));
  return eachCategory(scale, (category) => ({
    ...category,
    aliases: [...category.aliases, ...words(category)],
  }));
}

/**
 * The codebook with categories called as the given forms call them, where those that ask for the variable agree:
 * *flickor* where only young people are meant, *kvinnor* where adults are among them.
 */
export function inWordsOf(forms: readonly Form[], codebook: Codebook): Codebook {
  const called = (variable: string, category: Category): Category => {
    const asking = forms.filter((form) => anyAsks([form], variable));
    const words = asking.map((form) => form.categories[variable]?.[category.id] ?? category.label);
    const [first, ...others] = words;
    return first && others.every((other) => isSame(other, first)) ? { ...category, label: first } : category;
  };
  const scaleOf = (variable: string, scale: Scale) => eachCategory(scale, (c) => called(variable, c));
  return {
    ...codebook,
    variables: codebook.variables.map((v) =>
      isCategorical(v) ? { ...v, scale: scaleOf(v.id, v.scale) } : v,
    ),
    waves: Object.fromEntries(
      Object.entries(codebook.waves).map(([wave, overrides]) => [
        wave,
        Object.fromEntries(
          Object.entries(overrides).map(([id, { scale, ...rest }]) => [
            id,
            { ...rest, ...(scale && { scale: scaleOf(id, scale) }) },
          ]),
        ),
      ]),
    ),
  };
}

function eachCategory(scale: Scale, change: (category: Category) => Category): Scale {
  return { ...scale, categories: scale.categories.map(change) };
}

function isSame(one: LocalText, other: LocalText): boolean {
  return one.sv === other.sv && one.en === other.en;
}
