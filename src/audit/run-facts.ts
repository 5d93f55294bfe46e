import { z } from 'zod';

const manifest = z.object({
  version: z.string().optional(),
  edition: z.number().optional(),
  inputs: z.array(z.object({ path: z.string() })),
});

/** What a manifest tells of a run, in which numbers are about nobody. */
export interface RunFacts {
  /** The names of what it was made from. */
  readonly inputs: readonly string[];
  /** Of the program, as it is written. */
  readonly version: string;
  readonly edition: number;
}

const unknown: RunFacts = { inputs: [], version: '', edition: 1 };

/** What is no manifest explains nothing: its numbers are then looked at like any other. */
export function runFacts(bytes: Uint8Array | undefined): RunFacts {
  if (!bytes) return unknown;
  try {
    const read = manifest.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!read.success) return unknown;
    const { inputs, version = '', edition = 1 } = read.data;
    return { inputs: inputs.map(({ path }) => path), version, edition };
  } catch (cause) {
    if (cause instanceof SyntaxError) return unknown;
    throw cause;
  }
}
