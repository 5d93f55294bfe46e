import { type Problem, problem } from '../problems/problem.js';
import { commentsWantedProblems } from './comments-wanted.js';
import { fieldPeriodProblems } from './field-period-problems.js';
import { matchedOnProblems } from './matched-on-problems.js';
import type { NamedVariable } from './named-variable.js';
import { nearest } from './nearest.js';
import { periodProblems } from './period-problems.js';
import type { PipelineShape, WaveShape } from './pipeline-shape.js';
import { qualityProblems, receivedProblems } from './quality-problems.js';
import type { YamlSource } from './yaml-source.js';

/** A lower minimum would make the protection a show. */
const lowestMinimum = 3;

type Named = readonly NamedVariable[];

/** Everything that does not hang together in a pipeline of the right shape. Without the codebook's variables its own go unchecked. */
export function pipelineProblems(
  pipeline: PipelineShape,
  variables: Named | undefined,
  source: YamlSource,
): Problem[] {
  return [
    ...waveProblems(pipeline, source),
    ...fieldPeriodProblems(pipeline, variables, source),
    ...(variables ? periodProblems(pipeline, variables, source) : []),
    ...(variables ? breakdownProblems(pipeline, variables, source) : []),
    ...repeatedProblems(pipeline, source),
    ...comparisonProblems(pipeline, source),
    ...(variables ? matchedOnProblems(pipeline, variables, source) : []),
    ...minimumProblems(pipeline, source),
    ...receivedProblems(pipeline, source),
    ...(variables ? qualityProblems(pipeline, variables, source) : []),
    ...commentsWantedProblems(pipeline, variables, source),
  ];
}

function waveProblems(pipeline: PipelineShape, source: YamlSource): Problem[] {
  const ids = pipeline.waves.map((w) => w.id);
  return pipeline.waves.flatMap((wave, index) => {
    const problems: Problem[] = [];
    const place = source.placeOf(['waves', index, 'id']);
    if (ids.indexOf(wave.id) < index) {
      problems.push(problem('error', 'id-twice', { id: wave.id, what: 'wave' }, place));
    }
    const responses = [wave.responses ?? []].flat().length > 0;
    const sources = [responses, wave.cube !== undefined, wave.aggregate !== undefined].filter(Boolean);
    if (sources.length === 0) {
      problems.push(problem('error', 'no-source', { wave: wave.id }, place));
    }
    if (sources.length > 1) {
      problems.push(problem('error', 'two-sources', { wave: wave.id }, place));
    }
    problems.push(...ladderProblems(wave, index, source));
    return problems;
  });
}

/** A step may stand in several files of a wave, but in one file only once. */
function ladderProblems({ offered }: WaveShape, wave: number, source: YamlSource): Problem[] {
  return [offered ?? []].flat().flatMap((file, index) => {
    if (!('ladder' in file) || !file.ladder) return [];
    const path = ['waves', wave, 'offered', ...(Array.isArray(offered) ? [index] : []), 'ladder'];
    const ids = file.ladder.map((step) => step.id);
    return ids.flatMap((id, step) =>
      ids.indexOf(id) < step
        ? [problem('error', 'id-twice', { id, what: 'step' }, source.placeOf([...path, step, 'id']))]
        : [],
    );
  });
}

function breakdownProblems(pipeline: PipelineShape, variables: Named, source: YamlSource): Problem[] {
  const backgrounds = variables.filter(
    (v) => (v.role === 'background' || v.role === 'mode') && v.kind !== 'number',
  );
  return (pipeline.breakdowns ?? []).flatMap((breakdown, index) =>
    [breakdown].flat().flatMap((id, position, all) => {
      const path = Array.isArray(breakdown) ? ['breakdowns', index, position] : ['breakdowns', index];
      const place = source.placeOf(path);
      if (all.indexOf(id) < position) return [problem('error', 'variable-twice', { id }, place)];
      const variable = variables.find((v) => v.id === id);
      if (!variable) {
        const ids = backgrounds.map((v) => v.id);
        return [problem('error', 'unknown-variable', { id, nearest: nearest(id, ids) }, place)];
      }
      if (variable.kind === 'number') return [problem('error', 'number-not-group', { id }, place)];
      if (!backgrounds.includes(variable)) {
        return [problem('error', 'not-a-background', { id, role: variable.role }, place)];
      }
      return [];
    }),
  );
}

/** Breakdowns by the same variables, and comparisons of the same waves: their rows in the tables would be doubled. */
function repeatedProblems(
  { breakdowns = [], comparisons = [] }: PipelineShape,
  source: YamlSource,
): Problem[] {
  const by = breakdowns.map((breakdown) => [breakdown].flat().sort().join(' × '));
  const between = comparisons.map(({ from, to }) => [from, to].join());
  return [
    ...by.flatMap((name, index) => {
      if (by.indexOf(name) === index) return [];
      return [problem('error', 'breakdown-twice', { by: name }, source.placeOf(['breakdowns', index]))];
    }),
    ...comparisons.flatMap(({ from, to }, index) => {
      if (between.indexOf(between[index] ?? '') === index) return [];
      return [problem('error', 'comparison-twice', { from, to }, source.placeOf(['comparisons', index]))];
    }),
  ];
}

function comparisonProblems(pipeline: PipelineShape, source: YamlSource): Problem[] {
  const ids = pipeline.waves.map((w) => w.id);
  return (pipeline.comparisons ?? []).flatMap((comparison, index) => {
    const unknown = (['from', 'to'] as const).flatMap((side) => {
      const id = comparison[side];
      if (ids.includes(id)) return [];
      const place = source.placeOf(['comparisons', index, side]);
      return [problem('error', 'unknown-wave', { id, nearest: nearest(id, ids) }, place)];
    });
    const same =
      comparison.from === comparison.to
        ? [
            problem(
              'error',
              'wave-with-itself',
              { id: comparison.from },
              source.placeOf(['comparisons', index]),
            ),
          ]
        : [];
    return [...unknown, ...same];
  });
}

function minimumProblems(pipeline: PipelineShape, source: YamlSource): Problem[] {
  const minimum = pipeline.disclosure?.minimum;
  if (minimum === undefined || minimum >= lowestMinimum) return [];
  const place = source.placeOf(['disclosure', 'minimum']);
  return [problem('error', 'minimum-too-low', { found: minimum, lowest: lowestMinimum }, place)];
}
