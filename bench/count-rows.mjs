// One export to counts: `svarsbild count` against a script on papaparse. Prints medians of several turns and their ratio.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRows } from './make-rows.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const turns = 5;
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'svarsbild-bench-'));

const contenders = {
  svarsbild: [
    `${here}../dist/cli/main.js`,
    ...['count', `${folder}/pipeline.yaml`, '--wave', '2018', '--out', `${folder}/cube.json`, '--quiet'],
  ],
  papaparse: [`${here}count-with-papaparse.mjs`, `${folder}/svar.csv`],
};

function measured(args) {
  const start = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, ['--import', `${here}report-memory.mjs`, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: Number(output[3]) / 1024 };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  makeRows(folder, rows);
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, args] of Object.entries(contenders)) runs[name].push(measured(args));
  }
  const medians = Object.entries(runs).map(([name, all]) => ({
    name,
    seconds: median(all.map((r) => r.seconds)),
    megabytes: median(all.map((r) => r.megabytes)),
  }));
  console.log(`${rows} rows, medians of ${turns} turns`);
  for (const { name, seconds, megabytes } of medians) {
    console.log(`${name}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB peak`);
  }
  const [ours, other] = medians;
  console.log(`time ${(ours.seconds / other.seconds).toFixed(2)} × ${other.name}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
