import type { Status } from '../config/vocabulary.js';
import { answerColumns } from './answer-columns.js';
import type { SourceWave } from './counted-source.js';
import { isSmall } from './counted-wave.js';
import type { FileCells } from './file-cells.js';
import { respondentsIn } from './inner-cells.js';
import type { KnownNumbers } from './known-numbers.js';
import type { PrintedSums } from './printed-sums.js';
import type { GroupStatuses } from './respondents.js';
import { type CountVector, type Span, startSpan } from './span.js';
import { mostWantedFirst, type WantedGroup } from './wanted-groups.js';

/** A wave of which everything wanted has been decided. `secrets` are all of people, forms and steps. */
export interface DecidedWave extends KnownNumbers {
  readonly wave: SourceWave;
  readonly groups: GroupStatuses;
  /** In the order of the cube's questions. */
  readonly questions: readonly ReadonlyMap<WantedGroup, Status>[];
  /** The published numbers of people, as sets of inner cells. */
  readonly people: readonly CountVector[];
  readonly printed: PrintedSums;
}

/** A number of respondents that would be good to know, and is told only if it costs nothing else. */
export interface LateCount {
  /** Numbers of `FileCells`. */
  readonly cells: CountVector;
  readonly respondents: number;
  /** Whether it is the group of those whose category is missing. */
  readonly missing: boolean;
}

/** How many respondents there are in some of the cells. */
export function lateCount(files: FileCells, cells: CountVector, missing: boolean): LateCount {
  return { cells, respondents: respondentsIn(files.cells, cells), missing };
}

/**
 * What may be told about numbers of respondents after all tables have been decided: nothing that is published already
 * changes. Each number must be safe among the people and forms, and among the answers to every question, since where
 * nobody left a question out a number of respondents is a number of valid answers.
 * @param families counts that make up the total, or most of it: the files, or the categories of a mode variable
 */
export function lateStatuses(
  decided: DecidedWave,
  files: FileCells,
  families: readonly (readonly LateCount[])[],
): ReadonlyMap<LateCount, Status> {
  const { minimum } = decided.wave;
  const hidden = families.flatMap((family) => {
    const few = family.filter(({ respondents }) => isSmall(respondents, minimum));
    return [...family.map(({ cells }) => cells), few.flatMap(({ cells }) => cells)];
  });
  const systems = [peopleSystem(decided, files, hidden), ...questionSystems(decided, files, hidden)];
  const statuses = new Map<LateCount, Status>();
  for (const family of families) {
    const shown = new Set(
      [...family]
        .sort((a, b) => Number(a.missing) - Number(b.missing) || b.respondents - a.respondents)
        .filter(({ respondents }) => respondents >= minimum)
        .filter(({ cells }) => systems.every(({ span, vector }) => span.offer([vector(cells)]))),
    );
    const filled = family.filter(({ respondents }) => respondents > 0);
    const left = filled.filter((count) => shown.has(count) && !count.missing);
    const isTooLittleLeft = filled.some((count) => !shown.has(count)) && left.length <= 1;
    for (const count of family) {
      const isEmpty = count.respondents === 0;
      const status = isEmpty ? 'empty' : shown.has(count) ? 'ok' : 'withheld';
      statuses.set(count, isTooLittleLeft ? 'withheld' : status);
    }
  }
  return statuses;
}

/** Where a number of respondents is tried, and how it is written there. */
interface System {
  readonly span: Span;
  readonly vector: (cells: CountVector) => CountVector;
}

/**
 * Steps 1 and 2 for people and forms, with everything that is known already.
 * @param hidden counts that must not become known where they are small
 */
function peopleSystem(decided: DecidedWave, files: FileCells, hidden: readonly CountVector[]): System {
  const { wave, columns, secrets, zeros, known } = decided;
  const isFew = (cells: CountVector) => isSmall(respondentsIn(files.cells, cells), wave.minimum);
  const span = startSpan(
    columns - wave.inner.length + files.cells.length,
    [...secrets.map(files.ofInner), ...[...files.parts, ...hidden].filter(isFew)],
    zeros.map(files.ofInner),
  );
  span.know(known.map(files.ofInner));
  return { span, vector: (cells) => cells };
}

/** The same for the valid answers to each question. */
function questionSystems(decided: DecidedWave, files: FileCells, hidden: readonly CountVector[]): System[] {
  const { wave, printed } = decided;
  const groups = mostWantedFirst(wave.tables);
  const people = [...decided.people, ...printed.people].map(files.ofInner);
  return wave.cube.questions.map(({ id, codes }, question) => {
    const columns = answerColumns(codes, files.cells, question);
    const bases = (printed.bases.get(id) ?? []).map(files.ofInner);
    const validIn = (cells: CountVector) =>
      cells.reduce((sum, cell) => {
        const counts = files.cells[cell]?.answers[question] ?? [];
        return sum + codes.reduce((n, { kind }, code) => n + (kind === 'valid' ? (counts[code] ?? 0) : 0), 0);
      }, 0);
    const counted = [
      ...[...groups.map((group) => group.cells), ...wave.inner.map((_, cell) => [cell])].map(files.ofInner),
      ...files.parts,
    ];
    const told = groups.filter((group) => isTold(group, decided, question));
    const withBases = [...counted, ...people, ...bases];
    const span = startSpan(
      columns.size,
      [...counted, ...hidden].filter((cells) => isSmall(validIn(cells), wave.minimum)).map(columns.validBase),
      // An inner cell is several cells here, so a sum of it that is 0 has something to tell as well.
      withBases.flatMap((cells) => [
        ...columns.zeros(cells),
        ...(validIn(cells) === respondentsIn(files.cells, cells) ? [columns.withoutAnswer(cells)] : []),
      ]),
    );
    span.know([
      ...people.map(columns.respondents),
      ...bases.map(columns.validBase),
      ...told.flatMap((group) => columns.counts(files.ofInner(group.cells))),
    ]);
    return { span, vector: columns.respondents };
  });
}

/** Whether the counts of a question are published for a group, or known to be all "not asked". */
function isTold(group: WantedGroup, { groups, questions }: DecidedWave, question: number): boolean {
  const status = questions[question]?.get(group);
  const isShown = status === 'ok' || status === 'empty' || status === 'not-asked';
  return groups.get(group) === 'ok' && isShown && !group.pooled;
}
