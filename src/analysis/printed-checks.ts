import type { Codebook } from '../config/codebook.js';
import { questionsOf } from '../config/codebook.js';
import { positiveCategories } from '../config/positive-categories.js';
import type { PrintedFigure } from '../config/printed-figures.js';
import type { Published, PublishedGroup, PublishedTable } from '../disclosure/published.js';
import { answerGroupsOf } from './answer-groups.js';
import type { NotCompared, PrintedCheck, PrintedNumber } from './printed-check.js';
import { type Alternatives, countOutcome, percentOutcome } from './printed-outcome.js';

/** A wave with the figures that are in print about it. */
export interface PrintedWave {
  readonly id: string;
  readonly printed?: readonly PrintedFigure[];
}

/**
 * Every printed number beside the run's own published one, in the order of waves and figures; within a figure offered,
 * answered, rate, share, base. Withheld counts are not looked at: what the run does not publish cannot be compared.
 */
export function printedChecks(
  published: Published,
  waves: readonly PrintedWave[],
  codebook: Codebook,
): PrintedCheck[] {
  return waves.flatMap(({ id, printed = [] }) => {
    const tables = published.counts.waves.find(({ wave }) => wave === id)?.tables ?? [];
    return printed.flatMap((figure) => {
      const found = groupIn(tables, figure.group);
      const about = {
        wave: id,
        question: figure.question ?? '',
        ...placed(figure, found),
        place: figure.place,
      };
      return figure.question === undefined
        ? rateChecks(figure, found, about)
        : shareChecks(figure, found, about, codebook);
    });
  });
}

type About = Omit<PrintedNumber, 'number' | 'printed'>;
type Found =
  | { readonly by: readonly string[]; readonly group: PublishedGroup }
  | { readonly why: NotCompared };

function groupIn(tables: readonly PublishedTable[], wanted: PrintedFigure['group']): Found {
  const variables = Object.keys(wanted);
  const table = tables.find(
    ({ by }) => by.length === variables.length && by.every((variable) => variables.includes(variable)),
  );
  if (!table) return { why: 'not-broken-down' };
  const group = table.groups.find((candidate) =>
    table.by.every((variable, axis) => candidate.group[axis] === wanted[variable]),
  );
  // Of the groups only those with a missing category may be left out: when they are empty, or withheld with the table.
  if (!group) return { why: table.withheld === 'whole' ? 'withheld' : 'empty' };
  return { by: table.by, group };
}

function placed({ group }: PrintedFigure, found: Found): Pick<About, 'by' | 'group'> {
  if ('group' in found) return { by: found.by, group: found.group.group };
  return { by: Object.keys(group), group: Object.values(group) };
}

function rateChecks(figure: PrintedFigure, found: Found, about: About): PrintedCheck[] {
  const { offered, answered, rate } = figure;
  const known = 'group' in found ? found.group : undefined;
  const respondents = known?.respondents ?? null;
  const published = known?.rate;
  const why = 'why' in found ? found.why : missingStatus(found.group.rate.status);
  const checks: PrintedCheck[] = [];

  if (offered !== undefined) {
    const number = { ...about, number: 'offered', printed: asPrinted(offered) } as const;
    checks.push({ ...number, ...countOutcome(offered, published?.offered ?? null, why, []) });
  }
  if (answered !== undefined) {
    const number = { ...about, number: 'answered', printed: asPrinted(answered) } as const;
    const ours = published?.answered ?? respondents;
    const silent = known && known.status !== 'ok' ? missingStatus(known.status) : why;
    checks.push({ ...number, ...countOutcome(answered, ours, silent, [['units', respondents]]) });
  }
  if (rate) {
    const number = { ...about, number: 'response-rate', printed: rate } as const;
    const ours = proportion(published?.answered, published?.offered);
    const alternatives: Alternatives = [
      ['units', proportion(respondents, published?.offered)],
      ['printed-counts', proportion(answered, offered)],
    ];
    checks.push({ ...number, ...percentOutcome(rate, ours, why, alternatives) });
  }
  return checks;
}

function shareChecks(figure: PrintedFigure, found: Found, about: About, codebook: Codebook): PrintedCheck[] {
  const { share, base } = figure;
  const question =
    'group' in found ? found.group.questions.find((q) => q.question === figure.question) : undefined;
  const silent = 'group' in found ? missingStatus(found.group.status, 'not-asked') : found.why;
  const why = question ? missingStatus(question.status) : silent;
  const counts = question?.status === 'ok' ? question.counts : null;
  const groups = counts && answerGroupsOf(counts);
  const variable = questionsOf(codebook).find(({ id }) => id === figure.question);
  const positive = new Set(variable ? positiveCategories(variable.scale) : []);
  const positives = counts?.reduce((sum, { id, count }) => (positive.has(id) ? sum + count : sum), 0);
  const withDontKnow = groups && groups.valid + groups.dontKnow;
  const checks: PrintedCheck[] = [];

  if (share) {
    const number = { ...about, number: 'share-positive', printed: share } as const;
    const alternatives: Alternatives = [
      ['dont-know', proportion(positives, withDontKnow)],
      ['all-asked', proportion(positives, groups?.asked)],
      ['printed-counts', proportion(positives, base)],
    ];
    const ours = proportion(positives, groups?.valid);
    checks.push({ ...number, ...percentOutcome(share, ours, why, alternatives) });
  }
  if (base !== undefined) {
    const number = { ...about, number: 'base', printed: asPrinted(base) } as const;
    const alternatives = [
      ['dont-know', withDontKnow] as const,
      ['all-asked', groups?.asked ?? null] as const,
    ];
    checks.push({ ...number, ...countOutcome(base, groups?.valid ?? null, why, alternatives) });
  }
  return checks;
}

function asPrinted(count: number) {
  return { digits: count, decimals: 0 };
}

/** Null when either is not there, or when it could not be a proportion. */
function proportion(numerator: number | null | undefined, denominator: number | null | undefined) {
  if (numerator == null || denominator == null || denominator === 0) return null;
  return { numerator, denominator };
}

/** For `ok`, which is no reason, what it means that there is nothing all the same. */
function missingStatus(status: PublishedGroup['status'], otherwise: NotCompared = 'empty'): NotCompared {
  return status === 'ok' ? otherwise : status;
}
