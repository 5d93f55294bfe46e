import type { Status } from '../config/vocabulary.js';
import type { Published, PublishedGroup, PublishedRate } from '../disclosure/published.js';

/** One row of `nonresponse.csv`: a group among the offered and among the answers. Numbers are null unless `ok`. */
export interface Nonresponse {
  readonly wave: string;
  readonly by: readonly string[];
  readonly group: readonly string[];
  readonly offered: number | null;
  readonly answered: number | null;
  /** Answered of offered, 0–1. */
  readonly rate: number | null;
  /** The group's part of all offered, and of all answers, in the wave's response rate; 0–1. */
  readonly shareOffered: number | null;
  readonly shareAnswered: number | null;
  /** Share of answers less share of offered: positive for a group that weighs more among the answers than it should. */
  readonly difference: number | null;
  readonly status: Status;
}

/**
 * Who the answers are missing from: every group of every breakdown with offered counts, in the order of the tables. The
 * parts are of the wave's published total, so that each can be worked out again from the wave's own counts. Where the
 * total is not published, no group has figures.
 *
 * @see Surveyföreningen 2005, Standard för bortfallsberäkning
 */
export function nonresponseOf(published: Published): Nonresponse[] {
  return published.counts.waves.flatMap(({ wave, tables }) => {
    const total = tables.find(({ by }) => by.length === 0)?.groups[0]?.rate;
    return tables
      .filter(({ by, groups }) => by.length > 0 && groups.some(hasOffered))
      .flatMap(({ by, groups }) => groups.map((group) => ({ wave, by, ...partOf(group, total) })));
  });
}

/** Whether anything is known, or withheld, of how many were offered. */
export function hasOffered({ rate }: PublishedGroup): boolean {
  return rate.status !== 'not-reported' && rate.status !== 'not-asked';
}

function partOf(
  { group, rate, status }: PublishedGroup,
  total: PublishedRate | undefined,
): Omit<Nonresponse, 'wave' | 'by'> {
  const [own, all] = [countsOf(rate), total && countsOf(total)];
  if (!own || !all?.answered) {
    // That nobody was there, or that the wave did not ask, says more than that no count was reported.
    const reason = status === 'ok' || status === 'withheld' ? rate.status : status;
    const missing = own ? (total?.status ?? 'not-reported') : reason;
    return { group, ...nothing, status: missing === 'ok' ? 'empty' : missing };
  }
  const [shareOffered, shareAnswered] = [own.offered / all.offered, own.answered / all.answered];
  return {
    group,
    ...own,
    rate: own.answered / own.offered,
    shareOffered,
    shareAnswered,
    difference: shareAnswered - shareOffered,
    status: 'ok',
  };
}

/** Both sides of a rate, when they are there to be divided by. */
function countsOf({ status, offered, answered }: PublishedRate) {
  if (status !== 'ok' || !offered || answered === null) return undefined;
  return { offered, answered };
}

const nothing = {
  offered: null,
  answered: null,
  rate: null,
  shareOffered: null,
  shareAnswered: null,
  difference: null,
} as const;
