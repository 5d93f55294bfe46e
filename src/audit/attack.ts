import { Contradiction, type Solver } from '../linear/linear-program.js';
import type { PublishedDocument } from '../publication/document.js';
import { contradictionPlace } from './contradiction-place.js';
import type { CountModel, CountPlace } from './count-model.js';
import { formsModel } from './forms-model.js';
import { peopleModel } from './people-model.js';
import { questionModel, questionsIn } from './question-model.js';
import type { AttackedCount, CountSearch } from './solve-model.js';
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

/** With what withheld counts are worked out, and which of them. */
export interface AttackMeans {
  readonly solver: Solver;
  readonly search: CountSearch;
}

/**
 * Tries to work out every withheld count from the published ones, as an outsider would who knows what variables and
 * categories there are and that people cannot be fewer than none.
 * @throws ContradictoryCounts
 */
export function attack(documents: readonly PublishedDocument[], means: AttackMeans): AttackedCount[] {
  const areEmptyShown = documents.some(({ empty }) => empty === 'shown');
  const counts = auditedSources(documents).flatMap((source) => {
    const people = attackedWith(peopleModel, source, { measure: 'respondents', question: '' }, means);
    const answers = questionsIn(source).flatMap((question) => {
      const modelOf = (some: AuditedSource) => questionModel(some, question);
      return tellingMore(attackedWith(modelOf, source, { measure: 'valid', question }, means), people);
    });
    return [...people, ...attackedForms(source, means), ...answers];
  });
  // It tells nothing of anybody that a withheld group is seen to be empty, where others are shown to be.
  return counts.map((count) => (areEmptyShown && count.high === 0 ? { ...count, isSafe: true } : count));
}

/**
 * What is found through the answers to a question, without the numbers of respondents that are known as well without them.
 * @param people what is found of these numbers without them
 */
function tellingMore(found: readonly AttackedCount[], people: readonly AttackedCount[]): AttackedCount[] {
  const ofPeople = found.filter(({ about }) => about.measure === 'respondents');
  const known = new Map(people.map((count) => [groupIn(count.about), count]));
  const more = ofPeople.filter(({ about, low, high }) => {
    const before = known.get(groupIn(about));
    return !before || low > before.low || (high ?? Infinity) < (before.high ?? Infinity);
  });
  return [...more, ...found.filter(({ about }) => about.measure !== 'respondents')];
}

function groupIn({ wave, by, group }: CountPlace): string {
  return JSON.stringify([wave, by, group]);
}

function attackedWith(
  modelOf: (source: AuditedSource) => CountModel | undefined,
  source: AuditedSource,
  about: Pick<CountPlace, 'measure' | 'question'>,
  { solver, search }: AttackMeans,
): AttackedCount[] {
  const model = modelOf(source);
  if (!model) return [];
  try {
    return search(model, solver);
  } catch (cause) {
    if (!(cause instanceof Contradiction)) throw cause;
    throw new ContradictoryCounts(() => ({ ...about, ...contradictionPlace(source, modelOf, solver) }));
  }
}

/**
 * Response rates of several windows are of the same units when all units have reported all the time; then they add up. Where
 * they do not, each window is by itself.
 */
function attackedForms(source: AuditedSource, means: AttackMeans): AttackedCount[] {
  const of = (waves: AuditedSource['waves']) =>
    attackedWith(formsModel, { ...source, waves }, { measure: 'offered', question: '' }, means);
  if (source.waves.length < 2) return of(source.waves);
  try {
    return of(source.waves);
  } catch (cause) {
    if (!(cause instanceof ContradictoryCounts)) throw cause;
    return source.waves.flatMap((wave) => of([wave]));
  }
}
