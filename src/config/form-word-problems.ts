import { type Problem, problem } from '../problems/problem.js';
import type { CategoryShape, CodebookShape } from './codebook-shape.js';
import { localTextOf } from './local-text.js';
import { matchKey } from './match-key.js';
import { nearest } from './nearest.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** Words for categories that are not there, or that already mean another category of the same variable. */
export function formWordProblems(codebook: CodebookShape, id: string, source: YamlSource): Problem[] {
  return Object.entries(codebook.forms?.[id]?.categories ?? {}).flatMap(([variable, words]) => {
    const shape = codebook.variables.find((v) => v.id === variable);
    const path: YamlPath = ['forms', id, 'categories', variable];
    if (!shape) return [];
    const categories = codebook.scales[shape.scale ?? '']?.categories;
    if (!categories) {
      const place = source.placeOfKey(['forms', id, 'categories'], variable);
      return [problem('error', 'form-words-without-scale', { id: variable }, place)];
    }
    const known = categories.map((c) => c.id);
    return Object.entries(words).flatMap(([category, label]) => {
      const place = source.placeOfKey(path, category);
      if (!known.includes(category)) {
        const details = { id: category, scale: shape.scale ?? '', nearest: nearest(category, known) };
        return [problem('error', 'unknown-category', details, place)];
      }
      return Object.values(localTextOf(label, 'sv')).flatMap((spelling) => {
        const first = spellingsOf(variable, categories, codebook).get(matchKey(spelling));
        if (first === undefined || first === category) return [];
        return [problem('error', 'spelling-twice', { spelling, first, second: category }, place)];
      });
    });
  });
}

/** Which category a text means: by the scale's own words, then by those of the forms. */
function spellingsOf(variable: string, categories: readonly CategoryShape[], { forms }: CodebookShape) {
  const owners = new Map<string, string>();
  const learn = (spelling: string, category: string) => {
    if (!owners.has(matchKey(spelling))) owners.set(matchKey(spelling), category);
  };
  for (const { id, label, aliases = [] } of categories) {
    for (const spelling of [id, ...Object.values(localTextOf(label, 'sv')), ...aliases]) learn(spelling, id);
  }
  for (const form of Object.values(forms ?? {})) {
    for (const [category, label] of Object.entries(form.categories?.[variable] ?? {})) {
      for (const spelling of Object.values(localTextOf(label, 'sv'))) learn(spelling, category);
    }
  }
  return owners;
}
