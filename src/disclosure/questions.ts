import type { CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { type AnswerCandidate, answerCandidates } from './answer-candidates.js';
import { answerColumns } from './answer-columns.js';
import { type AnswerLayer, answerLayers, fewLayers } from './answer-layers.js';
import type { CountedWave } from './counted-wave.js';
import type { Told } from './hidden-system.js';
import { leftAmong } from './left-in-layers.js';
import { peopleInQuestion } from './people-in-question.js';
import type { AnswerStatus, QuestionFacts } from './question-facts.js';
import type { Answering, QuestionSystem } from './question-layers.js';
import { questionSystem } from './question-system.js';
import type { GroupStatuses } from './respondents.js';
import { type Judged, toldIn } from './tell-all.js';
import { mostWantedFirst, type WantedGroup, type WantedTable } from './wanted-groups.js';

/** The people of a wave who answer its questions. */
export function answeringIn({ inner, tables, remainders, minimum }: CountedWave): Answering {
  const groups = tables.map((table) => table.groups.map(({ cells }) => cells));
  return { cells: inner, tables: groups, others: remainders, minimum, left: leftAmong(groups, inner.length) };
}

/**
 * One question's answers as linear systems over the inner cells, before anything of the question is told: the answers, and
 * the people behind them.
 */
export function innerQuestionSystems(
  answering: Answering,
  { known, alike, alikeAmong, earlier }: QuestionFacts,
  layers: readonly AnswerLayer[],
): QuestionSystem[] {
  const given = { ...known, alike, alikeAmong, counts: [], earlier };
  const answers = questionSystem(answering, answerColumns(layers, 'those-who-did'), given);
  return [answers, peopleInQuestion(answering, answerColumns(layers, 'everybody'), given, answers)];
}

/**
 * Steps 1 to 4 and 6 for one question: what may be told in each wanted group. Where the number of valid answers is
 * withheld, so is every count of the question. Where all have answered alike in a small group, or where it takes that to
 * hide others, the number of valid answers is told but not what they are.
 * @param people the published numbers of people, as sets of inner cells
 */
export function questionStatuses(
  wave: CountedWave,
  answering: Answering,
  facts: QuestionFacts,
  statuses: GroupStatuses,
  people: readonly CountVector[],
  solver: Solver,
): ReadonlyMap<WantedGroup, AnswerStatus> {
  const known = { ...facts.known, people: [...facts.known.people, ...people] };
  const groups = mostWantedFirst(wave.tables).filter(
    (group) => statuses.get(group) === 'ok' && !group.pooled,
  );
  const told = toldOf(wave, answering, { ...facts, known }, groups, solver);
  const result = new Map<WantedGroup, AnswerStatus>(statuses);
  for (const group of groups) result.set(group, 'withheld');
  for (const [candidate, way] of told) result.set(candidate.group, candidate.told[way] ?? 'withheld');
  return result;
}

/** What is told of a question, and in which of its ways. */
function toldOf(
  wave: CountedWave,
  answering: Answering,
  facts: QuestionFacts,
  groups: readonly WantedGroup[],
  solver: Solver,
): Told<AnswerCandidate> {
  const layers = answerLayers(wave.inner, facts.asked);
  const among = (some: readonly AnswerLayer[]): Judged<AnswerCandidate> => {
    const systems = innerQuestionSystems(answering, facts, some);
    const candidates = answerCandidates(systems, wave, facts, groups);
    return { systems: systems.map(({ system }) => system), candidates };
  };
  const { answers, people } = facts.earlier;
  const isToldBefore = answers.length > 0 || people.isChanged;
  const shared = facts.alike.map((group) => group.answers);
  const few = isToldBefore ? undefined : among(fewLayers(layers, shared));
  return toldIn(few, () => among(layers), solver);
}

/**
 * What the wave did not ask shows in the total already; the small groups need not look as if they hid something. The
 * same goes for each part that is kept apart. A group that adds parts together has no figures.
 * @param tables of one wave
 */
export function structural(
  tables: readonly WantedTable[],
  statuses: ReadonlyMap<WantedGroup, AnswerStatus>,
): ReadonlyMap<WantedGroup, AnswerStatus> {
  const groups = mostWantedFirst(tables);
  const totals = groups.filter((group) => group.depth === 0 && !group.pooled);
  const silent = totals.filter((total) => statuses.get(total) === 'not-asked');
  const unasked = new Set(silent.map((total) => total.part));
  const nobody = totals.length > 0 && silent.length === totals.length;
  const pooled = (status: AnswerStatus): AnswerStatus =>
    nobody || status === 'not-asked' ? 'not-asked' : 'not-pooled';
  return new Map(
    [...statuses].map(([group, status]) => {
      if (group.pooled) return [group, pooled(status)];
      return [group, unasked.has(group.part) ? 'not-asked' : status];
    }),
  );
}
