import type { Context } from './context.js';
import { answerOptions } from './labels.js';

/** Whether any answer to a question counts as positive in the later wave, which may have a scale of its own. */
export function countsPositive(question: string, { labels, codebook, later }: Context): boolean {
  const variable = labels.variable(question);
  return variable !== undefined && answerOptions(codebook, variable, later.id).some((o) => o.positive);
}

/** Whether any of the questions has shares of positive answers at all. */
export function anyCountsPositive(context: Context): boolean {
  return context.labels.questions.some(({ id }) => countsPositive(id, context));
}
