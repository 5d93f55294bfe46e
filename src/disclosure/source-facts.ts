import { type Codebook, questionsOf } from '../config/codebook.js';
import { positiveCategories } from '../config/positive-categories.js';
import type { CountVector } from '../linear/count-vector.js';
import { alikeGroups } from './answer-bases.js';
import { type CountedRate, countedRates } from './counted-rates.js';
import type { CountedSource } from './counted-source.js';
import { countedSteps } from './counted-steps.js';
import { earlierAnswers } from './earlier-answers.js';
import { earlierGroups } from './earlier-groups.js';
import { type EarlierPeople, earlierPeople } from './earlier-people.js';
import { answeredCells } from './offered-units.js';
import { isFilled } from './people-system.js';
import type { ProtectionPolicy } from './policy.js';
import { type PrintedSums, printedSums } from './printed-sums.js';
import type { QuestionFacts } from './question-facts.js';
import type { WantedGroup } from './wanted-groups.js';

/** Everything about a source that protection needs before anything of it is told. */
export interface SourceFacts {
  readonly source: CountedSource;
  readonly rates: ReadonlyMap<WantedGroup, CountedRate>;
  /** Per wave: the inner cells that count as answered. */
  readonly counting: readonly ReadonlySet<number>[];
  /** Per wave: what of it is in print. */
  readonly printed: readonly PrintedSums[];
  /** Sums of people, forms and steps that are 0 in truth. */
  readonly zeros: readonly CountVector[];
  /** Sums of people, forms and steps that everybody knows. */
  readonly known: readonly CountVector[];
  readonly questions: readonly QuestionFacts[];
  /** What earlier publications have told. */
  readonly earlier: EarlierPeople;
}

export function sourceFacts(
  source: CountedSource,
  codebook: Codebook,
  policy: ProtectionPolicy,
): SourceFacts {
  const { waves, whole } = source;
  const groups = whole.tables.flatMap((table) => table.groups.map((group) => group.cells));
  const counting = waves.map(answeredCells);
  const rates = new Map(
    waves.flatMap((wave, number) => [...countedRates(wave, counting[number] ?? new Set())]),
  );
  const printed = waves.map((wave, number) => printedSums(wave, counting[number] ?? new Set()));
  const groupsBefore = earlierGroups(source.earlier, whole.inner, codebook);
  const earlier = earlierPeople(groupsBefore, source, counting, policy);
  const unchanged = earlier.same.filter(isFilled);
  const people = printed.flatMap((sums) => sums.people);
  const positive = new Map(
    questionsOf(codebook).map(({ id, scale }) => [id, new Set(positiveCategories(scale))]),
  );
  return {
    source,
    rates,
    counting,
    printed,
    zeros: [
      ...[...rates.values()].flatMap((rate) => [rate, ...countedSteps(rate)]).flatMap(({ zeros }) => zeros),
      ...printed.flatMap((sums) => sums.zeros),
    ],
    known: [...people, ...printed.flatMap((sums) => sums.forms), ...unchanged],
    earlier,
    questions: (waves[0]?.cube.questions ?? []).map(({ id, codes }, question): QuestionFacts => {
      const asked = { codes, question, positive: positive.get(id) ?? new Set() };
      const alikeAmong = (some: readonly CountVector[]) => alikeGroups(whole.inner, some, asked, policy);
      return {
        asked,
        alike: alikeAmong([...groups, ...whole.remainders]),
        alikeAmong,
        known: {
          people: [...people, ...unchanged.filter((sum) => sum.every((cell) => cell < whole.inner.length))],
          bases: printed.flatMap((sums) => sums.bases.get(id) ?? []),
        },
        earlier: { answers: earlierAnswers(groupsBefore, id), people: earlier },
      };
    }),
  };
}
