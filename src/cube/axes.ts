import { codeListOf } from '../config/code-list.js';
import { backgroundsOf, type Codebook, questionsOf } from '../config/codebook.js';
import { pooledAreas } from '../config/pooled-areas.js';
import type { Cube } from './cube.js';

/** What the numbers in a cube of this codebook point into. */
export type CubeAxes = Pick<Cube, 'backgrounds' | 'questions' | 'areas'>;

export function axesOf(codebook: Codebook): CubeAxes {
  return {
    backgrounds: backgroundsOf(codebook).map((v) => ({ id: v.id, codes: codeListOf(v) })),
    questions: questionsOf(codebook).map((v) => ({ id: v.id, codes: codeListOf(v) })),
    areas: pooledAreas(codebook).map(({ id, questions }) => ({ id, questions })),
  };
}
