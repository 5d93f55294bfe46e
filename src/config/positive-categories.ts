import type { Scale } from './codebook.js';

/** The categories whose answers make up the share positive. */
export function positiveCategories({ categories }: Scale): string[] {
  return categories.filter((c) => c.positive && c.missing === undefined).map((c) => c.id);
}
