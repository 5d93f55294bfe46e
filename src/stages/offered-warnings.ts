import type { Codebook } from '../config/codebook.js';
import type { OfferedSource, Wave } from '../config/pipeline.js';
import { answersIn } from '../cube/answers-in.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { offeredGroups } from '../cube/offered-groups.js';
import { uncountedGroups } from '../cube/uncounted-units.js';
import { type Place, type Problem, problem } from '../problems/problem.js';
import { unitName } from './unit-name.js';

/** Units whose offered count is not reported or not there at all, or is less than their answers: they are left out of the response rate. */
export function offeredWarnings(wave: Wave, cube: Cube, codebook: Codebook): Problem[] {
  const named = (cells: readonly OfferedCell[]) => cells.map((cell) => unitName(cell, codebook));
  const groups = offeredGroups(cube);
  const silent = groups.filter(({ offered }) => offered === null);
  const short = groups.filter(({ group, offered }) => offered !== null && answersIn(cube, group) > offered);
  const absent = uncountedGroups(cube).map((group) => ({ group, offered: null }));
  const place = wave.source.kind === 'aggregate' ? wave.source.place : placeOf(wave.offered);
  return [
    ...(silent.length > 0
      ? [problem('warning', 'offered-not-reported', { wave: wave.id, units: named(silent) }, place)]
      : []),
    ...(absent.length > 0
      ? [problem('warning', 'units-without-offered', { wave: wave.id, units: named(absent) }, place)]
      : []),
    ...(short.length > 0
      ? [problem('warning', 'more-answers-than-offered', { wave: wave.id, units: named(short) }, place)]
      : []),
  ];
}

/** Of the first count or file. */
function placeOf(offered: OfferedSource | undefined): Place | undefined {
  if (offered?.kind === 'several') return placeOf(offered.sources[0]);
  return offered?.place;
}
