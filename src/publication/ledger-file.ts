import { z } from 'zod';
import { wavesText } from './document-text.js';
import { type Ledger, ledgerFormat, ledgerVersion } from './ledger.js';
import { familyShape, waveShape } from './read-document.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const publication = z.strictObject({
  pipeline: z.string(),
  survey: z.string(),
  edition: z.number().int().min(1),
  date: day.exactOptional(),
  note: z.string().exactOptional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  empty: z.enum(['shown', 'withheld']),
  apart: z.array(z.string()),
  families: z.array(familyShape),
  waves: z.array(waveShape),
});

const shape = z.strictObject({
  format: z.literal(ledgerFormat),
  version: z.literal(ledgerVersion),
  publications: z.array(publication),
});

/** What the ledger's file says; undefined when it is no such file, with where it goes wrong. */
export function readLedger(bytes: Uint8Array): { readonly ledger: Ledger } | { readonly fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { fault: 'JSON' };
  }
  const parsed = shape.safeParse(data);
  return parsed.success
    ? { ledger: parsed.data }
    : { fault: parsed.error.issues[0]?.path.join('.') || 'format' };
}

/** The ledger as the bytes of a file: a line for each group, the same bytes for the same ledger. */
export function writeLedger({ publications, ...head }: Ledger): Uint8Array {
  const texts = publications.map(
    ({ waves, ...rest }) => `${JSON.stringify(rest).slice(0, -1)},"waves":${wavesText(waves)}}`,
  );
  return new TextEncoder().encode(
    `${JSON.stringify(head).slice(0, -1)},"publications":[\n${texts.join(',\n')}\n]}\n`,
  );
}
