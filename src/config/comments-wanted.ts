import { type Problem, problem } from '../problems/problem.js';
import type { NamedVariable } from './named-variable.js';
import type { CommentsWanted } from './pipeline.js';
import type { PipelineShape } from './pipeline-shape.js';
import type { YamlSource } from './yaml-source.js';

export function commentsWantedOf(
  { comments }: PipelineShape,
  source: YamlSource,
): CommentsWanted | undefined {
  if (!comments) return undefined;
  const { reviewed: file, seed = 1 } = comments;
  const place = source.placeOf(['comments', 'reviewed']);
  return { seed, ...(file !== undefined && { reviewed: { file, place } }) };
}

/** Comments that nobody can have written: no question in free text, or a last wave of mere counts. */
export function commentsWantedProblems(
  { comments, waves }: PipelineShape,
  variables: readonly NamedVariable[] | undefined,
  source: YamlSource,
): Problem[] {
  if (!comments) return [];
  const place = source.placeOfKey([], 'comments');
  const last = waves.at(-1);
  return [
    ...(variables && !variables.some(({ role }) => role === 'comment')
      ? [problem('error', 'comments-without-variable', {}, place)]
      : []),
    ...(last && last.responses === undefined
      ? [problem('error', 'comments-without-responses', { wave: last.id }, place)]
      : []),
  ];
}
