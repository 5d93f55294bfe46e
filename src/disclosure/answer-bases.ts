import type { Code } from '../config/code-list.js';
import { homogeneousFactor } from '../config/vocabulary.js';
import type { CountVector } from '../linear/count-vector.js';
import type { AskedQuestion } from './asked-question.js';
import type { InnerCell } from './inner-cells.js';
import type { ProtectionPolicy } from './policy.js';
import type { AlikeGroup } from './question-layers.js';

/** How the answers of a group to one question fall, before protection. */
export interface Bases {
  /** Everybody but those who were not asked or to whom the question did not apply: the base of don't-know. */
  readonly asked: number;
  readonly valid: number;
  /** Respondents per code. */
  readonly counts: readonly number[];
}

export function basesIn(
  cells: readonly InnerCell[],
  { codes, question }: AskedQuestion,
  group: CountVector,
): Bases {
  const counts = codes.map((_, code) =>
    group.reduce((sum, cell) => sum + (cells[cell]?.answers[question]?.[code] ?? 0), 0),
  );
  const sumOf = (isWanted: (kind: Code['kind']) => boolean) =>
    codes.reduce((sum, { kind }, code) => (isWanted(kind) ? sum + (counts[code] ?? 0) : sum), 0);
  return {
    asked: sumOf((kind) => kind !== 'not-asked' && kind !== 'not-applicable'),
    valid: sumOf((kind) => kind === 'valid'),
    counts,
  };
}

/**
 * The answers, by code id, of which one (or one of several positive, or of several others) everybody gave who answered;
 * empty when they did not all answer alike. Whoever reads such a distribution knows what each of them has answered.
 */
function sharedAnswers({ codes, positive }: AskedQuestion, { counts, valid }: Bases): ReadonlySet<string> {
  const given = codes.flatMap(({ id, kind }, code) =>
    kind === 'valid' && (counts[code] ?? 0) > 0 ? [id] : [],
  );
  const isAlike =
    given.length === 1 || given.every((id) => positive.has(id)) || !given.some((id) => positive.has(id));
  const isJudged = given.length === 1 || positive.size > 0;
  return new Set(valid > 0 && isAlike && isJudged ? given : []);
}

/** Those of the groups in which all have answered alike, when that must not be told. */
export function alikeGroups(
  cells: readonly InnerCell[],
  groups: readonly CountVector[],
  asked: AskedQuestion,
  { minimum, homogeneous }: ProtectionPolicy,
): AlikeGroup[] {
  if (homogeneous === 'show') return [];
  return groups.flatMap((group) => {
    const bases = basesIn(cells, asked, group);
    const answers = sharedAnswers(asked, bases);
    return answers.size > 0 && bases.valid < homogeneousFactor * minimum ? [{ cells: group, answers }] : [];
  });
}
