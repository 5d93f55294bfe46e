import { type Problem, problem } from '../problems/problem.js';
import type { CountedWave } from './count-wave.js';

/**
 * Waves that read the same file without being windows of one source, though one of them is a window: they would be
 * protected apart, and one less the other could give a small group away.
 */
export function sharedFileProblems(waves: readonly CountedWave[]): Problem[] {
  return waves.flatMap((counted, index) =>
    waves.slice(0, index).flatMap((earlier) => {
      const [ours, theirs] = [counted.wave.window?.source, earlier.wave.window?.source];
      if (ours === theirs) return [];
      const shared = pathsOf(counted).find((path) => pathsOf(earlier).includes(path));
      if (shared === undefined) return [];
      const details = { wave: counted.wave.id, other: earlier.wave.id, path: shared };
      return [problem('error', 'windows-share-files', details, { file: shared })];
    }),
  );
}

function pathsOf({ ingested }: CountedWave): readonly string[] {
  return (ingested?.files ?? []).map(({ path }) => path);
}
