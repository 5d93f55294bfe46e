import { z } from 'zod';
import { printedPercent } from './printed-figures.js';
import { id, wholeNumber } from './scalars.js';

/** The shape of `published:` in a wave. */

const percent = z
  .string()
  .transform((text, context) => {
    const read = printedPercent(text);
    if (read) return read;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  })
  .meta({ expected: 'percent', jsonSchema: { type: ['number', 'string'] } });

const rate = {
  offered: wholeNumber.optional(),
  answered: wholeNumber.optional(),
  rate: percent.optional(),
};

const figure = z.strictObject({
  ...rate,
  question: id.optional(),
  by: z.record(id, id).optional(),
  share: percent.optional(),
  base: wholeNumber.optional(),
});

export const printedShape = z.strictObject({ ...rate, figures: z.array(figure).optional() });

export type PrintedShape = z.output<typeof printedShape>;
export type PrintedFigureShape = z.output<typeof figure>;
