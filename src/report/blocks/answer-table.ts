import type { CategoricalVariable } from '../../config/codebook.js';
import { type Context, wavesOf } from '../context.js';
import type { Table } from '../document.js';
import { type EstimateRow, estimateTable } from '../figure-table.js';
import { answerOptions } from '../labels.js';
import { terms } from '../wording/terms.js';

/** Every answer of every question, then the positive ones together where there are several, don't-know and no answer; a row per wave. */
export function answerRows(questions: readonly CategoricalVariable[], context: Context): EstimateRow[] {
  const { codebook, find, labels, later, say } = context;
  return questions.flatMap((question) => {
    const options = answerOptions(codebook, question, later.id);
    const wanted = [
      ...options.map((option) => ({
        label: labels.category(option),
        figure: { measure: 'share', category: option.id } as const,
      })),
      ...(options.filter((option) => option.positive).length > 1
        ? [{ label: say(terms.allPositive), figure: { measure: 'share-positive' } as const }]
        : []),
      { label: say(terms.dontKnow), figure: { measure: 'dont-know' } as const },
      { label: say(terms.noAnswer), figure: { measure: 'no-answer' } as const },
    ];
    return wanted.flatMap(({ label, figure }) =>
      wavesOf(context).flatMap((wave): EstimateRow[] => {
        const estimate = find.estimate(wave.id, { ...figure, question: question.id });
        // A measure that a question does not have, such as don't-know, has no row.
        return estimate ? [{ headers: [labels.short(question.id), label, wave.short], estimate }] : [];
      }),
    );
  });
}

export function answerTable(
  caption: string,
  rows: readonly EstimateRow[],
  { say, language }: Context,
): Table {
  return estimateTable(
    caption,
    {
      headers: [say(terms.question), say(terms.answer), say(terms.wave)],
      numerator: say(terms.answers),
      denominator: say(terms.of),
      value: say(terms.share),
    },
    rows,
    language,
  );
}
