import type { CountVector } from '../linear/count-vector.js';
import type { Target } from './count-model.js';
import type { AuditedSource } from './source-space.js';

/**
 * The numbers of respondents that are withheld, always in the same order: they can be worked out of other numbers of
 * respondents, and of the answers to a question.
 * @param question the one whose answers are looked at; empty when none are
 * @param inModel the columns of the model that the cells of a group are
 */
export function withheldPeople(
  { space, waves, minimum }: AuditedSource,
  question: string,
  inModel: (cells: CountVector) => CountVector,
): Target[] {
  return waves.flatMap(({ wave, tables, lists }) =>
    [...tables, ...lists].flatMap(({ by, groups }) =>
      groups.flatMap(({ of, region, isTableTold }): Target[] => {
        if (of.status !== 'withheld' || of.respondents !== null) return [];
        const about = { wave: wave.wave, measure: 'respondents', question, by, group: of.group } as const;
        const rule = isTableTold ? 'range' : 'some';
        return [{ about, columns: inModel(space.cellsIn(region)), minimum, rule }];
      }),
    ),
  );
}
