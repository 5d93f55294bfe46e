import { z } from 'zod';
import type { Expected } from '../problems/yaml-messages.js';

/*
 * The scalars of our YAML files. Every scalar arrives as its source text (see yaml-source.ts); `expected` says in
 * messages what should have been there, and `jsonSchema` what an editor should accept, which sees typed scalars.
 */

declare module 'zod' {
  interface GlobalMeta {
    expected?: Expected;
    jsonSchema?: Record<string, unknown>;
  }
}

const anyScalar = { type: ['string', 'number', 'boolean'] };

export const text = z.string().meta({ expected: 'text', jsonSchema: anyScalar });

/** A text for readers, or one that is matched: an empty one is a slip, and would match every empty cell. */
export const words = z
  .string()
  .refine((value) => value.trim() !== '')
  .meta({ expected: 'text', jsonSchema: { ...anyScalar, minLength: 1 } });

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids stand in file names, tables and templates, hence the narrow alphabet. */
export const id = z
  .string()
  .regex(idPattern)
  .meta({ expected: 'id', jsonSchema: { type: ['string', 'number'], pattern: idPattern.source } });

export const date = z
  .string()
  .refine(isIsoDate)
  .meta({ expected: 'date', jsonSchema: { type: 'string', format: 'date' } });

export const yesNo = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .meta({ expected: 'yes-no', jsonSchema: { type: 'boolean' } });

export const wholeNumber = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
  .meta({ expected: 'whole-number', jsonSchema: { type: 'integer', minimum: 0 } });

export const decimal = z
  .string()
  .regex(/^[-+]?\d{1,12}(\.\d+)?$/)
  .transform(Number)
  .meta({ expected: 'number', jsonSchema: { type: 'number' } });

/** One word of a closed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words);
}

/** A text in the file's language, or one per language. */
export const localText = z.union([
  words,
  z
    .strictObject({ sv: words.optional(), en: words.optional() })
    .refine(({ sv, en }) => sv !== undefined || en !== undefined)
    .meta({ expected: 'text' }),
]);
export type LocalTextShape = z.output<typeof localText>;

/** A list where a single item may stand without brackets. */
export function oneOrMany<T extends z.ZodType>(item: T) {
  return z.union([item, z.array(item)]);
}

function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
