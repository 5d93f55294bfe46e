import type { PublishedQuestion } from '../disclosure/published.js';
import { answerGroupsOf } from './answer-groups.js';
import type { KnownAnswers } from './change-of-answers.js';
import type { KnownRate } from './change-of-rate.js';
import type { FoundPart } from './parts-of-group.js';
import type { Reason } from './taken-apart.js';

/*
 * What is published of a group in a wave, for taking a change apart. Where nobody is in a group, that is known.
 */

/** Its number of answers, and of them those behind its response rate. */
export function knownAnswers(part: FoundPart): KnownAnswers | Reason {
  if (part === 'hidden') return 'withheld';
  if (part === 'nobody') return { answers: 0, counted: { offered: 0, answered: 0 } };
  const { status, respondents } = part;
  if (status !== 'ok' && status !== 'empty') return status;
  const answers = respondents ?? 0;
  const rate = knownResponseRate(part);
  if (typeof rate !== 'string') return { answers, counted: { offered: rate.base, answered: rate.hits } };
  return rate === 'withheld' ? rate : { answers, counted: null };
}

/**
 * Both sides of its response rate: nothing of nothing where nothing was offered, and where there are neither answers nor
 * an offered count, since a group that was no part of a wave is no other than that.
 */
export function knownResponseRate(part: FoundPart): KnownRate {
  if (part === 'hidden') return 'withheld';
  if (part === 'nobody') return { base: 0, hits: 0 };
  const { status, offered, answered } = part.rate;
  const isNoPart = status === 'not-reported' && part.status === 'empty';
  if (status === 'empty' || isNoPart) return { base: 0, hits: 0 };
  if (status !== 'ok') return status;
  if (offered === null || answered === null) throw new TypeError('a rate is ok without its counts');
  return { base: offered, hits: answered };
}

/**
 * Its positive and valid answers to a question.
 * @param positive ids of the categories that count as positive
 */
export function knownShare(question: string, positive: ReadonlySet<string>): (part: FoundPart) => KnownRate {
  return (part) => {
    if (part === 'hidden') return 'withheld';
    if (part === 'nobody' || part.status === 'empty') return { base: 0, hits: 0 };
    const answers = part.questions.find((one) => one.question === question);
    return answers ? shareIn(answers, positive) : 'not-asked';
  };
}

/** The same for a part of those to whom the question was put: it has no answers where the part was not asked. */
export function knownShareOfPart(
  question: string,
  positive: ReadonlySet<string>,
): (part: FoundPart) => KnownRate {
  const read = knownShare(question, positive);
  return (part) => {
    const share = read(part);
    const isListed = part !== 'hidden' && part !== 'nobody' && part.status === 'ok';
    return share === 'not-asked' && isListed ? { base: 0, hits: 0 } : share;
  };
}

function shareIn({ status, counts, printed }: PublishedQuestion, positive: ReadonlySet<string>): KnownRate {
  if (printed) return 'base' in printed ? { base: printed.base, hits: printed.positive } : 'not-reported';
  if (!counts) return status === 'ok' ? 'withheld' : status;
  const hits = counts.reduce((sum, { id, count }) => (positive.has(id) ? sum + count : sum), 0);
  return { base: answerGroupsOf(counts).valid, hits };
}
