import { Contradiction, type Solver } from '../linear/linear-program.js';
import type { PublishedDocument } from '../publication/document.js';
import { formsModel } from './forms-model.js';
import { peopleModel } from './people-model.js';
import { questionModel, questionsIn } from './question-model.js';
import { type AttackedCount, attacked } from './solve-model.js';
import { type AuditedSource, auditedSources } from './source-space.js';

/**
 * Tries to work out every withheld count from the published ones, as an outsider would who knows what variables and
 * categories there are and that people cannot be fewer than none.
 * @throws Contradiction when the numbers cannot all be true
 */
export function attack(documents: readonly PublishedDocument[], solver: Solver): AttackedCount[] {
  const areEmptyShown = documents.some(({ empty }) => empty === 'shown');
  const counts = auditedSources(documents).flatMap((source) => [
    ...attacked(peopleModel(source), solver),
    ...attackedForms(source, solver),
    ...questionsIn(source).flatMap((question) => {
      const model = questionModel(source, question);
      return model ? attacked(model, solver) : [];
    }),
  ]);
  // It tells nothing of anybody that a withheld group is seen to be empty, where others are shown to be.
  return counts.map((count) => (areEmptyShown && count.high === 0 ? { ...count, isSafe: true } : count));
}

/**
 * Response rates of several windows are of the same units when all units have reported all the time; then they add up. Where
 * they do not, each window is by itself.
 */
function attackedForms(source: AuditedSource, solver: Solver): AttackedCount[] {
  const of = (waves: AuditedSource['waves']) => {
    const model = formsModel({ ...source, waves });
    return model ? attacked(model, solver) : [];
  };
  if (source.waves.length < 2) return of(source.waves);
  try {
    return of(source.waves);
  } catch (cause) {
    if (!(cause instanceof Contradiction)) throw cause;
    return source.waves.flatMap((wave) => of([wave]));
  }
}
