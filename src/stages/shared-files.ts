import type { FieldPeriod, Wave } from '../config/pipeline.js';
import { type Problem, problem } from '../problems/problem.js';
import type { CountedWave } from './count-wave.js';

/**
 * Waves that read the same answers without being windows of one source: they would be protected apart, and one less the other
 * could give a small group away. Whole waves may share a file in which they have sheets of their own, or other days.
 */
export function sharedFileProblems(waves: readonly CountedWave[]): Problem[] {
  return waves.flatMap((counted, index) =>
    waves.slice(0, index).flatMap((earlier) => {
      const [ours, theirs] = [counted.wave.window?.source, earlier.wave.window?.source];
      const areWhole = ours === undefined && theirs === undefined;
      if (ours === theirs && !areWhole) return [];
      const shared = areWhole ? sharedAnswers(counted, earlier) : sharedPath(counted, earlier);
      if (shared === undefined) return [];
      const details = { wave: counted.wave.id, other: earlier.wave.id, path: shared };
      const code = areWhole ? 'waves-share-answers' : 'windows-share-files';
      return [problem('error', code, details, { file: shared })];
    }),
  );
}

function filesOf({ ingested }: CountedWave) {
  return ingested?.files ?? [];
}

function sharedPath(one: CountedWave, other: CountedWave): string | undefined {
  const theirs = new Set(filesOf(other).map(({ path }) => path));
  return filesOf(one).find(({ path }) => theirs.has(path))?.path;
}

/** A file under whatever name, or a sheet, with answers that count in both. */
function sharedAnswers(one: CountedWave, other: CountedWave): string | undefined {
  if (areOfOtherDays(one.wave, other.wave)) return undefined;
  const counting = (wave: CountedWave) => filesOf(wave).filter(({ rowsKept }) => rowsKept > 0);
  const theirs = new Set(counting(other).map(({ sha256, sheet }) => `${sha256} ${sheet ?? ''}`));
  return counting(one).find(({ sha256, sheet }) => theirs.has(`${sha256} ${sheet ?? ''}`))?.path;
}

function areOfOtherDays({ fieldPeriod: one }: Wave, { fieldPeriod: other }: Wave): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.outside === 'keep' || other.outside === 'keep') return false;
  const [ours, theirs] = [daysOf(one), daysOf(other)];
  return ours.to < theirs.from || theirs.to < ours.from;
}

/** The first and last day of any group. */
function daysOf({ from, to, by = {} }: FieldPeriod): { readonly from: string; readonly to: string } {
  const spans = [{ from, to }, ...Object.values(by).flatMap((groups) => Object.values(groups))];
  const firsts = spans.map((span) => span.from).sort();
  const lasts = spans.map((span) => span.to).sort();
  return { from: firsts[0] ?? from, to: lasts.at(-1) ?? to };
}
