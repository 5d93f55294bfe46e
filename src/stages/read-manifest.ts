import { z } from 'zod';
import { type Language, languages } from '../language/language.js';
import type { Edition } from '../publication/edition.js';

/** Within the run's folder, as we write it: a manifest that somebody made may not name files elsewhere. */
const pathWithin = z
  .string()
  .refine((path) =>
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part)),
  );

const shape = z.looseObject({
  program: z.literal('svarsbild'),
  status: z.enum(['draft', 'published']),
  edition: z.number(),
  language: z.enum(languages),
  files: z.array(z.strictObject({ path: pathWithin, sha256: z.string() })),
});

/** What a run's `manifest.json` says. */
export interface RunManifest {
  readonly language: Language;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** The same manifest for an edition that has been published, with its pages as they are then. */
  stamped(edition: Edition, files: RunManifest['files']): Uint8Array;
}

/** Undefined when it is no manifest of ours. */
export function readManifest(bytes: Uint8Array): RunManifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  const parsed = shape.safeParse(data);
  if (!parsed.success) return undefined;
  const { language, files } = parsed.data;
  return {
    language,
    files,
    stamped({ status, number, date }, pages) {
      const order = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
      const entries = Object.entries(data as Record<string, unknown>).flatMap(([key, value]) => {
        if (key === 'status') return [[key, status]];
        if (key === 'edition') return [[key, number], ...(date === undefined ? [] : [['published', date]])];
        return [[key, key === 'files' ? order : value]];
      });
      return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
    },
  };
}
