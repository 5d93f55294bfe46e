import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCandidates } from '../../src/disclosure/answer-candidates.js';
import { type AnswerLayer, answerLayers, fewLayers } from '../../src/disclosure/answer-layers.js';
import { bySource, countedSource } from '../../src/disclosure/counted-source.js';
import { decideSource } from '../../src/disclosure/protect-source.js';
import { innerQuestionSystems } from '../../src/disclosure/questions.js';
import { sourceFacts } from '../../src/disclosure/source-facts.js';
import { canTellAll, inTheBestWay } from '../../src/disclosure/tell-all.js';
import { mostWantedFirst } from '../../src/disclosure/wanted-groups.js';
import { withhold } from '../../src/disclosure/withhold.js';
import { solver } from './protected.js';
import { type Alike, surveyOf } from './survey.js';

const scales = { a: ['a1', 'a2', 'a3', 'a4'], b: ['b1', 'b2'], c: ['c1', 'c2'] };
const answers = ['mycket', 'ganska', 'lite', 'inte', 'dont-know', 'not-asked'];
const survey = surveyOf(scales, { q: answers });

/** Whether everything of the question can be told with few layers, and what is told with all of them. */
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
  const shown = mostWantedFirst(whole.tables).filter((group) => groups.get(group) === 'ok');
  return facts.questions.map((question) => {
    const given = {
      ...question,
      known: { ...question.known, people: [...question.known.people, ...people] },
    };
    const among = (layers: readonly AnswerLayer[]) => {
      const systems = innerQuestionSystems(whole, given, layers);
      const candidates = answerCandidates(systems, whole, given, shown);
      return { systems: systems.map(({ system }) => system), candidates };
    };
    const layers = answerLayers(whole.inner, question.asked);
    const sets = question.alike.map((group) => group.answers);
    const few = among(fewLayers(layers, sets));
    const all = among(layers);
    return {
      isAllTold: canTellAll(few.systems, few.candidates, solver),
      told: [...withhold(all.systems, all.candidates, solver).values()],
      best: [...inTheBestWay(all.candidates).values()],
    };
  });
}

describe('what can all be told when of few answers it is unknown who gave them', () => {
  it('is told when it is unknown of all answers', () => {
    const people = fc.array(
      fc.record({
        is: fc.record({
          a: fc.constantFrom(...scales.a),
          b: fc.constantFrom(...scales.b),
          c: fc.constantFrom(...scales.c),
          q: fc.constantFrom(...answers),
        }),
        times: fc.constantFrom(1, 2, 3, 6, 9, 14),
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
    const seen = { all: 0, less: 0, undecided: 0 };
    fc.assert(
      fc.property(
        people,
        breakdowns,
        fc.constantFrom('show', 'withhold'),
        (some, by, homogeneous: 'show' | 'withhold') => {
          for (const { isAllTold, told, best } of bothWays(some, by, homogeneous)) {
            if (isAllTold) expect(told).toEqual(best);
            const isAll = told.length === best.length && told.every((way) => way === 0);
            seen[isAllTold ? 'all' : isAll ? 'undecided' : 'less']++;
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
    // It is put to the test both ways.
    expect(seen.all).toBeGreaterThan(0);
    expect(seen.less).toBeGreaterThan(0);
  });
});
