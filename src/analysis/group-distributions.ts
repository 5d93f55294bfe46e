import { codeListOf } from '../config/code-list.js';
import type { CategoricalVariable } from '../config/codebook.js';
import { pearsonTest } from '../stats/pearson.js';
import { type Difference, noDifference } from './difference.js';
import type { EstimateIndex } from './estimate-index.js';
import { categoriesOn, type GroupLine, lineId } from './group-lines.js';
import { worseOf } from './side.js';

/**
 * Whether the answers to a question are spread differently in the groups of a line (Pearson's χ², with Cramér's V);
 * undefined where another variable divides the groups too. Groups without figures take no part, and `groups` says who did.
 */
export function groupDistributions(
  line: GroupLine,
  wave: string,
  question: CategoricalVariable,
  find: EstimateIndex,
): Difference | undefined {
  const { by, groups, total } = line;
  if (total === undefined) return undefined;
  const categories = codeListOf(question).filter(({ kind }) => kind === 'valid');
  const figure = { wave, measure: 'share', question: question.id } as const;
  const rows = groups.map((group) => {
    const shares = categories.map(({ id }) => find({ ...figure, category: id, by, group }));
    const isKnown = shares.some((share) => share?.status === 'ok');
    const status = worseOf(shares.map((share) => share?.status ?? 'not-reported'));
    // A category that the wave did not have has no answers.
    return { group, counts: isKnown ? shares.map((share) => share?.numerator ?? 0) : null, status };
  });
  const known = rows.flatMap(({ group, counts }) => (counts ? [{ group, counts }] : []));
  const about = {
    ...figure,
    by,
    group: lineId(line),
    against: 'distribution',
    groups: categoriesOn(
      line,
      known.map(({ group }) => group),
    ),
  } as const;
  if (known.length < 2) {
    const reasons = rows.flatMap(({ counts, status }) => (counts ? [] : [status]));
    return {
      ...about,
      groups: [],
      ...noDifference(reasons.includes('withheld') ? 'withheld' : worseOf(reasons)),
    };
  }
  const { p, test, cramersV } = pearsonTest(known.map(({ counts }) => counts));
  return { ...about, ...noDifference('ok'), p, test, effect: cramersV };
}
