import { intervalDots } from '../../charts/interval-dots.js';
import type { CategoricalVariable } from '../../config/codebook.js';
import { drawnPoints, drawnSeries } from '../chart-data.js';
import { type Context, wavesOf } from '../context.js';
import type { Block, Table } from '../document.js';
import type { EstimateRow } from '../figure-table.js';
import { answerOptions } from '../labels.js';
import { answerWording } from '../wording/answers.js';
import { terms } from '../wording/terms.js';
import { printedShareText, valueText } from '../written-numbers.js';
import { groupTable } from './group-rows.js';

/** Whether the waves tell nothing of a question but its share of positive answers in print, or nothing at all. */
export function isShareAlone(question: CategoricalVariable, context: Context): boolean {
  const { find, codebook } = context;
  return wavesOf(context).every((wave) => {
    const { status } = find.table(wave.id, [])?.groups[0] ?? {};
    const isCounted = answerOptions(codebook, question, wave.id).some(
      ({ id }) =>
        find.estimate(wave.id, { measure: 'share', question: question.id, category: id })?.value != null,
    );
    return status === 'not-reported' && !isCounted;
  });
}

/** The printed shares of positive answers as dots, those of both waves on one axis. Nothing without any. */
export function printedResults(questions: readonly CategoricalVariable[], context: Context): Block[] {
  const { say, labels, language, find } = context;
  const waves = wavesOf(context);
  const figured = (id: string) => ({ measure: 'share-positive', question: id }) as const;
  const known = questions.filter(({ id }) =>
    waves.some((wave) => find.estimate(wave.id, figured(id))?.value != null),
  );
  if (known.length === 0) return [];
  const rows = known.map(({ id }) => ({ label: labels.full(id), points: drawnPoints(figured(id), context) }));
  const title = say(answerWording.printedResults);
  const tableRows = known.flatMap(({ id }) =>
    waves.map((wave) => ({
      headers: [labels.short(id), wave.short],
      estimate: find.estimate(wave.id, figured(id)),
    })),
  );
  const hasBase = tableRows.some(({ estimate }) => estimate?.denominator != null);
  return [
    {
      kind: 'figure',
      figure: {
        id: 'results-printed',
        title,
        subtitle: say(hasBase ? answerWording.printedPartly : answerWording.printedSubtitle),
        chart: intervalDots(
          {
            rows,
            seriesLabels: drawnSeries(
              rows.flatMap((row) => row.points),
              context,
            ),
            axisTitle: say(terms.sharePositive),
          },
          language,
        ),
        table: hasBase
          ? groupTable(title, [say(terms.question), say(terms.wave)], tableRows, context)
          : shareTable(title, tableRows, context),
        notes: [],
      },
    },
  ];
}

/** Without the columns for counts and intervals, which would all be empty. */
function shareTable(caption: string, rows: readonly EstimateRow[], { say, language }: Context): Table {
  return {
    caption,
    columns: [
      { label: say(terms.question), align: 'start' },
      { label: say(terms.wave), align: 'start' },
      { label: say(terms.share), align: 'end' },
    ],
    rows: rows.map(({ headers, estimate }) => [...headers, valueText(estimate, language, printedShareText)]),
  };
}
