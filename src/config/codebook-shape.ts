import { z } from 'zod';
import { date, decimal, id, localText, oneOf, oneOrMany, text, words, yesNo } from './scalars.js';
import { missingKinds, periodUnits, respondentKinds, roles } from './vocabulary.js';

/** The shape of `data-schemas/*.yaml`. The JSON Schema for editors is generated from it. */

const missingValue = z.strictObject({ value: text, kind: oneOf(missingKinds) });

const category = z.strictObject({
  id,
  label: localText,
  aliases: z.array(words).optional(),
  positive: yesNo.optional(),
  score: decimal.optional(),
  missing: oneOf(missingKinds).optional(),
});

const scale = z.strictObject({ ordered: yesNo.optional(), categories: z.array(category).min(1) });

/** Headers; for multiple response one per category, or one column that is split. */
const columns = z.union([
  text,
  z.array(text),
  z.strictObject({ columns: z.array(text), separator: text }),
  z.record(id, text),
]);

const derive = z.strictObject({
  from: id,
  bins: z.array(decimal).optional(),
  labels: z.array(localText).optional(),
  map: z.record(id, id).optional(),
  period: oneOf(periodUnits).optional(),
});

const variable = z.strictObject({
  id,
  role: oneOf([...roles, 'weight', 'person', 'disposition']),
  type: oneOf(['number', 'multiple']).optional(),
  label: localText.optional(),
  short: localText.optional(),
  columns: columns.optional(),
  scale: id.optional(),
  area: id.optional(),
  missing: z.array(missingValue).optional(),
  since: date.optional(),
  until: date.optional(),
  derive: derive.optional(),
  'asked-if': z.record(id, oneOrMany(id)).optional(),
});

const form = z.strictObject({
  label: localText,
  respondent: oneOf(respondentKinds),
  labels: z.record(id, localText).optional(),
  /** Variable → category → what the form calls it. */
  categories: z.record(id, z.record(id, localText)).optional(),
  without: z.array(id).optional(),
});

const waveOverride = z.strictObject({
  columns: oneOrMany(text).optional(),
  categories: z.array(category).min(1).optional(),
});

export const codebookShape = z.strictObject({
  id,
  title: localText,
  language: oneOf(['sv', 'en']).optional(),
  missing: z.array(missingValue).optional(),
  areas: z.array(z.strictObject({ id, label: localText })).optional(),
  scales: z.record(id, scale),
  forms: z.record(id, form).optional(),
  variables: z.array(variable).min(1),
  waves: z.record(id, z.record(id, waveOverride)).optional(),
});

export type CodebookShape = z.output<typeof codebookShape>;
export type VariableShape = CodebookShape['variables'][number];
export type CategoryShape = z.output<typeof category>;
