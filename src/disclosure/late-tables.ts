import type { Codebook } from '../config/codebook.js';
import type { Status } from '../config/vocabulary.js';
import type { SourceWave } from './counted-source.js';
import type { DecidedWave } from './decided-wave.js';
import { fileCells } from './file-cells.js';
import { publishedIntake, withheldIntake } from './intake.js';
import { type LateCount, lateCount, lateStatuses } from './late-counts.js';
import { lateModes, modeTables, publishedMode } from './modes.js';
import type { PublishedWave } from './published.js';
import type { GroupStatuses } from './respondents.js';

export type LateTables = Pick<PublishedWave, 'modes' | 'intake'>;

/** What is told besides the tables, as far as it costs nothing: modes of answering and what came in by file. */
export function lateTables(
  codebook: Codebook,
  breakdowns: readonly (readonly string[])[],
  decided: DecidedWave,
): LateTables {
  const { wave } = decided;
  const { groups } = decided.decisions;
  const { cube, intake } = wave;
  const several = intake && intake.files.length > 1 ? intake.files : [];
  const variables = lateModes(codebook, breakdowns);
  const cubes = several.length > 0 ? several.map((file) => file.cube) : [cube];
  const cells = fileCells(wave.inner, cubes, variables);
  const modes = modeTables(codebook, variables, cube, cells);
  const files = several.map((_, file) => lateCount(cells, cells.ofFile(file), false));
  const families = [...modes.map((mode) => mode.groups.map(({ count }) => count)), files];
  const statuses = families.every((family) => family.length === 0)
    ? new Map<LateCount, Status>()
    : lateStatuses(decided, cells, families);
  const answers = files.map((file) => statuses.get(file) ?? 'withheld');
  return { modes: modes.map((mode) => publishedMode(mode, statuses)), ...intakeOf(wave, groups, answers) };
}

/**
 * The same for one of several windows of a source: what came in as a whole. Modes and files would have to be safe in all
 * windows at once, so they are not told.
 */
export function lateTablesOfWindow(wave: SourceWave, groups: GroupStatuses): LateTables {
  return intakeOf(
    wave,
    groups,
    (wave.intake?.files ?? []).map(() => 'withheld'),
  );
}

function intakeOf(
  { intake, tables, minimum }: SourceWave,
  groups: GroupStatuses,
  answers: readonly Status[],
): LateTables {
  if (!intake) return {};
  const total = tables.find((table) => table.by.length === 0)?.groups[0];
  const isTotalShown = total !== undefined && groups.get(total) === 'ok';
  return { intake: isTotalShown ? publishedIntake(intake, answers, minimum) : withheldIntake(intake) };
}
