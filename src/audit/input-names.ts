import { z } from 'zod';

const manifest = z.object({ inputs: z.array(z.object({ path: z.string() })) });

/** The names of what a run was made from, as its manifest has them: numbers in them are about nobody. None without one. */
export function inputNames(bytes: Uint8Array | undefined): string[] {
  if (!bytes) return [];
  try {
    const read = manifest.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.data.inputs.map(({ path }) => path) : [];
  } catch (cause) {
    // What is no manifest explains nothing: its numbers are then looked at like any other.
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}
