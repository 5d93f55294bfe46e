import { z } from 'zod';
import { encodings } from './pipeline.js';
import { printedShape } from './printed-shape.js';
import { date, id, localText, oneOf, oneOrMany, text, wholeNumber, words, yesNo } from './scalars.js';
import { homogeneousFates, offeredKinds, outsideFates } from './vocabulary.js';

/** The shape of `pipelines/*.yaml`, reserved keys included. The JSON Schema for editors is generated from it. */

const anything = z.unknown();

/** A tab is written as a word, since nobody sees it in a file. */
const delimiterWords = [';', ',', 'tab'] as const;

/** Names, or with each name the form that its rows answer. */
const sheets = z.union([
  z.array(words).min(1).meta({ expected: 'sheets' }),
  z.record(words, id).refine(isFilled).meta({ expected: 'sheets' }),
]);

const responseFile = z.strictObject({
  file: words,
  encoding: oneOf(encodings).optional(),
  delimiter: oneOf(delimiterWords).optional(),
  form: id.optional(),
  sheet: text.optional(),
  sheets: sheets.optional(),
  dialect: id.optional(),
  received: wholeNumber.optional(),
});

function isFilled(map: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(map).length > 0;
}

const ladderStep = z.strictObject({ id, label: localText, column: text });

const offered = z.union([
  z.strictObject({ total: wholeNumber }),
  z.strictObject({
    file: words,
    count: text,
    overcoverage: text.optional(),
    date: text.optional(),
    encoding: oneOf(encodings).optional(),
    delimiter: oneOf(delimiterWords).optional(),
    sheet: text.optional(),
    ladder: z.array(ladderStep).min(1).optional(),
  }),
]);

const fieldPeriod = z.strictObject({
  from: date,
  to: date,
  by: z.record(id, z.record(id, z.strictObject({ from: date, to: date }))).optional(),
  outside: oneOf(outsideFates).optional(),
});

const aggregate = z.strictObject({
  file: words,
  encoding: oneOf(encodings).optional(),
  delimiter: oneOf(delimiterWords).optional(),
  sheet: text.optional(),
  /** Header → the value, or values, that a row must have to belong. */
  where: z.record(z.string(), oneOrMany(text)).optional(),
  /** Header → the value, or values, of rows that do not belong, such as sums beside their parts. */
  without: z.record(z.string(), oneOrMany(text)).optional(),
  offered: text.optional(),
  answered: text.optional(),
  /** A printed response rate beside the counts, to be compared with them. */
  rate: text.optional(),
  shares: z.array(z.strictObject({ question: id, positive: text, base: text.optional() })).optional(),
});

const wave = z.strictObject({
  id,
  label: localText.optional(),
  date: date.optional(),
  responses: oneOrMany(z.union([words, responseFile])).optional(),
  cube: words.optional(),
  aggregate: aggregate.optional(),
  window: z.strictObject({ from: date, to: date }).optional(),
  offered: oneOrMany(offered).optional(),
  'offered-as': oneOf(offeredKinds).optional(),
  'offered-label': localText.optional(),
  'field-period': fieldPeriod.optional(),
  published: printedShape.optional(),
  received: wholeNumber.optional(),
});

const comparison = z.strictObject({
  from: id,
  to: id,
  'matched-on': id.optional(),
  'compare-unlike': yesNo.optional(),
});

const report = z.strictObject({ template: words, each: id.optional() });

export const pipelineShape = z.strictObject({
  kind: oneOf(['survey', 'targets', 'dialogues']),
  id,
  title: localText,
  notice: localText.optional(),
  codebook: words,
  waves: z.array(wave).min(1),
  breakdowns: z.array(oneOrMany(id)).optional(),
  comparisons: z.array(comparison).optional(),
  disclosure: z
    .strictObject({
      minimum: wholeNumber.optional(),
      'minimum-offered': wholeNumber.optional(),
      homogeneous: oneOf(homogeneousFates).optional(),
      ledger: words.optional(),
    })
    .optional(),
  reports: z.array(report).optional(),
  quality: z.strictObject({ by: id }).optional(),
  'pool-respondents': yesNo.optional(),
  'finite-population': yesNo.optional(),
  'answered-when': anything.optional(),
  weights: anything.optional(),
  clusters: anything.optional(),
  comments: z.strictObject({ reviewed: words.optional(), seed: wholeNumber.optional() }).optional(),
  panel: anything.optional(),
  benchmarks: anything.optional(),
  organisation: anything.optional(),
  recipients: anything.optional(),
});

export type PipelineShape = z.output<typeof pipelineShape>;
export type WaveShape = PipelineShape['waves'][number];
export type OfferedShape = z.output<typeof offered>;
export type ResponseFileShape = z.output<typeof responseFile>;
