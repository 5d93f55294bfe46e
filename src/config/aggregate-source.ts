import { type Place, type Problem, problem } from '../problems/problem.js';
import { delimiterOf } from './delimiter-word.js';
import { nearest } from './nearest.js';
import type { AggregateSource, RowCondition } from './pipeline.js';
import type { PipelineShape, WaveShape } from './pipeline-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

type AggregateShape = NonNullable<WaveShape['aggregate']>;

export function aggregateSourceOf(shape: AggregateShape, place: Place): AggregateSource {
  return {
    kind: 'aggregate',
    file: shape.file,
    place,
    ...(shape.encoding && { encoding: shape.encoding }),
    ...(shape.delimiter && { delimiter: delimiterOf(shape.delimiter) }),
    ...(shape.sheet !== undefined && { sheet: shape.sheet }),
    where: conditionsOf(shape.where),
    without: conditionsOf(shape.without),
    ...(shape.offered !== undefined && { offered: shape.offered }),
    ...(shape.answered !== undefined && { answered: shape.answered }),
    ...(shape.rate !== undefined && { rate: shape.rate }),
    shares: (shape.shares ?? []).map(({ question, positive, base }) => ({
      question,
      positive,
      ...(base !== undefined && { base }),
    })),
  };
}

function conditionsOf(shape: AggregateShape['where']): RowCondition[] {
  return Object.entries(shape ?? {}).map(([column, values]) => ({ column, values: [values].flat() }));
}

type Named = readonly { readonly id: string; readonly role: string }[];

/** What does not hang together in the aggregate waves of a pipeline of the right shape. */
export function aggregateProblems(
  pipeline: PipelineShape,
  variables: Named | undefined,
  source: YamlSource,
): Problem[] {
  return pipeline.waves.flatMap(({ id: wave, aggregate, offered }, index) => {
    if (!aggregate) return [];
    const path: YamlPath = ['waves', index, 'aggregate'];
    const shares = aggregate.shares ?? [];
    return [
      ...(aggregate.answered === undefined && shares.length === 0
        ? [problem('error', 'aggregate-without-figures', { wave }, source.placeOf(path))]
        : []),
      ...(aggregate.offered !== undefined && aggregate.answered === undefined
        ? [problem('error', 'aggregate-offered-alone', { wave }, source.placeOfKey(path, 'offered'))]
        : []),
      ...(aggregate.rate !== undefined &&
      (aggregate.offered === undefined || aggregate.answered === undefined)
        ? [problem('error', 'aggregate-rate-alone', { wave }, source.placeOfKey(path, 'rate'))]
        : []),
      ...(aggregate.offered !== undefined && offered !== undefined
        ? [problem('error', 'offered-in-two-places', { wave }, source.placeOf(['waves', index, 'offered']))]
        : []),
      ...shares.flatMap(({ question }, position) => {
        const place = source.placeOf([...path, 'shares', position, 'question']);
        const twice = shares.findIndex((other) => other.question === question) < position;
        return [
          ...(twice ? [problem('error', 'share-twice', { question }, place)] : []),
          ...(variables ? questionProblems(question, variables, place) : []),
        ];
      }),
    ];
  });
}

function questionProblems(id: string, variables: Named, place: Place): Problem[] {
  const found = variables.find((v) => v.id === id);
  if (found?.role === 'question') return [];
  if (found) return [problem('error', 'not-a-question', { id, role: found.role }, place)];
  const questions = variables.filter((v) => v.role === 'question').map((v) => v.id);
  return [problem('error', 'unknown-variable', { id, nearest: nearest(id, questions) }, place)];
}
