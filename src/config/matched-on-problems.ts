import { type Problem, problem } from '../problems/problem.js';
import { nearest } from './nearest.js';
import type { PipelineShape } from './pipeline-shape.js';
import type { YamlSource } from './yaml-source.js';

function isBackground({ role }: { readonly role: string }): boolean {
  return role === 'background' || role === 'mode';
}

/** What `matched-on` names must be a background variable that the pipeline breaks the answers down by. */
export function matchedOnProblems(
  { breakdowns = [], comparisons = [] }: PipelineShape,
  variables: readonly { readonly id: string; readonly role: string }[],
  source: YamlSource,
): Problem[] {
  const single = breakdowns.flatMap((breakdown) => {
    const [first, ...others] = [breakdown].flat();
    return first === undefined || others.length > 0 ? [] : [first];
  });
  return comparisons.flatMap(({ 'matched-on': id }, index) => {
    if (id === undefined || single.includes(id)) return [];
    const place = source.placeOf(['comparisons', index, 'matched-on']);
    const found = variables.find((variable) => variable.id === id);
    if (!found) {
      const details = {
        id,
        nearest: nearest(
          id,
          variables.filter(isBackground).map((v) => v.id),
        ),
      };
      return [problem('error', 'unknown-variable', details, place)];
    }
    if (!isBackground(found)) {
      return [problem('error', 'not-a-background', { id, role: found.role }, place)];
    }
    return [problem('error', 'matched-on-no-breakdown', { id }, place)];
  });
}
