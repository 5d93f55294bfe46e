import type { WaveDocument } from '../publication/document.js';
import type { CountedSource } from './counted-source.js';
import { isSmall } from './counted-wave.js';
import { wavesAnsweredOtherwise } from './earlier-answers.js';
import type { SourceDecisions } from './protect-source.js';
import type { SourceFacts } from './source-facts.js';
import type { WantedGroup } from './wanted-groups.js';

/** What protection has done, for the analyst alone: it tells small groups from those that cover for them. */
export interface ProtectionLog {
  readonly tables: readonly TableLog[];
  /** Published waves, as they stand in the ledger, of which the answers are no longer the same. */
  readonly changed: readonly WaveDocument[];
}

/** How much of a table is withheld in a wave. */
export interface TableLog {
  readonly wave: string;
  readonly by: readonly string[];
  /** Groups with somebody in them. */
  readonly groups: number;
  /** Of these, withheld since they are small. */
  readonly small: number;
  /** Of these, withheld so that others cannot be worked out. */
  readonly covering: number;
  /** Response rates withheld in groups that are shown. */
  readonly rates: number;
  /** Figures of questions withheld in groups that are shown: all of them, or all but the number of answers. */
  readonly questions: number;
  readonly distributions: number;
}

export function tableLogs(
  { waves, whole }: CountedSource,
  { groups, rates, questions }: SourceDecisions,
): TableLog[] {
  return waves.flatMap(({ id, tables }) =>
    tables.map(({ by, groups: all }) => {
      const filled = all.filter(({ respondents }) => respondents > 0);
      const withheld = filled.filter((group) => groups.get(group) === 'withheld');
      const shown = filled.filter((group) => groups.get(group) === 'ok');
      const small = withheld.filter(({ respondents }) => isSmall(respondents, whole.minimum)).length;
      const having = (status: string) => {
        const inGroup = (group: WantedGroup) =>
          questions.filter((statuses) => statuses.get(group) === status && !group.pooled).length;
        return shown.reduce((sum, group) => sum + inGroup(group), 0);
      };
      return {
        wave: id,
        by,
        groups: filled.length,
        small,
        covering: withheld.length - small,
        rates: shown.filter((group) => rates.get(group)?.status === 'withheld').length,
        questions: having('withheld'),
        distributions: having('base-only'),
      };
    }),
  );
}

/** The published waves of a source that have changed, in who has answered or in what; those of the same wave are its editions. */
export function changedWaves({ source, earlier: { sums }, questions }: SourceFacts): WaveDocument[] {
  const { earlier, whole } = source;
  const changed = new Set([
    ...sums.flatMap(({ change, former, told }) => (change !== 0 && former === undefined ? [told] : [])),
    ...questions.flatMap((question) =>
      wavesAnsweredOtherwise(question.earlier.answers, whole.inner, question.asked),
    ),
  ]);
  return earlier.map(({ document }) => document).filter((document) => changed.has(document));
}
