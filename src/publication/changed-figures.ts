import type { GroupDocument, PublishedDocument, WaveDocument } from './document.js';
import type { Publication } from './ledger.js';

/** A count that was published and is told otherwise now. */
export interface ChangedFigure {
  readonly wave: string;
  readonly measure: 'answers' | 'offered' | 'answered' | 'valid' | 'count';
  readonly question: string;
  /** Of a `count`: the answer. */
  readonly category: string;
  readonly by: readonly string[];
  readonly group: readonly string[];
  readonly before: number;
  /** Null when it is not shown any more. */
  readonly after: number | null;
}

/** In the order of today's waves and tables; groups that are not wanted any more are left out. */
export function changedFigures(before: Publication, after: PublishedDocument): ChangedFigure[] {
  return after.waves.flatMap((wave) => {
    const earlier = before.waves.find((one) => isSame(one, wave));
    return wave.tables.flatMap(({ by, groups }) => {
      const old = earlier?.tables.find((table) => table.by.join('\n') === by.join('\n'))?.groups ?? [];
      return groups.flatMap((group) => {
        const match = old.find((one) => one.group.join('\n') === group.group.join('\n'));
        if (!match || !earlier) return [];
        const about = { wave: wave.wave, by, group: group.group };
        const now = new Map(numbersOf(group, wave).map((one) => [keyOf(one), one.value]));
        return numbersOf(match, earlier).flatMap(({ value, ...what }): ChangedFigure[] => {
          const other = now.get(keyOf(what)) ?? null;
          return value === null || value === other
            ? []
            : [{ ...about, ...what, before: value, after: other }];
        });
      });
    });
  });
}

function isSame(a: WaveDocument, b: WaveDocument): boolean {
  return a.wave === b.wave && a.window?.from === b.window?.from && a.window?.to === b.window?.to;
}

type What = Pick<ChangedFigure, 'measure' | 'question' | 'category'>;

function keyOf({ measure, question, category }: What): string {
  return `${measure}\n${question}\n${category}`;
}

function numbersOf(
  { status, respondents, rate, questions }: GroupDocument,
  wave: WaveDocument,
): (What & { readonly value: number | null })[] {
  const whole = (measure: What['measure'], value: number | null) => ({
    ...{ measure, question: '', category: '' },
    value,
  });
  return [
    whole('answers', status === 'empty' ? 0 : respondents),
    whole('offered', rate.offered),
    whole('answered', rate.answered),
    ...questions.flatMap(({ counts, base }, q) => {
      const { id: question = '', codes = [] } = wave.questions[q] ?? {};
      const valid = counts
        ? codes.reduce((sum, { kind }, code) => (kind === 'valid' ? sum + (counts[code] ?? 0) : sum), 0)
        : (base?.valid ?? null);
      return [
        { measure: 'valid' as const, question, category: '', value: valid },
        ...(counts ?? []).map((count, code) => ({
          measure: 'count' as const,
          question,
          category: codes[code]?.id ?? '',
          value: count,
        })),
      ];
    }),
  ];
}
