import type { Code } from '../config/code-list.js';
import type { Status } from '../config/vocabulary.js';
import { type AnswerColumns, answerColumns } from './answer-columns.js';
import { type CountedWave, isSmall } from './counted-wave.js';
import { respondentsIn } from './inner-cells.js';
import type { GroupStatuses } from './respondents.js';
import { type CountVector, type Span, startSpan } from './span.js';
import { mostWantedFirst, type WantedGroup, type WantedTable } from './wanted-groups.js';

/**
 * Steps 1, 2 and 6 for one question: what may be told in each wanted group. Secret are the valid bases of wanted
 * groups, inner cells and remainders with 0 < valid < minimum. Where the valid base is withheld, so is every count of the question.
 * @param people the published numbers of people, as sets of inner cells
 * @param printed numbers of people and valid bases that are known already, as sets of inner cells
 */
export function questionStatuses(
  wave: CountedWave,
  codes: readonly Code[],
  question: number,
  statuses: GroupStatuses,
  people: readonly CountVector[],
  printed: KnownAlready,
): ReadonlyMap<WantedGroup, Status> {
  const { columns, span } = questionSystem(wave, codes, question, printed);
  span.publish(people.map(columns.respondents));
  const groups = mostWantedFirst(wave.tables);
  const basesOf = (cells: CountVector) => basesIn(wave, codes, question, cells);

  const result = new Map(statuses);
  for (const group of groups.filter((other) => statuses.get(other) === 'ok' && !other.pooled)) {
    const base = basesOf(group.cells);
    const isLetThrough = isEnough(base, wave.minimum) && span.offer(columns.counts(group.cells));
    result.set(group, isLetThrough ? statusOf(base) : 'withheld');
  }
  return result;
}

export interface QuestionSystem {
  readonly columns: AnswerColumns;
  /** Knows what is in print, and that the secrets are valid bases with 0 < valid < minimum. */
  readonly span: Span;
}

/** The linear system of one question before anything of ours is published. */
export function questionSystem(
  wave: CountedWave,
  codes: readonly Code[],
  question: number,
  printed: KnownAlready,
): QuestionSystem {
  const { inner, remainders, minimum } = wave;
  const columns = answerColumns(codes, inner, question);
  const basesOf = (cells: CountVector) => basesIn(wave, codes, question, cells);
  const groups = mostWantedFirst(wave.tables).map((group) => group.cells);
  const counted = [...groups, ...inner.map((_, cell) => [cell]), ...remainders];
  const secrets = counted.filter((cells) => isSmall(basesOf(cells).valid, minimum));
  const zeros = [...groups, ...remainders, ...printed.people, ...printed.bases].flatMap((cells) => [
    ...columns.zeros(cells),
    // A base as large as the group, in print: nobody left the question out.
    ...(basesOf(cells).valid === respondentsIn(inner, cells) ? [columns.withoutAnswer(cells)] : []),
  ]);
  const span = startSpan(columns.size, secrets.map(columns.validBase), zeros);
  span.know([...printed.people.map(columns.respondents), ...printed.bases.map(columns.validBase)]);
  return { columns, span };
}

function basesIn(
  { inner }: CountedWave,
  codes: readonly Code[],
  question: number,
  cells: CountVector,
): Bases {
  return bases(
    codes,
    cells.map((cell) => inner[cell]?.answers[question] ?? []),
  );
}

/**
 * What the wave did not ask shows in the total already; the small groups need not look as if they hid something. The
 * same goes for each part that is kept apart. A group that adds parts together has no figures.
 * @param tables of one wave
 */
export function structural(
  tables: readonly WantedTable[],
  statuses: ReadonlyMap<WantedGroup, Status>,
): ReadonlyMap<WantedGroup, Status> {
  const groups = mostWantedFirst(tables);
  const totals = groups.filter((group) => group.depth === 0 && !group.pooled);
  const silent = totals.filter((total) => statuses.get(total) === 'not-asked');
  const unasked = new Set(silent.map((total) => total.part));
  const nobody = totals.length > 0 && silent.length === totals.length;
  const pooled = (status: Status): Status => (nobody || status === 'not-asked' ? 'not-asked' : 'not-pooled');
  return new Map(
    [...statuses].map(([group, status]) => {
      if (group.pooled) return [group, pooled(status)];
      return [group, unasked.has(group.part) ? 'not-asked' : status];
    }),
  );
}

interface KnownAlready {
  readonly people: readonly CountVector[];
  readonly bases: readonly CountVector[];
}

interface Bases {
  /** Everybody but those who were not asked or to whom the question did not apply: the base of don't-know. */
  readonly asked: number;
  readonly valid: number;
}

function bases(codes: readonly Code[], answers: readonly (readonly number[])[]): Bases {
  const sumOf = (wanted: (kind: Code['kind']) => boolean): number =>
    codes.reduce((sum, { kind }, code) => (wanted(kind) ? sum + countOf(answers, code) : sum), 0);
  return {
    asked: sumOf((kind) => kind !== 'not-asked' && kind !== 'not-applicable'),
    valid: sumOf((kind) => kind === 'valid'),
  };
}

function countOf(answers: readonly (readonly number[])[], code: number): number {
  return answers.reduce((sum, counts) => sum + (counts[code] ?? 0), 0);
}

/** A group in which nobody answered shows don't-know and no-answer, provided that enough were asked. */
function isEnough({ asked, valid }: Bases, minimum: number): boolean {
  return valid >= minimum || (valid === 0 && (asked >= minimum || asked === 0));
}

function statusOf({ asked, valid }: Bases): Status {
  if (asked === 0) return 'not-asked';
  return valid === 0 ? 'empty' : 'ok';
}
