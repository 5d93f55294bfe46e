import { z } from 'zod';
import { id } from '../config/scalars.js';
import { missingKinds, setAsideReasons, statuses } from '../config/vocabulary.js';
import { documentFormat, documentVersion, type PublishedDocument } from './document.js';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const orNull = count.nullable();
const status = z.enum(statuses);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const question = z.strictObject({
  id: z.string(),
  codes: z.array(z.strictObject({ id: z.string(), kind: z.enum(['valid', ...missingKinds]) })),
});

const answers = z.strictObject({
  status,
  counts: z.array(count).nullable(),
  base: z
    .strictObject({ valid: count, others: z.partialRecord(z.enum(missingKinds), count) })
    .exactOptional(),
  printed: z
    .union([
      z.strictObject({ positive: count, base: count }),
      z.strictObject({ share: z.number().min(0).max(1) }),
    ])
    .exactOptional(),
});

const sums = z.strictObject({ m: count, v: count, y: count, vv: count, yy: count, vy: count });
const area = z.strictObject({
  area: z.string(),
  status,
  questions: z.array(z.string()),
  sums: sums.nullable(),
});

const group = z.strictObject({
  group: z.array(z.string()),
  status,
  respondents: orNull,
  rate: z.strictObject({ status, offered: orNull, answered: orNull }),
  coverage: z.array(z.strictObject({ step: z.string(), status, count: orNull })),
  questions: z.array(answers),
  areas: z.array(area).exactOptional(),
});

const intake = z.strictObject({
  received: orNull,
  rowsRead: orNull,
  setAside: z.record(z.enum(setAsideReasons), orNull),
  answers: orNull,
});

const wave = z.strictObject({
  wave: z.string(),
  window: z.strictObject({ from: day, to: day, source: z.string() }).exactOptional(),
  read: z.array(z.strictObject({ file: z.string(), sheet: z.string().exactOptional() })).exactOptional(),
  offeredBy: z.array(z.string()),
  questions: z.array(question),
  tables: z.array(z.strictObject({ by: z.array(z.string()), groups: z.array(group) })),
  modes: z.array(
    z.strictObject({
      variable: z.string(),
      groups: z.array(z.strictObject({ category: z.string(), status, respondents: orNull })),
    }),
  ),
  intake: intake.exactOptional(),
  files: z.array(intake.extend({ path: z.string(), status })),
  inPrint: z.array(z.number()),
});

const family = z.strictObject({
  id: z.string(),
  atoms: z.array(z.string()).min(1),
  variables: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

export const waveShape = wave;
export const familyShape = family;

const shape = z.strictObject({
  format: z.literal(documentFormat),
  version: z.literal(documentVersion),
  // Folders are called after it.
  pipeline: id,
  survey: z.string(),
  minimum: count,
  minimumOffered: count,
  empty: z.enum(['shown', 'withheld']),
  apart: z.array(z.string()),
  families: z.array(family),
  inWords: z.array(z.number()),
  waves: z.array(wave),
});

/** What `published.json` says; undefined when it is no such file, with where it goes wrong. */
export function readDocument(
  bytes: Uint8Array,
): { readonly document: PublishedDocument } | { readonly fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { fault: 'JSON' };
  }
  const parsed = shape.safeParse(data);
  return parsed.success
    ? { document: parsed.data }
    : { fault: parsed.error.issues[0]?.path.join('.') || 'format' };
}
