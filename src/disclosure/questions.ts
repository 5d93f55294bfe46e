import type { Status } from '../config/vocabulary.js';
import type { CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { type Bases, basesIn } from './answer-bases.js';
import type { CountedWave } from './counted-wave.js';
import type { Candidate } from './hidden-system.js';
import { peopleInQuestion } from './people-in-question.js';
import type {
  AlikeAmong,
  AlikeGroup,
  AnswersGiven,
  AskedQuestion,
  QuestionSystem,
} from './question-layers.js';
import { questionSystem } from './question-system.js';
import type { GroupStatuses } from './respondents.js';
import { mostWantedFirst, type WantedGroup, type WantedTable } from './wanted-groups.js';
import { withhold } from './withhold.js';

/** `base-only`: how many have answered is told, but not what. */
export type AnswerStatus = Status | 'base-only';

/** A question of a source, before anything of it is told. */
export interface QuestionFacts {
  readonly asked: AskedQuestion;
  readonly alike: readonly AlikeGroup[];
  readonly alikeAmong: AlikeAmong;
  readonly known: {
    /** Numbers of people, as sets of inner cells. */
    readonly people: readonly CountVector[];
    /** Valid bases, as sets of inner cells. */
    readonly bases: readonly CountVector[];
  };
  /** What earlier publications have told. */
  readonly earlier: NonNullable<AnswersGiven['earlier']>;
}

/**
 * One question's answers as linear systems over the inner cells, before anything of the question is told: the answers, and
 * the people behind them.
 */
export function innerQuestionSystems(
  { inner, tables, remainders, minimum }: CountedWave,
  { asked, known, alike, alikeAmong, earlier }: QuestionFacts,
): QuestionSystem[] {
  const groups = tables.map((table) => table.groups.map(({ cells }) => cells));
  const answering = { cells: inner, tables: groups, others: remainders, minimum };
  const given = { ...known, alike, alikeAmong, counts: [], earlier };
  const answers = questionSystem(answering, asked, given);
  return [answers, peopleInQuestion(answering, asked, given, answers)];
}

/**
 * Steps 1 to 4 and 6 for one question: what may be told in each wanted group. Where the number of valid answers is
 * withheld, so is every count of the question. Where all have answered alike in a small group, or where it takes that to
 * hide others, the number of valid answers is told but not what they are.
 * @param people the published numbers of people, as sets of inner cells
 */
export function questionStatuses(
  wave: CountedWave,
  facts: QuestionFacts,
  statuses: GroupStatuses,
  people: readonly CountVector[],
  solver: Solver,
): ReadonlyMap<WantedGroup, AnswerStatus> {
  const { asked, alike } = facts;
  const known = { ...facts.known, people: [...facts.known.people, ...people] };
  const systems = innerQuestionSystems(wave, { ...facts, known });
  const isAlike = new Set(alike.map(({ cells }) => cells));
  const groups = mostWantedFirst(wave.tables).filter(
    (group) => statuses.get(group) === 'ok' && !group.pooled,
  );
  const candidates = groups.flatMap((group): AnswerCandidate[] => {
    const base = basesIn(wave.inner, asked, group.cells);
    if (!isEnough(base, wave.minimum)) return [];
    const whole = {
      status: statusOf(base),
      sums: systems.map(({ columns }) => columns.counts(group.cells)),
    };
    const only = {
      status: 'base-only' as const,
      sums: systems.map(({ columns }) => columns.baseCounts(group.cells)),
    };
    const told = base.valid === 0 ? [whole] : isAlike.has(group.cells) ? [only] : [whole, only];
    return [{ group, told: told.map(({ status }) => status), ways: told.map(({ sums }) => sums) }];
  });
  const told = withhold(
    systems.map(({ system }) => system),
    candidates,
    solver,
  );
  const result = new Map<WantedGroup, AnswerStatus>(statuses);
  for (const group of groups) result.set(group, 'withheld');
  for (const [candidate, way] of told) result.set(candidate.group, candidate.told[way] ?? 'withheld');
  return result;
}

interface AnswerCandidate extends Candidate {
  readonly group: WantedGroup;
  /** Per way. */
  readonly told: readonly AnswerStatus[];
}

/** A group in which nobody answered shows don't-know and no-answer, provided that enough were asked. */
function isEnough({ asked, valid }: Bases, minimum: number): boolean {
  return valid >= minimum || (valid === 0 && (asked >= minimum || asked === 0));
}

function statusOf({ asked, valid }: Bases): Status {
  if (asked === 0) return 'not-asked';
  return valid === 0 ? 'empty' : 'ok';
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
