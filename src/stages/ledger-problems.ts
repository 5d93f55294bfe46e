import type { ProtectionLog } from '../disclosure/protection-log.js';
import { type Problem, problem } from '../problems/problem.js';
import type { PublishedDocument, WaveDocument } from '../publication/document.js';
import type { Ledger } from '../publication/ledger.js';

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
  return [
    ...frozen,
    ...small,
    ...document.waves.flatMap((wave) => publishedAsAnother(wave, document, publications)),
  ];
}

/**
 * What has been published of a wave is found by its id, and of windows by their days. The same answers under another id, or once
 * as a window and once as a whole, would be protected as if they were other people's.
 */
function publishedAsAnother(
  wave: WaveDocument,
  { survey }: PublishedDocument,
  publications: Ledger['publications'],
): Problem[] {
  const before = publications.filter((one) => one.survey === survey).flatMap(({ waves }) => waves);
  const otherKind = before.find((one) => one.wave === wave.wave && !one.window !== !wave.window);
  if (otherKind) {
    const details = { wave: wave.wave, was: otherKind.window ? 'window' : 'whole' } as const;
    return [problem('error', 'published-otherwise', details)];
  }
  const same = before.find(
    (one) => one.wave !== wave.wave && !one.window && !wave.window && isAlike(one, wave),
  );
  return same ? [problem('error', 'published-as-other-wave', { wave: wave.wave, other: same.wave })] : [];
}

/** As many answers, and the same to every question: no two groups of people happen to answer alike in everything. */
function isAlike(one: WaveDocument, other: WaveDocument): boolean {
  const [ours, theirs] = [totalIn(one), totalIn(other)];
  if (!ours || !theirs || ours.respondents === null || ours.respondents !== theirs.respondents) return false;
  const answers = answersIn(one);
  return answers.size > 0 && JSON.stringify([...answers]) === JSON.stringify([...answersIn(other)]);
}

/** Respondents per code, of the codes that anybody has, by question, where they are told of the total. */
function answersIn(wave: WaveDocument): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const told = wave.questions.flatMap(({ id, codes }, number) => {
    const counts = totalIn(wave)?.questions[number]?.counts;
    if (!counts) return [];
    const given = codes.map((code, k) => [code.id, counts[k] ?? 0] as const).filter(([, count]) => count > 0);
    return [[id, given] as const];
  });
  return new Map(told);
}

function totalIn({ tables }: WaveDocument) {
  return tables.find(({ by }) => by.length === 0)?.groups[0];
}

function totalOf(wave: WaveDocument) {
  return totalIn(wave)?.status;
}
