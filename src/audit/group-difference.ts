import type { AnswersDocument, GroupDocument, WaveDocument } from '../publication/document.js';

/** How much the numbers of a group differ between two runs; null where one of them does not tell. */
export interface GroupDifference {
  readonly respondents: number | null;
  readonly offered: number | null;
  readonly answered: number | null;
  /** By question id. */
  readonly questions: ReadonlyMap<string, AnswersDifference>;
}

interface AnswersDifference {
  readonly valid: number | null;
  /** By code id. */
  readonly counts: ReadonlyMap<string, number> | null;
}

/** A group in the wave that it stands in. */
export interface GroupOfWave {
  readonly wave: WaveDocument;
  readonly group: GroupDocument;
}

export function differenceBetween(before: GroupOfWave, after: GroupOfWave): GroupDifference {
  const [one, other] = [before.group, after.group];
  const answersBefore = answersOf(before);
  const questions = [...answersOf(after)].flatMap(([id, later]): [string, AnswersDifference][] => {
    const earlier = answersBefore.get(id);
    return earlier ? [[id, answersDifference(earlier, later)]] : [];
  });
  return {
    respondents: minus(respondentsIn(other), respondentsIn(one)),
    offered: minus(other.rate.offered, one.rate.offered),
    answered: minus(other.rate.answered, one.rate.answered),
    questions: new Map(questions),
  };
}

/** What the differences of some parts leave of that of the whole; a number that a part does not tell is left in it. */
export function leftOf(whole: GroupDifference, parts: readonly GroupDifference[]): GroupDifference {
  return parts.reduce(
    (left, part): GroupDifference => ({
      respondents: less(left.respondents, part.respondents),
      offered: less(left.offered, part.offered),
      answered: less(left.answered, part.answered),
      questions: new Map(
        [...left.questions].map(([id, answers]) => {
          const own = part.questions.get(id);
          return [id, !own || own.valid === null ? answers : answersDifference(own, answers)];
        }),
      ),
    }),
    whole,
  );
}

/**
 * How many people, forms and valid answers more or fewer there are, where there are. Where as many have answered as before,
 * how many of the answers are others.
 */
export function changesIn({ respondents, offered, answered, questions }: GroupDifference): Changed[] {
  const ofPeople = [respondents, offered, answered].map((change) => ({ question: '', change }));
  const ofAnswers = [...questions].map(([question, { valid, counts }]) => {
    const isMoved = valid === 0 && counts;
    const change = isMoved ? [...counts.values()].reduce((moved, n) => moved + Math.max(0, n), 0) : valid;
    return { question, change };
  });
  return [...ofPeople, ...ofAnswers].flatMap(({ question, change }) => (change ? { question, change } : []));
}

/** By how much a number differs. */
export interface Changed {
  /** Id of the question whose answers they are; empty when they are people or forms. */
  readonly question: string;
  readonly change: number;
}

/** The answers of a group by question, as differences from none. */
function answersOf({ wave, group }: GroupOfWave): Map<string, AnswersDifference> {
  return new Map(
    group.questions.flatMap((answers, q): [string, AnswersDifference][] => {
      const question = wave.questions[q];
      return question ? [[question.id, answersIn(answers, question.codes)]] : [];
    }),
  );
}

function answersIn(
  { counts, base }: AnswersDocument,
  codes: WaveDocument['questions'][number]['codes'],
): AnswersDifference {
  if (!counts) return { valid: base?.valid ?? null, counts: null };
  return {
    valid: counts.reduce((sum, n, code) => (codes[code]?.kind === 'valid' ? sum + n : sum), 0),
    counts: new Map(codes.map(({ id }, code) => [id, counts[code] ?? 0])),
  };
}

function answersDifference(one: AnswersDifference, other: AnswersDifference): AnswersDifference {
  const [before, after] = [one.counts, other.counts];
  const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return {
    valid: minus(other.valid, one.valid),
    counts:
      before && after && new Map([...ids].map((id) => [id, (after.get(id) ?? 0) - (before.get(id) ?? 0)])),
  };
}

function respondentsIn({ status, respondents }: GroupDocument): number | null {
  return status === 'empty' ? 0 : respondents;
}

function less(whole: number | null, part: number | null): number | null {
  return minus(whole, part ?? 0);
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
