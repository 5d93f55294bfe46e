import { type Problem, problem } from '../problems/problem.js';
import { nearest } from './nearest.js';
import type { PipelineShape } from './pipeline-shape.js';
import type { YamlSource } from './yaml-source.js';

/** What `quality: {by: …}` names must be something that groups are made of. */
export function qualityProblems(
  { quality }: PipelineShape,
  variables: readonly { readonly id: string; readonly role: string }[],
  source: YamlSource,
): Problem[] {
  if (!quality) return [];
  const place = source.placeOf(['quality', 'by']);
  const found = variables.find((v) => v.id === quality.by);
  const backgrounds = variables.filter((v) => v.role === 'background' || v.role === 'mode').map((v) => v.id);
  if (!found) {
    const details = { id: quality.by, nearest: nearest(quality.by, backgrounds) };
    return [problem('error', 'unknown-variable', details, place)];
  }
  if (backgrounds.includes(found.id)) return [];
  return [problem('error', 'not-a-background', { id: found.id, role: found.role }, place)];
}

/** Forms received are stated for the wave or for its files: both could contradict each other. */
export function receivedProblems(pipeline: PipelineShape, source: YamlSource): Problem[] {
  return pipeline.waves.flatMap((wave, index) => {
    const files = [wave.responses ?? []].flat();
    const perFile = files.some((file) => typeof file !== 'string' && file.received !== undefined);
    if (wave.received === undefined || !perFile) return [];
    const place = source.placeOf(['waves', index, 'received']);
    return [problem('error', 'received-twice', { wave: wave.id }, place)];
  });
}
