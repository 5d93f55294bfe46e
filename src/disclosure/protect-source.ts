import { CountSet } from '../linear/count-set.js';
import type { CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { small } from '../linear/remaining.js';
import { answerLayers } from './answer-layers.js';
import { answeredParts, formsOfUnits, offeredParts } from './counted-rates.js';
import { stepParts, stepsOf } from './counted-steps.js';
import { type PublishedCoverages, publishedCoverages, stepCandidates } from './coverage.js';
import type { EarlierPeople } from './earlier-people.js';
import type { HiddenSystem } from './hidden-system.js';
import { isFilled, leftIn, peopleSystem } from './people-system.js';
import type { ProtectionPolicy } from './policy.js';
import type { AnswerStatus } from './question-facts.js';
import { answeringIn, innerQuestionSystems, questionStatuses } from './questions.js';
import { type PublishedRates, publishedRates, rateCandidates } from './rates.js';
import { type GroupStatuses, groupCandidates, groupStatuses } from './respondents.js';
import type { SourceFacts } from './source-facts.js';
import { toldIn } from './tell-all.js';
import { versions } from './versions.js';
import type { WantedGroup } from './wanted-groups.js';
import { withhold } from './withhold.js';

/** What may be told of a source in its tables, and what anybody who reads them knows. */
export interface SourceDecisions {
  readonly groups: GroupStatuses;
  readonly rates: PublishedRates;
  readonly coverages: PublishedCoverages;
  /** In the order of the cubes' questions. */
  readonly questions: readonly ReadonlyMap<WantedGroup, AnswerStatus>[];
  /** Numbers of people, as sets of inner cells. */
  readonly people: readonly CountVector[];
  /** Systems of people, forms and steps, with everything that is told in the tables known. */
  readonly systems: readonly HiddenSystem[];
}

/**
 * Steps 1 to 6 for the tables of a source: first numbers of people, then response rates, coverage, and the answers to each
 * question, each beside everything that is told before it.
 */
export function decideSource(facts: SourceFacts, policy: ProtectionPolicy, solver: Solver): SourceDecisions {
  const { source, rates } = facts;
  const { whole } = source;
  const answering = answeringIn(whole);
  const inPrint = facts.questions
    .filter(({ known, earlier }) => known.bases.length > 0 || earlier.answers.length > 0)
    .flatMap((question) =>
      innerQuestionSystems(answering, question, answerLayers(whole.inner, question.asked)),
    );

  const nothingTold = ofPeopleAndForms(facts, policy);
  const peopleTold = withhold(
    [...nothingTold, ...inPrint.map(({ system }) => system)],
    groupCandidates(whole, ({ cells }) => [
      ...nothingTold.map(() => [cells]),
      ...inPrint.map(({ columns }) => [columns.respondents(cells)]),
    ]),
    solver,
  );
  const groups = groupStatuses(whole, new Set([...peopleTold.keys()].map(({ group }) => group)));
  const shownGroups = [...groups].flatMap(([group, status]) => (status === 'ok' ? [group.cells] : []));

  const withPeople = nothingTold.map((system) => knowing(system, shownGroups));
  const wantedRates = rateCandidates(whole, groups, rates, policy, withPeople.length);
  const ratesTold = toldIn(undefined, () => ({ systems: withPeople, candidates: wantedRates }), solver);
  const published = publishedRates(
    whole,
    groups,
    rates,
    new Set([...ratesTold.keys()].map(({ group }) => group)),
  );
  const shownRates = [...rates].flatMap(([group, rate]) =>
    published.get(group)?.status === 'ok' ? [rate.answeredCells, rate.offeredForms].filter(isFilled) : [],
  );

  const withRates = withPeople.map((system) => knowing(system, shownRates));
  const steps = stepCandidates(whole, rates, published, policy.minimumOffered, withRates.length);
  const stepsTold = new Set(
    toldIn(undefined, () => ({ systems: withRates, candidates: steps }), solver).keys(),
  );
  const shownSteps = [...stepsTold].map(({ counted }) => counted.vector);

  const answered = [...rates].flatMap(([group, rate]) =>
    published.get(group)?.status === 'ok' ? [rate.answeredCells].filter(isFilled) : [],
  );
  // Mostly everybody has answered, and the two are the same.
  const shownPeople = new CountSet([...shownGroups, ...answered]).sums;
  return {
    groups,
    rates: published,
    coverages: publishedCoverages(whole, rates, published, stepsTold),
    questions: facts.questions.map((question) =>
      questionStatuses(whole, answering, question, groups, shownPeople, solver),
    ),
    people: shownPeople,
    systems: withRates.map((system) => knowing(system, shownSteps)),
  };
}

/**
 * The same columns two or three times over: people are judged by the least number of answers, forms and, if there are any,
 * the steps above them by the least number offered.
 */
function ofPeopleAndForms(facts: SourceFacts, { minimumOffered }: ProtectionPolicy): HiddenSystem[] {
  const { source, rates, counting, zeros, known } = facts;
  const { waves, whole, values } = source;
  const given = { secrets: [], zeros, known };
  const answered = waves.flatMap((wave, number) => answeredParts(wave, counting[number] ?? new Set()));
  const people = peopleSystem(source, {
    ...given,
    secrets: small(answered, values, whole.minimum),
  });
  const vectors = (counted: readonly { readonly count: number; readonly vector: CountVector }[]) =>
    counted.flatMap(({ count, vector }) => (count > 0 && count < minimumOffered ? [vector] : []));
  const offered = [...rates.values()].flatMap((rate) => (rate.offered > 0 ? [rate.offeredForms] : []));
  const offeredByTable = whole.tables.map((table) =>
    table.groups.flatMap((group) => {
      const forms = rates.get(group)?.offeredForms ?? [];
      return forms.length > 0 ? [forms] : [];
    }),
  );
  const forms = {
    ...people,
    secrets: vectors(offeredParts(whole, rates)),
    parts: vectors(formsOfUnits(whole)),
    // What a unit has offered is a figure that somebody has reported, and that may be wanted another time.
    bounded: () => [...offered, ...vectors(formsOfUnits(whole))],
    notEmpty: [...people.notEmpty, ...offered],
    minimum: minimumOffered,
    leftBy: leftIn(offeredByTable, values, minimumOffered),
  };
  const steps = {
    ...forms,
    secrets: vectors(stepParts(whole, [...rates.values()])),
    parts: [],
    bounded: () => [],
  };
  const all = stepsOf(whole.units).length > 0 ? [people, forms, steps] : [people, forms];
  return all.map((system) => withVersions(system, facts.earlier));
}

/** With what was published before it changed, if anything has. */
function withVersions(
  system: HiddenSystem,
  { isChanged, sums, smallChanges, changed, smallRests, noRests }: EarlierPeople,
): HiddenSystem {
  if (!isChanged) return system;
  const { values, minimum, secrets } = system;
  const request = { columns: values.length, earlier: sums, smallChanges, changed, smallRests, noRests };
  return { ...system, versions: versions({ ...request, secrets: small(secrets, values, minimum) }) };
}

function knowing(system: HiddenSystem, told: readonly CountVector[]): HiddenSystem {
  return { ...system, known: [...system.known, ...told] };
}
