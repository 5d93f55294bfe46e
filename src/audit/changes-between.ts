import type {
  AnswersDocument,
  GroupDocument,
  PublishedDocument,
  WaveDocument,
} from '../publication/document.js';
import type { AuditFinding } from './finding.js';

type Change = Extract<AuditFinding, { kind: 'small-change' }>;

/** Runs whose numbers can be looked at together, and the small changes between runs of the same data. */
export interface RunsTogether {
  /** Those that tell the same numbers of the same groups, in sets; runs of other data are by themselves. */
  readonly together: readonly (readonly PublishedDocument[])[];
  readonly changes: readonly Change[];
}

/**
 * Two versions of a wave, before and after late answers say, cannot be added and subtracted as if they were one. What their
 * difference tells is looked at group by group.
 */
export function changesBetween(documents: readonly PublishedDocument[]): RunsTogether {
  const sets: PublishedDocument[][] = [];
  const changes: Change[] = [];
  for (const document of documents) {
    const same = sets.find((set) => set.every((other) => changed(other, document).length === 0));
    for (const other of sets.flat()) {
      const { minimum } = document;
      changes.push(...changed(other, document).filter(({ change }) => Math.abs(change) < minimum));
    }
    if (same) same.push(document);
    else sets.push([document]);
  }
  return { together: sets, changes };
}

/** The counts that two runs tell differently. */
function changed(before: PublishedDocument, after: PublishedDocument): Change[] {
  if (before.survey !== after.survey) return [];
  return before.waves.flatMap((wave) =>
    after.waves
      .filter((other) => isSame(wave, other))
      .flatMap((other) =>
        wave.tables.flatMap(({ by, groups }) => {
          const later = other.tables.find((table) => table.by.join('\n') === by.join('\n'));
          return groups.flatMap((group) => {
            const match = later?.groups.find((one) => one.group.join('\n') === group.group.join('\n'));
            const differences = match ? differencesOf(group, match, wave) : [];
            return differences.map((change) => ({
              kind: 'small-change' as const,
              wave: wave.wave,
              by,
              group: group.group,
              change,
            }));
          });
        }),
      ),
  );
}

function isSame(a: WaveDocument, b: WaveDocument): boolean {
  if (!a.window || !b.window) return a.wave === b.wave && !a.window && !b.window;
  return (
    a.window.from === b.window.from && a.window.to === b.window.to && a.window.source === b.window.source
  );
}

/**
 * How much the numbers of people, forms and valid answers that both tell differ, where they do. Where as many have answered
 * as before, how many of the answers are others.
 */
function differencesOf(before: GroupDocument, after: GroupDocument, wave: WaveDocument): number[] {
  const ofPeople = [
    difference(before.respondents, after.respondents),
    difference(before.rate.offered, after.rate.offered),
    difference(before.rate.answered, after.rate.answered),
  ];
  const ofAnswers = before.questions.map((answers, q) => {
    const later = after.questions[q];
    const codes = wave.questions[q]?.codes ?? [];
    const base = difference(validIn(answers, codes), later ? validIn(later, codes) : null);
    if (base !== 0 || !answers.counts || !later?.counts) return base;
    return answers.counts.reduce((moved, n, code) => moved + Math.max(0, (later.counts?.[code] ?? 0) - n), 0);
  });
  return [...ofPeople, ...ofAnswers].filter((change) => change !== 0);
}

function difference(before: number | null, after: number | null): number {
  return before === null || after === null ? 0 : after - before;
}

function validIn({ counts, base }: AnswersDocument, codes: WaveDocument['questions'][number]['codes']) {
  if (!counts) return base?.valid ?? null;
  return counts.reduce((sum, n, code) => (codes[code]?.kind === 'valid' ? sum + n : sum), 0);
}
