import { type Codebook, questionsOf } from '../config/codebook.js';
import type { Published, PublishedCoverage, PublishedGroup } from '../disclosure/published.js';
import { areaEstimates } from './area-estimates.js';
import type { Estimate } from './estimate.js';
import { absent, type Figures, proportionOf } from './figures.js';
import { questionEstimates } from './question-estimates.js';

/**
 * Every estimate of a run, with its 95 % interval, from nothing but published counts.
 *
 * In this order: wave, table and group as published; within a group the response rate, then coverage (offered of those
 * at a step of the ladder) per step, then the questions as in the codebook, each with `share` per valid category, `share-positive`, `dont-know`, `no-answer`; last the areas. A figure that is not
 * there still has its row, with null for numbers and a status that says why. A question that a group says nothing
 * about shares the group's status, or is `not-asked` when the group is fine.
 *
 * @throws TypeError when something published as `ok` lacks its counts
 * @throws RangeError when more have answered than were offered
 */
export function estimatesOf(published: Published, codebook: Codebook): Estimate[] {
  return published.counts.waves.flatMap(({ wave, tables }) =>
    tables.flatMap(({ by, groups }) => groups.flatMap((group) => groupEstimates(wave, by, group, codebook))),
  );
}

function groupEstimates(
  wave: string,
  by: readonly string[],
  published: PublishedGroup,
  codebook: Codebook,
): Estimate[] {
  const place = { wave, by, group: published.group };
  const byQuestion = new Map(published.questions.map((question) => [question.question, question]));
  const silent = {
    status: published.status === 'ok' ? ('not-asked' as const) : published.status,
    counts: null,
  };
  const rate: Estimate = {
    ...place,
    measure: 'response-rate',
    question: '',
    category: '',
    ...rateFigures(published),
  };
  const answers = questionsOf(codebook).flatMap((question) => {
    const waveScale = codebook.waves[wave]?.[question.id]?.scale ?? question.scale;
    const counted = byQuestion.get(question.id) ?? silent;
    return questionEstimates(question, waveScale, counted).map(
      (estimate): Estimate => ({ ...place, question: question.id, ...estimate }),
    );
  });
  const areas = areaEstimates(published, codebook, silent.status).map(
    (estimate): Estimate => ({ ...place, category: '', ...estimate }),
  );
  return [rate, ...published.coverage.map((step) => coverageEstimate(place, step)), ...answers, ...areas];
}

function coverageEstimate(
  place: Pick<Estimate, 'wave' | 'by' | 'group'>,
  { step, status, offered, count }: PublishedCoverage,
): Estimate {
  const figures =
    status === 'ok' && offered !== null && count !== null ? proportionOf(offered, count) : absent(status);
  return { ...place, measure: 'coverage', question: '', category: step, ...figures };
}

/** A group of a variable that the wave does not have is `not-asked` here too, which says more than `not-reported`. */
function rateFigures({ status: groupStatus, rate }: PublishedGroup): Figures {
  const { status, offered, answered } = rate;
  if (status === 'ok' && offered !== null && answered !== null) return proportionOf(answered, offered);
  return absent(groupStatus === 'not-asked' ? groupStatus : status);
}
