import { codeListOf } from '../config/code-list.js';
import type { CategoricalVariable, Scale } from '../config/codebook.js';
import { positiveCategories } from '../config/positive-categories.js';
import type { Measure } from '../config/vocabulary.js';
import type { PublishedQuestion } from '../disclosure/published.js';
import { type AnswerGroups, answerGroupsOf } from './answer-groups.js';
import type { Estimate } from './estimate.js';
import { absent, type Figures, printedProportion, proportionOf } from './figures.js';
import { meanFigures, scoresOf } from './mean-figures.js';

/** What one question gives in one group: a measure, the category it is about if any, and how much. */
export interface QuestionEstimate extends Figures, Pick<Estimate, 'scores'> {
  readonly measure: Measure;
  readonly category: string;
}

/**
 * The estimates of one question in one group: `share` per valid category in the order of the scale, `share-positive`
 * when the scale has a positive category, `mean` when its valid categories have scores, `dont-know` when it could be answered, and `no-answer`.
 *
 * Shares are of the valid answers, the last two of all who were asked. No-answer is everybody who was asked and gave
 * neither a valid answer nor don't-know (`no-answer`, `refused`, `invalid`), so that the three make up all who were
 * asked. Without counts the same rows come with null for numbers; where only the number of valid answers is published,
 * the last two are there; of a printed figure only `share-positive` is.
 *
 * @param waveScale the scale as it was put in the wave; a category of the codebook that it lacks, and that has no
 *   answers, is `not-asked` rather than 0
 */
export function questionEstimates(
  variable: CategoricalVariable,
  waveScale: Scale,
  published: Pick<PublishedQuestion, 'status' | 'counts' | 'base' | 'printed'>,
): QuestionEstimate[] {
  const { counts, status, printed } = published;
  const groups = groupsOf(published);
  const without = (): Figures => absent(printed ? 'not-reported' : status);
  const figures = (answers: number): Figures =>
    counts && groups ? proportionOf(answers, groups.valid) : without();
  const ofAsked = (answers: keyof AnswerGroups): Figures =>
    groups ? proportionOf(groups[answers], groups.asked) : without();
  const answersWith = (ids: readonly string[]): number =>
    (counts ?? []).reduce((sum, { id, count }) => (ids.includes(id) ? sum + count : sum), 0);

  const inWave = new Set(waveScale.categories.map(({ id }) => id));
  const shares = validCategories(variable).map((id) => {
    const answers = answersWith([id]);
    const put = inWave.has(id) || answers > 0;
    return {
      measure: 'share' as const,
      category: id,
      ...(put ? figures(answers) : absent('not-asked')),
    };
  });
  const positive = positiveCategories(variable.scale);
  const positiveFigures = printed ? printedProportion(printed) : figures(answersWith(positive));
  const scores = scoresOf(variable.scale);
  return [
    ...shares,
    ...(positive.length === 0 ? [] : [whole('share-positive', positiveFigures)]),
    ...(scores ? [whole('mean', counts ? meanFigures(counts, scores) : without())] : []),
    ...(hasDontKnow(variable) ? [whole('dont-know', ofAsked('dontKnow'))] : []),
    whole('no-answer', ofAsked('noAnswer')),
  ];
}

function groupsOf({ counts, base }: Pick<PublishedQuestion, 'counts' | 'base'>): AnswerGroups | null {
  if (counts) return answerGroupsOf(counts);
  return base ? answerGroupsOf([...base.others, { id: '', kind: 'valid', count: base.valid }]) : null;
}

function whole(measure: Measure, figures: Figures & Pick<Estimate, 'scores'>): QuestionEstimate {
  return { measure, category: '', ...figures };
}

function validCategories(variable: CategoricalVariable): string[] {
  return codeListOf(variable).flatMap(({ id, kind }) => (kind === 'valid' ? [id] : []));
}

/** Whether the scale, or the list of written values that mean missing, has a don't-know. */
function hasDontKnow({ scale, missing }: CategoricalVariable): boolean {
  return (
    scale.categories.some((c) => c.missing === 'dont-know') || missing.some((m) => m.kind === 'dont-know')
  );
}
