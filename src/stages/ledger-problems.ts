import type { ProtectionLog } from '../disclosure/protection-log.js';
import { type Problem, problem } from '../problems/problem.js';
import type { PublishedDocument, WaveDocument } from '../publication/document.js';
import type { Ledger } from '../publication/ledger.js';
import { publishedAsAnother } from './published-as-another.js';

/**
 * Why a run cannot be published beside what has been published: a window is no longer the same, or a whole wave has changed
 * by too little to be told.
 */
export function ledgerProblems(
  document: PublishedDocument,
  { changed }: ProtectionLog,
  { publications }: Ledger,
): Problem[] {
  const frozen = changed.flatMap(({ wave, window }) => {
    if (!window) return [];
    const { from, to } = window;
    return [problem('error', 'published-window-changed', { wave, from, to })];
  });
  const ofSurvey = publications.filter(({ survey }) => survey === document.survey);
  const small = document.waves.flatMap(({ wave, window, ...own }) => {
    if (window || totalOf(own) !== 'withheld') return [];
    const earlier = ofSurvey.flatMap(({ waves, ...publication }) =>
      waves
        .filter((one) => one.wave === wave && totalOf(one) === 'ok')
        .map((told) => ({ told, ...publication })),
    );
    if (earlier.length === 0) return [];
    const editions = earlier.map(({ told, pipeline, edition, date }) => ({
      edition,
      date,
      pipeline: pipeline === document.pipeline ? undefined : pipeline,
      isChanged: changed.includes(told),
    }));
    return [problem('error', 'change-too-small', { wave, editions })];
  });
  return [...frozen, ...small, ...publishedAsAnother(document, publications)];
}

function totalOf({ tables }: Pick<WaveDocument, 'tables'>) {
  return tables.find(({ by }) => by.length === 0)?.groups[0]?.status;
}
