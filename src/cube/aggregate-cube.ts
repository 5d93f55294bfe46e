import { codeOfKind } from '../config/code-list.js';
import type { Codebook } from '../config/codebook.js';
import type { AggregateCounts, AnsweredCount } from '../ingest/aggregate-rows.js';
import { axesOf, type CubeAxes } from './axes.js';
import { inCellOrder } from './cell-order.js';
import { type Cube, type CubeCell, cubeFormat, cubeVersion } from './cube.js';
import { withDerivedGroups } from './derived-offered.js';

/**
 * The cube of a wave that comes as counts: respondents per cell, to whom no question was put as far as is known, and
 * the shares that are in print. Mapped variables follow from the counts; others that the counts do not tell apart were
 * not asked.
 */
export function aggregateCube(counts: AggregateCounts, codebook: Codebook): Cube {
  const axes = axesOf(codebook);
  const derived = <T extends Pick<AnsweredCount, 'group'>>(cell: T): T => ({
    ...cell,
    group: withDerivedGroups(cell.group, codebook),
  });
  const filled = (counts.answered ?? []).filter(({ answered }) => answered > 0).map(derived);
  return {
    format: cubeFormat,
    version: cubeVersion,
    survey: codebook.id,
    ...axes,
    cells: filled.map((count) => cellOf(count, axes)).sort(inCellOrder),
    offered: counts.offered ?? [],
    ...(counts.printed.length > 0 && { printed: counts.printed.map(derived) }),
  };
}

function cellOf({ group, answered }: AnsweredCount, { backgrounds, questions, areas }: CubeAxes): CubeCell {
  return {
    period: '',
    group: backgrounds.map(({ id, codes }) => {
      const code = codes.findIndex((candidate) => candidate.id === group[id]);
      return code < 0 ? codeOfKind(codes, 'not-asked') : code;
    }),
    respondents: answered,
    answers: questions.map(({ codes }) => {
      const notAsked = codeOfKind(codes, 'not-asked');
      return codes.map((_, code) => (code === notAsked ? answered : 0));
    }),
    areas: areas.map(() => null),
  };
}
