import type { Status } from '../config/vocabulary.js';
import { type Bases, basesIn } from './answer-bases.js';
import type { CountedWave } from './counted-wave.js';
import type { Candidate } from './hidden-system.js';
import type { AnswerStatus, QuestionFacts } from './question-facts.js';
import type { QuestionSystem } from './question-layers.js';
import type { WantedGroup } from './wanted-groups.js';

/** A group whose answers to a question are wanted. */
export interface AnswerCandidate extends Candidate {
  readonly group: WantedGroup;
  /** Per way. */
  readonly told: readonly AnswerStatus[];
}

/** Those of the groups of which enough have answered. */
export function answerCandidates(
  systems: readonly QuestionSystem[],
  { inner, minimum }: CountedWave,
  { asked, alike }: QuestionFacts,
  groups: readonly WantedGroup[],
): AnswerCandidate[] {
  const isAlike = new Set(alike.map(({ cells }) => cells));
  return groups.flatMap((group): AnswerCandidate[] => {
    const base = basesIn(inner, asked, group.cells);
    if (!isEnough(base, minimum)) return [];
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
}

/** A group in which nobody answered shows don't-know and no-answer, provided that enough were asked. */
function isEnough({ asked, valid }: Bases, minimum: number): boolean {
  return valid >= minimum || (valid === 0 && (asked >= minimum || asked === 0));
}

function statusOf({ asked, valid }: Bases): Status {
  if (asked === 0) return 'not-asked';
  return valid === 0 ? 'empty' : 'ok';
}
