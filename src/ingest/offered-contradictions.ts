import type { CategoricalVariable } from '../config/codebook.js';
import { type Place, type Problem, problem } from '../problems/problem.js';

/** Groups that name a variable and the one it is mapped from, but not as the codebook maps them: nobody can be in both. */
export function contradictionProblems(
  group: Readonly<Record<string, string>>,
  variables: readonly CategoricalVariable[],
  place: Place,
): Problem[] {
  return variables.flatMap(({ id, derive }) => {
    const category = group[id];
    const source = group[derive?.from ?? ''];
    const mapped = derive?.way === 'map' ? derive.to[source ?? ''] : undefined;
    if (!category || !source || !mapped || mapped === category) return [];
    return [problem('error', 'offered-group-contradicts', { category, source, mapped }, place)];
  });
}
