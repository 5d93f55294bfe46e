import type { Language } from '../language/language.js';
import { decimalsInPrint, percent, percentagePoints } from '../language/numbers.js';
import type {
  ChangeData,
  DotsData,
  DumbbellData,
  Interval,
  LikertData,
  OrderedLineData,
  Series,
} from './chart.js';
import { positiveShare } from './likert-scale.js';

/** The fixed texts inside figures. */
export const chartWords = {
  sv: {
    positive: 'Positiva',
    dontKnow: 'Vet inte',
    answers: 'Antal svar',
    certain: 'Säker förändring',
    uncertain: 'Inte säker',
    untested: 'Inte prövad',
    uncertainOrUntested: 'Inte säker eller inte prövad',
  },
  en: {
    positive: 'Positive',
    dontKnow: 'Don’t know',
    answers: 'Answers',
    certain: 'Certain change',
    uncertain: 'Not certain',
    untested: 'Not tested',
    uncertainOrUntested: 'Not certain or not tested',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** One decimal; as many as there are in print where the limits are not known. */
export function shareText({ value, lower }: Interval, language: Language): string {
  return percent(value, lower === null ? decimalsInPrint(value) : 1, language);
}

/** The same of a difference, with its sign. */
export function differenceText({ value, lower }: Interval, language: Language): string {
  return percentagePoints(value, language, lower === null ? decimalsInPrint(value) : 1);
}

/** Heads the column of gaps and says which group is set against which, in two lines. */
export function gapHeading({ firstLabel, secondLabel }: DumbbellData, language: Language): [string, string] {
  const first = firstLabel.charAt(0).toLowerCase() + firstLabel.slice(1);
  return language === 'sv'
    ? [`${secondLabel} jämfört`, `med ${first}`]
    : [`${secondLabel} compared`, `with ${first}`];
}

interface Labelled {
  readonly label: string;
  readonly value: number;
}

/** ` from 81.0% (A) to 90.0% (B)`, ` everywhere 81.0%`, or nothing without values. */
function range<Value extends Labelled>(
  values: readonly Value[],
  write: (value: Value) => string,
  language: Language,
): string {
  const [first, ...rest] = values;
  if (first === undefined) return '';
  const lowest = rest.reduce((least, row) => (row.value < least.value ? row : least), first);
  const highest = rest.reduce((most, row) => (row.value > most.value ? row : most), first);
  const [from, to, everywhere] =
    language === 'sv' ? ['från', 'till', 'överallt'] : ['from', 'to', 'everywhere'];
  const one = `${write(first)} (${first.label})`;
  if (rest.length === 0) return ` ${one}`;
  if (lowest.value === highest.value) return ` ${everywhere} ${write(first)}`;
  return ` ${from} ${write(lowest)} (${lowest.label}) ${to} ${write(highest)} (${highest.label})`;
}

function rowCount(count: number, language: Language): string {
  if (language === 'sv') return count === 1 ? '1 rad' : `${count} rader`;
  return count === 1 ? '1 row' : `${count} rows`;
}

function joined(texts: readonly (string | undefined)[], language: Language): string {
  return texts.filter((text) => text !== undefined).join(language === 'sv' ? ' och ' : ' and ');
}

function waves(labels: Readonly<Partial<Record<Series, string>>>, language: Language): string {
  const text = joined([labels.earlier, labels.later], language);
  return text === '' ? '' : `, ${text}`;
}

/** Ends a sentence about the wave that is shown last: `; 2018 from …`. */
function latest(label: string | undefined, text: string): string {
  if (text === '') return '';
  return label === undefined ? `;${text}` : `; ${label}${text}`;
}

export function dotsAlt(data: DotsData, language: Language): string {
  const last = data.seriesLabels.later === undefined ? 'earlier' : 'later';
  const values = data.rows.flatMap(({ label, points }) =>
    points.flatMap(({ series, interval }) => (series === last && interval ? [{ label, ...interval }] : [])),
  );
  const span = range(values, (value) => shareText(value, language), language);
  const rows = rowCount(data.rows.length, language);
  return `${data.axisTitle}, ${rows}${waves(data.seriesLabels, language)}${latest(data.seriesLabels[last], span)}.`;
}

export function likertAlt(data: LikertData, language: Language): string {
  const last = data.seriesLabels.later === undefined ? 'earlier' : 'later';
  const values = data.questions.flatMap(({ label, bars }) =>
    bars.flatMap(({ series, segments }) =>
      series === last && segments ? [{ label, value: positiveShare(segments) }] : [],
    ),
  );
  const span = range(values, ({ value }) => percent(value, 1, language), language);
  const what =
    language === 'sv' ? 'Svarens fördelning och andelen positiva' : 'Answers and the share that is positive';
  const rows = rowCount(data.questions.length, language);
  return `${what}, ${rows}${waves(data.seriesLabels, language)}${latest(data.seriesLabels[last], span)}.`;
}

export function dumbbellAlt(data: DumbbellData, language: Language): string {
  const gaps = data.rows.flatMap(({ label, first, second }) =>
    first === null || second === null ? [] : [{ label, value: second - first }],
  );
  const unit = language === 'sv' ? 'procentenheter' : 'percentage points';
  const span = range(gaps, ({ value }) => `${percentagePoints(value, language)} ${unit}`, language);
  const both = joined([data.firstLabel, data.secondLabel], language);
  const difference = language === 'sv' ? 'skillnad' : 'difference';
  return `${data.axisTitle}, ${rowCount(data.rows.length, language)}, ${both}${latest(difference, span)}.`;
}

export function changeAlt(data: ChangeData, language: Language): string {
  const shown = data.rows.flatMap(({ label, interval }) => (interval ? [{ label, ...interval }] : []));
  const span = range(shown, (value) => differenceText(value, language), language);
  const tested = data.rows.filter((row) => row.standing !== 'untested' && row.interval !== null);
  const certain = tested.filter((row) => row.standing === 'certain').length;
  const sure = language === 'sv' ? `, ${certain} med säker förändring` : `, ${certain} with a certain change`;
  const rows = rowCount(data.rows.length, language);
  return `${data.axisTitle}, ${rows}${tested.length === 0 ? '' : sure}${span === '' ? '' : `;${span}`}.`;
}

export function lineAlt(data: OrderedLineData, language: Language): string {
  const points = data.points.map(
    ({ label, interval, absent }) => `${label} ${interval ? percent(interval.value, 1, language) : absent}`,
  );
  return `${data.valueTitle}, ${data.axisTitle}: ${points.join(', ')}.`;
}
