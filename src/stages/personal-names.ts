import type { Pipeline } from '../config/pipeline.js';
import { holdsPersonnummer } from '../identifiers/file-names.js';
import { type Place, type Problem, problem } from '../problems/problem.js';
import { relativePath } from './relative-path.js';

/**
 * An error when a file that a wave names is called after a personnummer: names of files stand in what is published. Only
 * what the pipeline tells of the path counts, not where the pipeline itself lies.
 * @param paths as the pipeline writes them, or as they have been found
 */
export function personalNames(
  wave: string,
  paths: readonly string[],
  pipeline: Pipeline,
  place: Place,
): Problem[] {
  const isPersonal = paths.some((path) => holdsPersonnummer(relativePath(pipeline.file, path)));
  return isPersonal ? [problem('error', 'file-name-personnummer', { wave }, place)] : [];
}
