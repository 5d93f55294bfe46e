import { backgroundsOf, type Codebook } from '../config/codebook.js';
import type { OfferedCell } from '../cube/cube.js';
import { inLanguage } from '../language/language.js';

const everybody = { sv: 'Alla', en: 'All' };

/** The labels of a unit's categories in codebook order, for messages. */
export function unitName({ group }: OfferedCell, codebook: Codebook): string {
  const names = backgroundsOf(codebook).flatMap(({ id, scale }) => {
    const category = scale.categories.find((c) => c.id === group[id]);
    return category ? [`”${inLanguage(category.label, codebook.language)}”`] : [];
  });
  return names.length > 0 ? names.join(' × ') : `”${everybody[codebook.language]}”`;
}
