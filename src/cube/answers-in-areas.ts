import { type Codebook, questionsOf } from '../config/codebook.js';
import { positiveCategories } from '../config/positive-categories.js';
import type { CubeAxes } from './axes.js';
import type { AreaSums } from './cube.js';

/** Valid and positive answers in an area. */
export type AreaCounts = Pick<AreaSums, 'v' | 'y'>;

/** Per area: how many valid and positive answers a cell has, by what the codebook counts as positive. */
export function answersInAreas(
  { questions, areas }: CubeAxes,
  codebook: Codebook,
): (answers: readonly (readonly number[])[]) => AreaCounts[] {
  const positive = new Map(
    questionsOf(codebook).map(({ id, scale }) => [id, new Set(positiveCategories(scale))]),
  );
  const members = areas.map((area) =>
    [...questions.entries()].filter(([, { id }]) => area.questions.includes(id)),
  );
  return (answers) =>
    members.map((own) => {
      let [v, y] = [0, 0];
      for (const [number, { id, codes }] of own) {
        for (const [code, count] of (answers[number] ?? []).entries()) {
          const { id: category = '', kind } = codes[code] ?? {};
          if (kind === 'valid') v += count;
          if (kind === 'valid' && positive.get(id)?.has(category)) y += count;
        }
      }
      return { v, y };
    });
}
