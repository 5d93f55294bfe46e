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
  { changedWindows }: ProtectionLog,
  { publications }: Ledger,
): Problem[] {
  const frozen = changedWindows.map((window) => problem('error', 'published-window-changed', window));
  const small = document.waves.flatMap((wave) => {
    if (wave.window || totalOf(wave) !== 'withheld') return [];
    const before = publications.filter(
      (one) =>
        one.survey === document.survey &&
        one.waves.some((earlier) => earlier.wave === wave.wave && totalOf(earlier) === 'ok'),
    );
    const last = before.at(-1);
    if (!last) return [];
    return [
      problem('error', 'change-too-small', { wave: wave.wave, edition: last.edition, date: last.date }),
    ];
  });
  return [...frozen, ...small, ...publishedAsAnother(document, publications)];
}

function totalOf({ tables }: WaveDocument) {
  return tables.find(({ by }) => by.length === 0)?.groups[0]?.status;
}
