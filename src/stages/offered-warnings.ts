import { backgroundsOf, type Codebook } from '../config/codebook.js';
import type { Wave } from '../config/pipeline.js';
import { answersIn } from '../cube/answers-in.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { inLanguage } from '../language/language.js';
import { type Problem, problem } from '../problems/problem.js';

/** Units whose offered count is not there, or is less than their answers: they are left out of the response rate. */
export function offeredWarnings(wave: Wave, cube: Cube, codebook: Codebook): Problem[] {
  const named = (cells: readonly OfferedCell[]) => cells.map((cell) => unitName(cell, codebook));
  const silent = cube.offered.filter(({ offered }) => offered === null);
  const short = cube.offered.filter(
    ({ group, offered }) => offered !== null && answersIn(cube, group) > offered,
  );
  const place = wave.offered?.kind === 'file' ? wave.offered.place : undefined;
  return [
    ...(silent.length > 0
      ? [problem('warning', 'offered-not-reported', { wave: wave.id, units: named(silent) }, place)]
      : []),
    ...(short.length > 0
      ? [problem('warning', 'more-answers-than-offered', { wave: wave.id, units: named(short) }, place)]
      : []),
  ];
}

/** The labels of a unit's categories in codebook order; empty for a total. */
function unitName({ group }: OfferedCell, codebook: Codebook): string {
  return backgroundsOf(codebook)
    .flatMap(({ id, scale }) => {
      const category = scale.categories.find((c) => c.id === group[id]);
      return category ? [`”${inLanguage(category.label, codebook.language)}”`] : [];
    })
    .join(' × ');
}
