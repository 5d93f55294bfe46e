import type { Component, DecomposedMeasure } from '../config/vocabulary.js';
import type { DecompositionPart } from './decomposition.js';
import type { Place } from './parts-of-group.js';
import type { Reason, TakenApart } from './taken-apart.js';

/** What has changed: the group's figure from one wave to another, and the variable by which it is taken apart. */
export type Decomposed = Pick<DecompositionPart, 'from' | 'to' | 'on' | 'measure' | 'question'> & Place;

/** What each change can be made up of, in the order of the rows. */
const componentsOf: Readonly<Record<DecomposedMeasure, readonly Exclude<Component, 'change'>[]>> = {
  answers: ['entering', 'leaving', 'offered', 'rate', 'without-offered'],
  'response-rate': ['entering', 'leaving', 'composition', 'within', 'without-offered'],
  'share-positive': ['entering', 'leaving', 'composition', 'within'],
};

/** The whole change, then each component of all groups together, then each of each group; in place of any the reason why not. */
export function decompositionRows(
  { from, to, on, measure, question, by, group: within }: Decomposed,
  { change, parts }: TakenApart,
): DecompositionPart[] {
  const row = (component: Component, group: string, value: number | Reason): DecompositionPart => ({
    ...{ from, to, measure, question, component, group },
    ...(typeof value === 'string' ? { value: null, status: value } : { value, status: 'ok' }),
    ...{ on, by, within },
  });
  const sums = componentsOf[measure].map((component) =>
    row(
      component,
      '',
      typeof parts === 'string'
        ? parts
        : parts.reduce((sum, part) => (part.component === component ? sum + part.value : sum), 0),
    ),
  );
  const ofGroups = typeof parts === 'string' ? [] : parts.map((p) => row(p.component, p.group, p.value));
  return [row('change', '', change), ...sums, ...ofGroups];
}
