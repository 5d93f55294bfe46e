import { type SetAsideReason, type Status, setAsideReasons } from '../config/vocabulary.js';
import type { Cube } from '../cube/cube.js';
import type { CountVector } from '../linear/count-vector.js';
import { startSpan } from '../linear/span.js';
import { isSmall } from './counted-wave.js';
import type { PublishedFile, PublishedIntake, PublishedSteps } from './published.js';

/** What came in of a wave. Secret. */
export interface WaveIntake {
  /** Forms received for the whole wave; null when not stated. */
  readonly received: number | null;
  readonly files: readonly IntakeFile[];
}

export interface IntakeFile {
  /** As seen from the pipeline. */
  readonly path: string;
  readonly received: number | null;
  readonly rowsRead: number;
  readonly setAside: Readonly<Record<SetAsideReason, number>>;
  /** The rows that were counted. The cubes of all files add up to the wave's. */
  readonly cube: Cube;
}

/**
 * What may be told of the way from forms to answers. The numbers for the wave as a whole are about forms that no
 * published count holds, and are told. A file is often a department, so its row is protected: its answers as a number
 * of respondents among all others (`answers`, see `lateStatuses`), and the rows that were set aside from 1 up to the
 * minimum are withheld, with as many others as it takes that no subtraction gives them away.
 * @param answers per file, what may be told of its respondents
 */
export function publishedIntake(
  { received, files }: WaveIntake,
  answers: readonly Status[],
  minimum: number,
): PublishedIntake {
  const all = files.map(stepsOf);
  const stated = all.every((steps) => steps.received !== null);
  const sum = (count: (steps: Steps) => number) => all.reduce((n, steps) => n + count(steps), 0);
  const whole: PublishedSteps = {
    received: received ?? (stated ? sum((s) => s.received ?? 0) : null),
    rowsRead: sum((s) => s.rowsRead),
    setAside: eachReason((reason) => sum((s) => s.setAside[reason])),
    answers: sum((s) => s.answers),
  };
  const paths = files.map(({ path }) => path);
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) {
    return { ...whole, files: [{ path: only, status: 'ok', ...whole }] };
  }
  return { ...whole, files: protectedFiles(all, paths, answers, minimum, stated) };
}

/** Nothing of a wave of which not even the total is published. */
export function withheldIntake({ files }: WaveIntake): PublishedIntake {
  return { ...nothing, files: files.map(({ path }) => ({ path, status: 'withheld', ...nothing })) };
}

interface Steps {
  /** Null as well when there are more rows than forms: then one of the numbers is wrong. */
  readonly received: number | null;
  readonly rowsRead: number;
  readonly setAside: Readonly<Record<SetAsideReason, number>>;
  readonly answers: number;
}

const nothing: PublishedSteps = {
  received: null,
  rowsRead: null,
  setAside: eachReason(() => null),
  answers: null,
};

function eachReason<T>(of: (reason: SetAsideReason) => T): Record<SetAsideReason, T> {
  return Object.fromEntries(setAsideReasons.map((reason) => [reason, of(reason)])) as Record<
    SetAsideReason,
    T
  >;
}

function stepsOf({ received, rowsRead, setAside, cube }: IntakeFile): Steps {
  const answers = cube.cells.reduce((sum, cell) => sum + cell.respondents, 0);
  return {
    received: received !== null && received >= rowsRead ? received : null,
    rowsRead,
    setAside,
    answers,
  };
}

/*
 * A file's row as elementary counts: its answers, the rows set aside by reason, and the forms that were not entered.
 */
const width = setAsideReasons.length + 2;

function protectedFiles(
  all: readonly Steps[],
  paths: readonly string[],
  answers: readonly Status[],
  minimum: number,
  stated: boolean,
): PublishedFile[] {
  const elements = all.flatMap((s) => [
    s.answers,
    ...setAsideReasons.map((reason) => s.setAside[reason]),
    s.received === null ? 0 : s.received - s.rowsRead,
  ]);
  const at = (file: number, step: number) => file * width + step;
  const files = [...all.keys()];
  const isTold = (file: number) => answers[file] === 'ok' || answers[file] === 'empty';
  const reasons = setAsideReasons.map((_, index) => index + 1);
  const sumOf = (count: CountVector) => count.reduce((sum, element) => sum + (elements[element] ?? 0), 0);

  const asideOf = (file: number) => reasons.map((step) => at(file, step));
  const besides = files.flatMap((file) => [
    ...[...reasons, width - 1].map((step) => [at(file, step)]),
    asideOf(file),
    [...asideOf(file), at(file, width - 1)],
  ]);
  const told = files.filter(isTold);
  const totals = [0, ...reasons, ...(stated ? [width - 1] : [])];
  const span = startSpan(elements.length, [
    ...besides.filter((count) => isSmall(sumOf(count), minimum)),
    ...files.filter((file) => !isTold(file)).map((file) => [at(file, 0)]),
  ]);
  // The tables may tell the number of answers in a file without its being named here.
  span.know([
    ...totals.map((step) => files.map((file) => at(file, step))),
    ...told.map((file) => [at(file, 0)]),
  ]);
  const aside = told.flatMap(asideOf).sort((a, b) => (elements[b] ?? 0) - (elements[a] ?? 0));
  const shown = new Set(aside.filter((element) => span.offer([[element]])));
  const read = (file: number) => [at(file, 0), ...asideOf(file)];
  const shownRead = new Set(told.filter((file) => span.offer([read(file)])));
  const shownReceived = new Set(
    told.filter((file) => all[file]?.received !== null && span.offer([[...read(file), at(file, width - 1)]])),
  );
  return files.map((file): PublishedFile => {
    const [steps, path] = [all[file], paths[file] ?? ''];
    if (!steps || !isTold(file)) return { path, status: 'withheld', ...nothing };
    return {
      path,
      status: answers[file] ?? 'withheld',
      received: shownReceived.has(file) ? steps.received : null,
      rowsRead: shownRead.has(file) ? steps.rowsRead : null,
      setAside: eachReason((reason) =>
        shown.has(at(file, setAsideReasons.indexOf(reason) + 1)) ? steps.setAside[reason] : null,
      ),
      answers: steps.answers,
    };
  });
}
