import { type FoundPart, partsOfGroup } from '../analysis/parts-of-group.js';
import type { Pipeline } from '../config/pipeline.js';
import { missingGroup } from '../config/vocabulary.js';
import type { Published } from '../disclosure/published.js';
import { type Problem, problem } from '../problems/problem.js';

/** A warning for each wanted comparison of the same groups in which no group is shown in both waves. */
export function noCommonGroups(pipeline: Pipeline, published: Published): Problem[] {
  const waveOf = (id: string) => published.counts.waves.find(({ wave }) => wave === id);
  return pipeline.comparisons.flatMap(({ from, to, matchedOn: variable }) => {
    const [before, after] = [waveOf(from), waveOf(to)];
    if (variable === undefined || !before || !after) return [];
    const parts = partsOfGroup({ from: before, to: after }, { by: [], group: [] }, variable) ?? [];
    const common = parts.filter(
      (part) => part.category !== missingGroup && isShown(part.from) && isShown(part.to),
    );
    if (common.length > 0) return [];
    return [problem('warning', 'no-common-groups', { from, to, variable }, { file: pipeline.file })];
  });
}

/** Whether anything is: its answers, or a printed share with its base. */
function isShown(part: FoundPart): boolean {
  if (typeof part === 'string') return false;
  return part.status === 'ok' || part.questions.some(({ printed }) => printed && 'base' in printed);
}
