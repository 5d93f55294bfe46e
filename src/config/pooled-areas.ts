import { type Area, type Codebook, questionsOf } from './codebook.js';
import { positiveCategories } from './positive-categories.js';

/**
 * The areas that have a share of positive answers of their own: those with at least two questions that some answer
 * counts as positive to, with these questions. A single question is its own summary.
 */
export function pooledAreas(codebook: Codebook): readonly Area[] {
  const judged = new Set(
    questionsOf(codebook)
      .filter(({ scale }) => positiveCategories(scale).length > 0)
      .map(({ id }) => id),
  );
  return codebook.areas
    .map((area) => ({ ...area, questions: area.questions.filter((id) => judged.has(id)) }))
    .filter(({ questions }) => questions.length > 1);
}
