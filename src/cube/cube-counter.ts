import { codedVariables, codeListOf } from '../config/code-list.js';
import type { CategoricalVariable, Codebook } from '../config/codebook.js';
import { pooledAreas } from '../config/pooled-areas.js';
import { type CodedBatch, noPeriod, type Period } from '../ingest/batch.js';
import { periodText } from '../ingest/periods.js';
import { axesOf } from './axes.js';
import { inCellOrder } from './cell-order.js';
import {
  type AreaSums,
  type Cube,
  type CubeCell,
  cubeFormat,
  cubeVersion,
  type OfferedCell,
} from './cube.js';

/** Counts coded batches, one after the other, into the cells of a cube. */
export interface CubeCounter {
  add(batch: CodedBatch): void;
  cube(offered: readonly OfferedCell[]): Cube;
}

/** One cell while it is being counted: respondents, then answers by question and code, then six sums per area. */
type Tally = Float64Array;
interface OpenCell {
  readonly period: Period;
  readonly group: readonly number[];
  readonly tally: Tally;
}

export function cubeCounter(codebook: Codebook): CubeCounter {
  const variables = codedVariables(codebook);
  const columnOf = new Map(variables.map((v, column) => [v.id, column]));
  const backgrounds = variables.flatMap((v, column) => (v.role === 'question' ? [] : [{ v, column }]));
  const layout = tallyLayout(codebook, variables, columnOf);
  const cells = new Map<string | number, OpenCell>();
  const sizes = backgrounds.map(({ v }) => codeListOf(v).length);
  // A group is a number in mixed radix while that stays exact, else a text: surveys with very many backgrounds exist.
  const periodsToTheYear10000 = 100_000_000;
  const exact =
    sizes.reduce((product, size) => product * size, periodsToTheYear10000) < Number.MAX_SAFE_INTEGER;
  const columns = backgrounds.map(({ column }) => column);

  const keyOf = (batch: CodedBatch, row: number): string | number => {
    if (!exact) return [batch.periods[row], ...columns.map((c) => batch.codes[c]?.[row])].join();
    let key = (batch.periods[row] ?? noPeriod) + 1;
    for (let i = 0; i < columns.length; i++) {
      key = key * (sizes[i] ?? 1) + (batch.codes[columns[i] ?? 0]?.[row] ?? 0);
    }
    return key;
  };

  return {
    add(batch) {
      for (let row = 0; row < batch.rows; row++) {
        const key = keyOf(batch, row);
        let cell = cells.get(key);
        if (!cell) {
          const group = columns.map((c) => batch.codes[c]?.[row] ?? 0);
          cell = { period: batch.periods[row] ?? noPeriod, group, tally: new Float64Array(layout.width) };
          cells.set(key, cell);
        }
        tallyRow(cell.tally, batch, row, layout);
      }
    },
    cube(offered) {
      return {
        format: cubeFormat,
        version: cubeVersion,
        survey: codebook.id,
        ...axesOf(codebook),
        cells: [...cells.values()].map((cell) => closedCell(cell, layout)).sort(inCellOrder),
        offered,
      };
    },
  };
}

interface TallyLayout {
  readonly width: number;
  readonly questions: readonly { column: number; offset: number; size: number }[];
  readonly areas: readonly {
    offset: number;
    members: readonly { column: number; valid: Uint8Array; positive: Uint8Array }[];
  }[];
}

const sumsPerArea = 6;

function tallyLayout(
  codebook: Codebook,
  variables: readonly CategoricalVariable[],
  columnOf: ReadonlyMap<string, number>,
): TallyLayout {
  let width = 1;
  const take = (size: number) => {
    const offset = width;
    width += size;
    return offset;
  };
  const questions = variables.flatMap((v, column) => {
    if (v.role !== 'question') return [];
    const size = codeListOf(v).length;
    return [{ column, offset: take(size), size }];
  });
  const areas = pooledAreas(codebook).map((area) => ({
    offset: take(sumsPerArea),
    members: area.questions.flatMap((id) => {
      const column = columnOf.get(id);
      const variable = variables[column ?? -1];
      return variable && column !== undefined ? [{ column, ...flagsOf(variable) }] : [];
    }),
  }));
  return { width, questions, areas };
}

/** Per code: whether it is a valid answer, and whether a positive one. */
function flagsOf(variable: CategoricalVariable): { valid: Uint8Array; positive: Uint8Array } {
  const codes = codeListOf(variable);
  const positive = new Set(
    variable.scale.categories.filter((c) => c.positive && !c.missing).map((c) => c.id),
  );
  return {
    valid: Uint8Array.from(codes, (code) => (code.kind === 'valid' ? 1 : 0)),
    positive: Uint8Array.from(codes, (code) => (code.kind === 'valid' && positive.has(code.id) ? 1 : 0)),
  };
}

function tallyRow(tally: Tally, batch: CodedBatch, row: number, layout: TallyLayout): void {
  const bump = (index: number, by: number) => {
    tally[index] = (tally[index] ?? 0) + by;
  };
  bump(0, 1);
  for (const { column, offset } of layout.questions) bump(offset + (batch.codes[column]?.[row] ?? 0), 1);
  for (const { offset, members } of layout.areas) {
    let v = 0;
    let y = 0;
    for (const { column, valid, positive } of members) {
      const code = batch.codes[column]?.[row] ?? 0;
      v += valid[code] ?? 0;
      y += positive[code] ?? 0;
    }
    if (v === 0) continue;
    bump(offset, 1);
    bump(offset + 1, v);
    bump(offset + 2, y);
    bump(offset + 3, v * v);
    bump(offset + 4, y * y);
    bump(offset + 5, v * y);
  }
}

function closedCell({ period, group, tally }: OpenCell, layout: TallyLayout): CubeCell {
  return {
    period: periodText(period),
    group,
    respondents: tally[0] ?? 0,
    answers: layout.questions.map(({ offset, size }) => [...tally.subarray(offset, offset + size)]),
    areas: layout.areas.map(({ offset }): AreaSums => {
      const [m = 0, v = 0, y = 0, vv = 0, yy = 0, vy = 0] = tally.subarray(offset, offset + sumsPerArea);
      return { m, v, y, vv, yy, vy };
    }),
  };
}
