import { formVariable } from '../../config/form-variables.js';
import { count } from '../../language/numbers.js';
import { type Context, wavesOf } from '../context.js';
import type { Block, Table } from '../document.js';
import { kindWording } from '../wording/kinds.js';
import { terms } from '../wording/terms.js';
import { absentText, rateText, valueText } from '../written-numbers.js';

/** How many have answered each form, and at what rate where that is known; nothing unless the run is broken down by form. */
export function formAnswers(context: Context): Block[] {
  const rows = formRows(context);
  return rows.length === 0 ? [] : [{ kind: 'table', table: tableOf(rows, context) }];
}

interface FormRow {
  readonly headers: readonly string[];
  readonly answers: string;
  readonly answered: string;
  readonly rate: string;
  readonly isReported: boolean;
}

function formRows(context: Context): FormRow[] {
  const { say, labels, language, find } = context;
  const waves = wavesOf(context);
  const tables = new Map(waves.map((wave) => [wave.id, find.table(wave.id, [formVariable])]));
  const ids = new Set(
    [...tables.values()].flatMap((table) => (table?.groups ?? []).map((g) => g.group[0] ?? '')),
  );
  return [...ids].flatMap((id) =>
    waves.flatMap((wave): FormRow[] => {
      const group = tables.get(wave.id)?.groups.find((g) => g.group[0] === id);
      if (!group) return [];
      const { respondents, status, rate } = group;
      const estimate = find.estimate(wave.id, { measure: 'response-rate', by: [formVariable], group: [id] });
      const { answered, offered } = rate;
      return [
        {
          headers: [labels.group(formVariable, id), wave.short],
          answers: respondents === null ? absentText(status, language) : count(respondents, language),
          answered:
            answered === null || offered === null
              ? '–'
              : say(kindWording.answeredOf, {
                  answered: count(answered, language),
                  offered: count(offered, language),
                }),
          rate: valueText(estimate, language, rateText),
          isReported: rate.status === 'ok' || rate.status === 'withheld',
        },
      ];
    }),
  );
}

/** Without the rates when no form has one: then offered counts are not by form. */
function tableOf(rows: readonly FormRow[], { say }: Context): Table {
  const withRates = rows.some((row) => row.isReported);
  const rateColumns = withRates ? [kindWording.answeredOfOffered, terms.responseRate] : [];
  return {
    caption: say(kindWording.answersByForm),
    columns: [
      ...[kindWording.form, terms.wave].map((term) => ({ label: say(term), align: 'start' as const })),
      ...[terms.answers, ...rateColumns].map((term) => ({ label: say(term), align: 'end' as const })),
    ],
    rows: rows.map(({ headers, answers, answered, rate }) => [
      ...headers,
      answers,
      ...(withRates ? [answered, rate] : []),
    ]),
  };
}
