import type { Codebook } from '../config/codebook.js';
import { countedRates, smallForms } from './counted-rates.js';
import { bySource, type CountedSource, countedSource, type SecretWave } from './counted-source.js';
import { stepsOf } from './counted-steps.js';
import { publishedCoverages, type StepSystem } from './coverage.js';
import { keptApart, withSiblings } from './kept-apart.js';
import { publishingKey } from './key.js';
import { knownNumbers } from './known-numbers.js';
import { lateTables, lateTablesOfWindow } from './late-tables.js';
import { answeredCells } from './offered-units.js';
import { outsideRate } from './outside-rate.js';
import { printedQuestions } from './printed-shares.js';
import { printedSums } from './printed-sums.js';
import { Published, type PublishedWave } from './published.js';
import { publishedTable } from './published-table.js';
import { questionStatuses, questionSystem, structural } from './questions.js';
import { publishedRates } from './rates.js';
import { groupStatuses, smallGroups } from './respondents.js';
import { type Span, startSpan } from './span.js';
import { spanBesidePrint } from './span-beside-print.js';

export interface ProtectionRequest {
  readonly codebook: Codebook;
  /** Background variables of each breakdown (one) or crossing (several). The total need not be listed. */
  readonly breakdowns: readonly (readonly string[])[];
  /** The least number of answers behind a published figure of a group. */
  readonly minimum: number;
  /** Whether question figures may add kinds of respondents together; not when left out. */
  readonly poolRespondents?: boolean;
  readonly waves: readonly SecretWave[];
}

/**
 * Lets through the counts that may be published, and hides so many others that nobody can work out a group with
 * fewer respondents, offered forms or valid answers than the minimum, by adding and subtracting what is published.
 * Each wave is a source of its own: respondents of different waves do not add up to anything. Windows of one source,
 * which share respondents, are protected together: no figure of one less that of another gives a small group away.
 *
 * @see methods, disclosure control: steps 1, 2, 5 and 6. Similar to R's GaussSuppression.
 * @throws Error when a breakdown names a variable that the codebook does not have
 */
export function protect(request: ProtectionRequest): Published {
  const { codebook, minimum, waves } = request;
  const apart = request.poolRespondents
    ? []
    : keptApart(
        codebook,
        waves.map(({ cube }) => cube),
      );
  const breakdowns = withSiblings(request.breakdowns, apart);
  const published = new Map(
    bySource(waves)
      .flatMap((source) =>
        protectedSource(
          { ...request, breakdowns },
          countedSource(source, { codebook, breakdowns, minimum, apart }),
        ),
      )
      .map((wave) => [wave.wave, wave]),
  );
  const counts = {
    minimum,
    waves: waves.flatMap(({ id }) => published.get(id) ?? []),
    ...(apart.length > 0 && { keptApart: apart }),
  };
  return new Published(counts, publishingKey);
}

function protectedSource(
  { codebook, breakdowns }: ProtectionRequest,
  source: CountedSource,
): PublishedWave[] {
  const { waves, whole, columns } = source;
  const systems = waves.map((wave) => {
    const counting = answeredCells(wave);
    const rates = countedRates(wave, counting);
    return { wave, rates, secrets: smallForms(wave, counting, rates), known: printedSums(wave, counting) };
  });
  const candidates = new Map(systems.flatMap(({ rates }) => [...rates]));
  const known = systems.map((system) => system.known);
  const secrets = [...smallGroups(whole), ...systems.flatMap((system) => system.secrets)];
  const zeros = [
    ...[...candidates.values()].flatMap((rate) => rate.zeros),
    ...known.flatMap((sums) => sums.zeros),
  ];
  const knownPeople = known.flatMap((sums) => sums.people);
  const asked = (waves[0]?.cube.questions ?? []).map(({ id, codes }, question) => ({
    codes,
    question,
    printed: { people: knownPeople, bases: known.flatMap((sums) => sums.bases.get(id) ?? []) },
  }));
  const questionsInPrint = () =>
    asked
      .filter(({ printed }) => printed.bases.length > 0)
      .map(({ codes, question, printed }) => questionSystem(whole, codes, question, printed));
  const span = (system: StepSystem): Span => {
    const started = startSpan(columns, [...secrets, ...system.secrets], [...zeros, ...system.zeros]);
    started.know(known.flatMap(({ people, forms }) => [...people, ...forms]));
    return spanBesidePrint(started, questionsInPrint(), whole.inner.length);
  };
  const withoutSteps = { secrets: [], zeros: [] };

  const groups = groupStatuses(whole, span(withoutSteps));
  const rates = publishedRates(whole, groups, candidates, span(withoutSteps));
  const coverages = publishedCoverages(whole, candidates, { groups, rates }, span);
  const people = [
    ...[...groups].filter(([, status]) => status === 'ok').map(([group]) => group.cells),
    ...[...candidates]
      .filter(([group]) => rates.get(group)?.status === 'ok')
      .map(([, rate]) => rate.answeredCells),
  ];
  const ofSource = asked.map(({ codes, question, printed }) =>
    questionStatuses(whole, codes, question, groups, people, printed),
  );
  const numbers = knownNumbers(source, candidates, { groups, rates, coverages }, known);
  const decided = { groups, people, ...numbers, secrets: [...secrets, ...numbers.secrets] };
  return systems.map(({ wave, known: sums }) => {
    const questions = ofSource.map((statuses) => structural(wave.tables, statuses));
    const printed = printedQuestions(wave.cube, wave.tables, wave.minimum);
    const steps = stepsOf(wave.units);
    const ofWave = new Map(
      [...coverages].map(([group, all]) => [group, all.filter(({ step }) => steps.includes(step))]),
    );
    const decisions = { groups, rates, coverages: ofWave, questions, printed };
    const tables = wave.tables.map((table) => publishedTable(wave.cube, wave, table, decisions));
    const others = outsideRate(wave.reported, wave.units, tables);
    const late =
      waves.length === 1
        ? lateTables(codebook, breakdowns, { ...decided, wave, questions, printed: sums })
        : lateTablesOfWindow(wave, groups);
    return { wave: wave.id, tables, outsideRate: others, ...late };
  });
}
