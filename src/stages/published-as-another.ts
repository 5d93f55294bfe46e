import { type Problem, problem } from '../problems/problem.js';
import type { PublishedDocument, ReadDocument, WaveDocument } from '../publication/document.js';
import type { Ledger } from '../publication/ledger.js';

/**
 * What has been published of a wave is found by its id, and of windows by their days. The same answers under another id, or once
 * as a window and once as a whole, would be protected as if they were other people's.
 */
export function publishedAsAnother(
  { survey, waves }: PublishedDocument,
  publications: Ledger['publications'],
): Problem[] {
  const before = publications.filter((one) => one.survey === survey).flatMap((one) => one.waves);
  return waves.flatMap((wave) => inOneWave(wave, before) ?? []);
}

function inOneWave(wave: WaveDocument, before: readonly WaveDocument[]): Problem | undefined {
  const ofOtherKind = before.filter((one) => !one.window !== !wave.window);
  const own = ofOtherKind.find((one) => one.wave === wave.wave);
  if (own) return problem('error', 'published-otherwise', { wave: wave.wave, was: kindOf(own) });
  for (const one of ofOtherKind) {
    const shared = sharedFile(wave, one);
    if (!shared) continue;
    const details = { wave: wave.wave, other: one.wave, file: nameOf(shared), was: kindOf(one) };
    return problem('error', 'file-published-otherwise', details);
  }
  const same = before.find(
    (one) => one.wave !== wave.wave && !one.window && !wave.window && isAlike(one, wave),
  );
  return same && problem('error', 'published-as-other-wave', { wave: wave.wave, other: same.wave });
}

function kindOf({ window }: WaveDocument): 'window' | 'whole' {
  return window ? 'window' : 'whole';
}

/** A file, or sheet, that both have read. */
function sharedFile({ read = [] }: WaveDocument, other: WaveDocument): ReadDocument | undefined {
  return read.find((ours) => other.read?.some((theirs) => isSameFile(ours, theirs)));
}

/** Without the name of a sheet it may be any. */
function isSameFile(one: ReadDocument, other: ReadDocument): boolean {
  const isOtherSheet = one.sheet !== undefined && other.sheet !== undefined && one.sheet !== other.sheet;
  return !isOtherSheet && isSamePath(fromAbove(one.file), fromAbove(other.file));
}

/** Pipelines in other folders see the same file by a longer or a shorter path. */
function isSamePath(one: string, other: string): boolean {
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}

function fromAbove(path: string): string {
  return path.replace(/^(\.\.\/)+/, '');
}

function nameOf({ file, sheet }: ReadDocument): string {
  return sheet === undefined ? file : `${file} · ${sheet}`;
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
