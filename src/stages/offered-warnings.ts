import type { Codebook } from '../config/codebook.js';
import type { OfferedSource, Wave } from '../config/pipeline.js';
import { answersIn } from '../cube/answers-in.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { offeredGroups } from '../cube/offered-groups.js';
import { type Place, type Problem, problem } from '../problems/problem.js';
import { unitName } from './unit-name.js';

/** Units whose offered count is not there, or is less than their answers: they are left out of the response rate. */
export function offeredWarnings(wave: Wave, cube: Cube, codebook: Codebook): Problem[] {
  const named = (cells: readonly OfferedCell[]) => cells.map((cell) => unitName(cell, codebook));
  const groups = offeredGroups(cube);
  const silent = groups.filter(({ offered }) => offered === null);
  const short = groups.filter(({ group, offered }) => offered !== null && answersIn(cube, group) > offered);
  const place = wave.source.kind === 'aggregate' ? wave.source.place : placeOf(wave.offered);
  return [
    ...(silent.length > 0
      ? [problem('warning', 'offered-not-reported', { wave: wave.id, units: named(silent) }, place)]
      : []),
    ...(short.length > 0
      ? [problem('warning', 'more-answers-than-offered', { wave: wave.id, units: named(short) }, place)]
      : []),
  ];
}

/** Of the first file; a total has none. */
function placeOf(offered: OfferedSource | undefined): Place | undefined {
  if (offered?.kind === 'several') return offered.sources.map(placeOf).find((place) => place !== undefined);
  return offered?.kind === 'file' ? offered.place : undefined;
}
