import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import type { Line } from './read-csv.js';

/** The tables of an example's run. */
export interface Tables {
  readonly estimates: readonly Line[];
  readonly comparisons: readonly Line[];
  /** Empty when no comparison has groups to be matched on. */
  readonly decomposition: readonly Line[];
  readonly differences: readonly Line[];
  readonly nonresponse: readonly Line[];
}

/** Runs an example's pipeline into a folder of its own, which is gone afterwards. */
export async function runExample(id: string): Promise<Tables> {
  const out = mkdtempSync(path.join(tmpdir(), `svarsbild-${id}-`));
  const silent = { out() {}, error() {} };
  const argv = ['run', `pipelines/${id}.yaml`, '--out', out, '--internal', path.join(out, 'internal')];
  try {
    expect(await runProgram([...argv, '--format', 'csv', '--quiet'], 'sv', silent)).toBe(0);
    const table = (name: string) =>
      Papa.parse<Line>(readFileSync(path.join(out, id, 'tables', name), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;
    return {
      estimates: table('estimates.csv'),
      comparisons: table('comparisons.csv'),
      decomposition: existsSync(path.join(out, id, 'tables/decomposition.csv'))
        ? table('decomposition.csv')
        : [],
      differences: table('differences.csv'),
      nonresponse: table('nonresponse.csv'),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The figures of one measure that are shown, those of the whole wave when `by` is empty. */
export function shown(lines: readonly Line[], measure: string, wave: string, by: string): Line[] {
  return lines.filter(
    (line) => line.measure === measure && line.wave === wave && line.by === by && line.status === 'ok',
  );
}
