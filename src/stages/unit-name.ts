import { backgroundsOf, type Codebook } from '../config/codebook.js';
import type { OfferedCell } from '../cube/cube.js';
import { inLanguage, type Language } from '../language/language.js';
import type { InBoth } from '../problems/message.js';

const everybody = { sv: '”Alla”', en: '“All”' };

/** The labels of a unit's categories in codebook order, for messages. */
export function unitName(cell: OfferedCell, codebook: Codebook): InBoth {
  return { sv: nameIn('sv', cell, codebook), en: nameIn('en', cell, codebook) };
}

function nameIn(language: Language, { group }: OfferedCell, codebook: Codebook): string {
  const names = backgroundsOf(codebook).flatMap(({ id, scale }) => {
    const category = scale.categories.find((c) => c.id === group[id]);
    if (!category) return [];
    const label = inLanguage(category.label, language);
    return [language === 'sv' ? `”${label}”` : `“${label}”`];
  });
  return names.length > 0 ? names.join(' × ') : everybody[language];
}
