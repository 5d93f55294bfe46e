import type { LocalText } from '../language/language.js';
import type { Category } from './codebook.js';

/** Whether bins with these edges can be named by their first and last whole number. */
export function nameThemselves(edges: readonly number[]): boolean {
  return edges.every((edge) => Number.isSafeInteger(edge) && edge >= 0);
}

/**
 * One category per bin of whole numbers: `0-12`, labelled `0–12`, for the edges 0 and 13; `13` for the edges 13 and 14.
 * Given labels, one per bin, take the place of these.
 */
export function binCategories(edges: readonly number[], labels: readonly LocalText[] = []): Category[] {
  return edges.slice(0, -1).map((first, bin) => {
    const last = (edges[bin + 1] ?? first) - 1;
    const ends = first === last ? [first] : [first, last];
    const label = labels[bin] ?? { sv: ends.join('–'), en: ends.join('–') };
    return { id: ends.join('-'), label, aliases: [], positive: false };
  });
}
