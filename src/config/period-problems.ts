import { type Problem, problem } from '../problems/problem.js';
import type { NamedVariable } from './named-variable.js';
import { daysOf, periodCategories } from './period-categories.js';
import type { PipelineShape } from './pipeline-shape.js';
import type { YamlSource } from './yaml-source.js';

/** Fifty years of months; more is a slip of the keyboard. */
const mostPeriods = 600;

/** What is in the way of making the categories of period variables from the waves. */
export function periodProblems(
  pipeline: PipelineShape,
  variables: readonly NamedVariable[],
  source: YamlSource,
): Problem[] {
  const variable = variables.find(({ kind }) => kind === 'period')?.id;
  if (variable === undefined) return [];
  const days = pipeline.waves.map((wave) =>
    daysOf({ date: wave.date, fieldPeriod: wave['field-period'], window: wave.window }),
  );
  const undated = pipeline.waves.flatMap((wave, index) =>
    days[index] === undefined
      ? [
          problem(
            'error',
            'period-without-days',
            { wave: wave.id, variable },
            source.placeOf(['waves', index, 'id']),
          ),
        ]
      : [],
  );
  const spans = days.filter((span) => span !== undefined);
  const found = periodCategories('month', spans).length;
  if (found <= mostPeriods) return undated;
  const details = { variable, found, most: mostPeriods };
  return [...undated, problem('error', 'periods-too-many', details, source.placeOf(['waves']))];
}
