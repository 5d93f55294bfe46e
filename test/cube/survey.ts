import { codedVariables, codeListOf } from '../../src/config/code-list.js';
import type { CategoricalVariable, Codebook, Scale } from '../../src/config/codebook.js';
import type { Cube, OfferedCell } from '../../src/cube/cube.js';
import { cubeCounter } from '../../src/cube/cube-counter.js';
import { noPeriod } from '../../src/ingest/batch.js';

/** A small survey: two backgrounds, two questions in one area. */
export function codebookOf(changes: Partial<Codebook> = {}): Codebook {
  return {
    id: 'enkat',
    title: { sv: 'Enkäten' },
    language: 'sv',
    variables: [
      variable('background', 'kon', scale('kon', ['kvinna', 'man'])),
      variable('background', 'malgrupp', scale('malgrupp', ['a', 'b', 'c'])),
      variable('question', 'kontakt', likert, 'tillganglighet'),
      variable('question', 'svar', likert, 'tillganglighet'),
    ],
    areas: [{ id: 'tillganglighet', label: { sv: 'Tillgänglighet' }, questions: ['kontakt', 'svar'] }],
    waves: {},
    file: 'enkat.yaml',
    ...changes,
  };
}

export function scale(id: string, categories: readonly string[]): Scale {
  return {
    id,
    ordered: false,
    categories: categories.map((c) => ({ id: c, label: { sv: c }, aliases: [], positive: false })),
  };
}

const likert: Scale = {
  id: 'latt',
  ordered: true,
  categories: [
    { id: 'latt', label: { sv: 'Lätt' }, aliases: [], positive: true },
    { id: 'svart', label: { sv: 'Svårt' }, aliases: [], positive: false },
    { id: 'vet-inte', label: { sv: 'Vet inte' }, aliases: [], positive: false, missing: 'dont-know' },
  ],
};

export function variable(
  role: 'background' | 'question',
  id: string,
  ofScale: Scale,
  area?: string,
): CategoricalVariable {
  const label = { sv: id };
  return { role, id, label, short: label, columns: [], scale: ofScale, missing: [], ...(area && { area }) };
}

/** One respondent: category ids by variable, and a month number. */
export interface Row {
  readonly values: Readonly<Record<string, string>>;
  readonly period?: number;
}

/** Counts rows in batches of the given size. A variable that a row lacks is `no-answer`. */
export function counted(
  codebook: Codebook,
  rows: readonly Row[],
  offered: readonly OfferedCell[] = [],
  batchSize = 3,
): Cube {
  const counter = cubeCounter(codebook);
  const variables = codedVariables(codebook);
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    counter.add({
      rows: batch.length,
      codes: variables.map((v) => {
        const ids = codeListOf(v).map((code) => code.id);
        return Int16Array.from(batch, (row) => ids.indexOf(row.values[v.id] ?? 'no-answer'));
      }),
      periods: Int32Array.from(batch, (row) => row.period ?? noPeriod),
    });
  }
  return counter.cube(offered);
}
