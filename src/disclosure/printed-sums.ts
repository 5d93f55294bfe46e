import type { CountVector } from '../linear/count-vector.js';
import { countedRate } from './counted-rates.js';
import type { SourceWave } from './counted-source.js';
import { respondentsIn } from './inner-cells.js';
import { groupAt } from './wanted-groups.js';

/** The counts in print that are true of a wave: everybody knows them, whatever we publish. */
export interface PrintedSums {
  /** Numbers of people, as sets of inner cells. */
  readonly people: readonly CountVector[];
  /** Numbers of forms offered, over the columns of people and forms. */
  readonly forms: readonly CountVector[];
  /** Sums of forms that nobody answered and that are 0, as in `CountedRate`. */
  readonly zeros: readonly CountVector[];
  /** Valid bases, as sets of inner cells, by question id. */
  readonly bases: ReadonlyMap<string, readonly CountVector[]>;
}

/**
 * A printed count tells something about our cells only when it is the same as ours; another number is about other data.
 * Any group of background categories is a sum of inner cells, wanted or not. Percentages are left out: they are rounded.
 * @param counting the inner cells that count as answered
 */
export function printedSums(wave: SourceWave, counting: ReadonlySet<number>): PrintedSums {
  const people: CountVector[] = [];
  const forms: CountVector[] = [];
  const zeros: CountVector[] = [];
  const bases = new Map<string, CountVector[]>();

  for (const { group: wanted, question, offered, answered, base } of wave.printed) {
    const group = groupAt(wanted, wave);
    const answering = group.cells.filter((cell) => counting.has(cell));
    const rate = countedRate(wave, counting, group);
    if (answered === group.respondents) people.push(group.cells);
    if (answered === respondentsIn(wave.inner, answering)) people.push(answering);
    if (rate && offered === rate.offered) {
      forms.push(rate.offeredForms);
      zeros.push(...rate.zeros);
    }
    if (question === undefined || base === undefined) continue;
    // Where nobody left the question out, its base is the number of people.
    if (base === group.respondents) people.push(group.cells);
    if (base === validIn(wave, question, group.cells)) {
      bases.set(question, [...(bases.get(question) ?? []), group.cells]);
    }
  }
  return { people: people.filter(isFilled), forms: forms.filter(isFilled), zeros, bases };
}

function validIn({ inner, cube }: SourceWave, question: string, cells: CountVector): number {
  const number = cube.questions.findIndex(({ id }) => id === question);
  const codes = cube.questions[number]?.codes ?? [];
  const validOf = (cell: number) =>
    codes.reduce(
      (sum, { kind }, code) => sum + (kind === 'valid' ? (inner[cell]?.answers[number]?.[code] ?? 0) : 0),
      0,
    );
  return cells.reduce((sum, cell) => sum + validOf(cell), 0);
}

function isFilled(vector: CountVector): boolean {
  return vector.length > 0;
}
