import { readInput } from '../config/input-file.js';
import { parseYaml } from '../config/yaml-source.js';
import type { Effects } from '../effects.js';
import { type Problem, problem } from '../problems/problem.js';

/**
 * An error for each pipeline whose id an earlier one of the same run has: it would replace that one's results. What else
 * is wrong with them, also that they cannot be read, is told when they are run.
 */
export async function samePipelineIds(paths: readonly string[], effects: Effects): Promise<Problem[]> {
  if (paths.length < 2) return [];
  const firsts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const id = await idIn(path, effects);
    if (id === undefined) continue;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, path);
    else problems.push(problem('error', 'pipeline-id-twice', { id, first }, { file: path }));
  }
  return problems;
}

async function idIn(path: string, effects: Effects): Promise<string | undefined> {
  const file = await readInput(path, 'pipeline', effects);
  const data = file.value && parseYaml(file.value.bytes, path).value?.data;
  const hasId = typeof data === 'object' && data !== null && 'id' in data;
  return hasId && typeof data.id === 'string' ? data.id : undefined;
}
