import { Contradiction, type Solver } from '../linear/linear-program.js';
import type { PublishedDocument } from '../publication/document.js';
import { contradictionPlace } from './contradiction-place.js';
import type { CountModel, CountPlace } from './count-model.js';
import { formsModel } from './forms-model.js';
import { peopleModel } from './people-model.js';
import { questionModel, questionsIn } from './question-model.js';
import { type AttackedCount, attacked } from './solve-model.js';
import { type AuditedSource, auditedSources } from './source-space.js';

/** Published counts that cannot all be true. */
export class ContradictoryCounts extends Contradiction {
  /** The first that cannot be beside those before it; takes a while to find. */
  readonly place: () => CountPlace;

  constructor(place: () => CountPlace) {
    super('counts that cannot all be true');
    this.place = place;
  }
}

/**
 * Tries to work out every withheld count from the published ones, as an outsider would who knows what variables and
 * categories there are and that people cannot be fewer than none.
 * @throws ContradictoryCounts
 */
export function attack(documents: readonly PublishedDocument[], solver: Solver): AttackedCount[] {
  const areEmptyShown = documents.some(({ empty }) => empty === 'shown');
  const counts = auditedSources(documents).flatMap((source) => {
    const people = attackedWith(peopleModel, source, { measure: 'respondents', question: '' }, solver);
    const answers = questionsIn(source).flatMap((question) => {
      const modelOf = (some: AuditedSource) => questionModel(some, question);
      return tellingMore(attackedWith(modelOf, source, { measure: 'valid', question }, solver), people);
    });
    return [...people, ...attackedForms(source, solver), ...answers];
  });
  // It tells nothing of anybody that a withheld group is seen to be empty, where others are shown to be.
  return counts.map((count) => (areEmptyShown && count.high === 0 ? { ...count, isSafe: true } : count));
}

/**
 * What is found through the answers to a question, without the numbers of respondents that are known as well without them.
 * @param people all of these numbers, in the same order
 */
function tellingMore(found: readonly AttackedCount[], people: readonly AttackedCount[]): AttackedCount[] {
  const ofPeople = found.filter(({ about }) => about.measure === 'respondents');
  const more = ofPeople.filter(({ low, high }, number) => {
    const before = people[number];
    return !before || low > before.low || (high ?? Infinity) < (before.high ?? Infinity);
  });
  return [...more, ...found.filter(({ about }) => about.measure !== 'respondents')];
}

function attackedWith(
  modelOf: (source: AuditedSource) => CountModel | undefined,
  source: AuditedSource,
  about: Pick<CountPlace, 'measure' | 'question'>,
  solver: Solver,
): AttackedCount[] {
  const model = modelOf(source);
  if (!model) return [];
  try {
    return attacked(model, solver);
  } catch (cause) {
    if (!(cause instanceof Contradiction)) throw cause;
    throw new ContradictoryCounts(() => ({ ...about, ...contradictionPlace(source, modelOf, solver) }));
  }
}

/**
 * Response rates of several windows are of the same units when all units have reported all the time; then they add up. Where
 * they do not, each window is by itself.
 */
function attackedForms(source: AuditedSource, solver: Solver): AttackedCount[] {
  const of = (waves: AuditedSource['waves']) =>
    attackedWith(formsModel, { ...source, waves }, { measure: 'offered', question: '' }, solver);
  if (source.waves.length < 2) return of(source.waves);
  try {
    return of(source.waves);
  } catch (cause) {
    if (!(cause instanceof ContradictoryCounts)) throw cause;
    return source.waves.flatMap((wave) => of([wave]));
  }
}
