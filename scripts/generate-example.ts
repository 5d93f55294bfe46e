/* Writes the example data under data/. A test compares what is there with what this makes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFiles } from './example/files.js';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const { path, bytes } of exampleFiles()) {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  console.error(`${path}: ${bytes.length} bytes`);
}
