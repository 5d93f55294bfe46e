import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCandidates } from '../../src/disclosure/answer-candidates.js';
import { type AnswerLayer, answerLayers, fewLayers } from '../../src/disclosure/answer-layers.js';
import { bySource, countedSource } from '../../src/disclosure/counted-source.js';
import type { HiddenSystem } from '../../src/disclosure/hidden-system.js';
import { decideSource } from '../../src/disclosure/protect-source.js';
import { answeringIn, innerQuestionSystems } from '../../src/disclosure/questions.js';
import { sourceFacts } from '../../src/disclosure/source-facts.js';
import { toldIn } from '../../src/disclosure/tell-all.js';
import { mostWantedFirst } from '../../src/disclosure/wanted-groups.js';
import { withhold } from '../../src/disclosure/withhold.js';
import { solver } from './protected.js';
import { type Alike, surveyOf } from './survey.js';

const scales = { a: ['a1', 'a2', 'a3', 'a4'], b: ['b1', 'b2'], c: ['c1', 'c2'] };
const answers = ['mycket', 'ganska', 'lite', 'inte', 'dont-know', 'not-asked'];
const survey = surveyOf(scales, { q: answers });

const person = (a: string, b: string, q: string, times: number) => ({ is: { a, b, c: 'c1', q }, times });

/** Nothing comes out of it but what shown groups leave of each other. */
const withARest: [ReturnType<typeof person>[], string[][], 'withhold'] = [
  [
    person('a1', 'b1', 'mycket', 16),
    person('a2', 'b1', 'ganska', 1),
    person('a3', 'b2', 'ganska', 14),
    person('a4', 'b1', 'ganska', 6),
    person('a4', 'b2', 'mycket', 1),
  ],
  [['a'], ['b'], ['c']],
  'withhold',
];

/** What is told of the question with few layers looked at first, and with all of them at once; and whether it took all. */
function bothWays(
  some: readonly Alike[],
  breakdowns: readonly (readonly string[])[],
  homogeneous: 'show' | 'withhold',
) {
  const minimum = 5;
  const [waves] = bySource([{ id: 'now', cube: survey.cube(some) }]);
  const request = { codebook: survey.codebook, breakdowns, minimum, apart: [], publications: [] };
  const source = countedSource(waves ?? [], request);
  const policy = { minimum, minimumOffered: minimum, homogeneous };
  const facts = sourceFacts(source, survey.codebook, policy);
  const { groups, people } = decideSource(facts, policy, solver);
  const { whole } = source;
  const answering = answeringIn(whole);
  const shown = mostWantedFirst(whole.tables).filter((group) => groups.get(group) === 'ok');
  return facts.questions.map((question) => {
    const given = {
      ...question,
      known: { ...question.known, people: [...question.known.people, ...people] },
    };
    const among = (layers: readonly AnswerLayer[]) => {
      const systems = innerQuestionSystems(answering, given, layers);
      const candidates = answerCandidates(systems, whole, given, shown);
      return { systems: systems.map(({ system }) => system), candidates };
    };
    const layers = answerLayers(whole.inner, question.asked);
    const sets = question.alike.map((group) => group.answers);
    const few = among(fewLayers(layers, sets));
    const all = among(layers);
    let isFewEnough = true;
    const told = toldIn(
      few,
      () => {
        isFewEnough = false;
        return all;
      },
      solver,
    );
    const ways = (some: ReadonlyMap<(typeof all.candidates)[number], number>) =>
      all.candidates.map(({ group }) => [...some].find(([candidate]) => candidate.group === group)?.[1]);
    return { isFewEnough, told: ways(told), expected: ways(withhold(all.systems, all.candidates, solver)) };
  });
}

describe('a question of which few answers are looked at first', () => {
  it('tells the same as one of which all are', () => {
    const people = fc.array(
      fc.record({
        is: fc.record({
          a: fc.constantFrom(...scales.a),
          b: fc.constantFrom(...scales.b),
          c: fc.constantFrom(...scales.c),
          q: fc.constantFrom(...answers),
        }),
        times: fc.constantFrom<number>(1, 2, 3, 6, 9, 14),
      }),
      { minLength: 3, maxLength: 40 },
    );
    const breakdowns = fc.constantFrom<string[][]>(
      [['a']],
      [['a'], ['b']],
      [['a'], ['b'], ['c']],
      [['a'], ['b'], ['a', 'b']],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
    const seen = { few: 0, all: 0, less: 0 };
    fc.assert(
      fc.property(
        people,
        breakdowns,
        fc.constantFrom('show', 'withhold'),
        (some, by, homogeneous: 'show' | 'withhold') => {
          for (const { isFewEnough, told, expected } of bothWays(some, by, homogeneous)) {
            expect(told).toEqual(expected);
            if (isFewEnough) seen.few++;
            else if (expected.every((way) => way === 0)) seen.all++;
            else seen.less++;
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 200), examples: [withARest] },
    );
    // It is put to the test in each way.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('tells no block that comes out only when less is told', () => {
    // Six parts that are told apart by what is told of them: only without that are they one block of fewer than seven.
    const parts = [0, 1, 2, 3, 4, 5];
    const values = [...parts.map(() => 1), ...parts.map(() => 12), ...Array(12).fill(0), 12];
    const system: HiddenSystem = {
      values,
      secrets: [],
      zeros: [],
      known: parts.map((part) => [12 + part, 18 + part]),
      parts: parts.map((part) => [part]),
      notEmpty: [],
      minimum: 7,
      bounded: () => parts.map((part) => [part, 6 + part, 12 + part]),
      open: [],
      leftBy: () => ({ few: [], none: [] }),
    };
    const sums = [[...parts, 24], [24], ...parts.map((part) => [part, 6 + part])];
    const candidates = sums.map((sum) => ({ ways: [[[sum]]] }));
    const told = toldIn(undefined, () => ({ systems: [system], candidates }), solver);
    expect([...told]).toEqual([...withhold([system], candidates, solver)]);
    const [withSix, other] = candidates;
    expect(candidates.filter((one) => told.has(one))).not.toEqual(expect.arrayContaining([withSix, other]));
  });
});
