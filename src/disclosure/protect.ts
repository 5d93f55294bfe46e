import type { Codebook } from '../config/codebook.js';
import type { PrintedFigure } from '../config/printed-figures.js';
import type { Status } from '../config/vocabulary.js';
import type { Cube } from '../cube/cube.js';
import { withDerivedOffered } from '../cube/derived-offered.js';
import { countedRates, formColumns, smallForms } from './counted-rates.js';
import { countedWave } from './counted-wave.js';
import { publishedCoverages, type StepSystem } from './coverage.js';
import { fileCells } from './file-cells.js';
import { publishedIntake, type WaveIntake, withheldIntake } from './intake.js';
import { type KeptApart, keptApart, withSiblings } from './kept-apart.js';
import { publishingKey } from './key.js';
import { knownNumbers } from './known-numbers.js';
import { type DecidedWave, type LateCount, lateCount, lateStatuses } from './late-counts.js';
import { lateModes, modeTables, publishedMode } from './modes.js';
import { offeredByForm } from './offered-by-form.js';
import { answeredCells, offeredUnits } from './offered-units.js';
import { outsideRate } from './outside-rate.js';
import { printedSums } from './printed-sums.js';
import { Published, type PublishedWave } from './published.js';
import { publishedTable } from './published-table.js';
import { questionStatuses } from './questions.js';
import { publishedRates } from './rates.js';
import { groupStatuses, smallGroups } from './respondents.js';
import { type Span, startSpan } from './span.js';

export interface ProtectionRequest {
  readonly codebook: Codebook;
  /** Background variables of each breakdown (one) or crossing (several). The total need not be listed. */
  readonly breakdowns: readonly (readonly string[])[];
  /** The least number of answers behind a published figure of a group. */
  readonly minimum: number;
  /** Whether question figures may add kinds of respondents together; not when left out. */
  readonly poolRespondents?: boolean;
  readonly waves: readonly WaveToProtect[];
}

export interface WaveToProtect {
  readonly id: string;
  readonly cube: Cube;
  /** Figures about the wave that are in print, and therefore known to everybody. */
  readonly printed?: readonly PrintedFigure[];
  /** What the cube was counted from, when it was read from exports. */
  readonly intake?: WaveIntake | undefined;
}

/**
 * Lets through the counts that may be published, and hides so many others that nobody can work out a group with
 * fewer respondents, offered forms or valid answers than the minimum, by adding and subtracting what is published.
 * Each wave is a source of its own: respondents of different waves do not add up to anything.
 *
 * @see methods, disclosure control: steps 1, 2, 5 and 6. Similar to R's GaussSuppression.
 * @throws Error when a breakdown names a variable that the codebook does not have
 */
export function protect(request: ProtectionRequest): Published {
  const { codebook, minimum, waves } = request;
  const apart = request.poolRespondents
    ? []
    : keptApart(
        codebook,
        waves.map(({ cube }) => cube),
      );
  const breakdowns = withSiblings(request.breakdowns, apart);
  const protectedWaves = waves.map((wave) => protectedWave({ ...request, breakdowns }, apart, wave));
  const counts = { minimum, waves: protectedWaves, ...(apart.length > 0 && { keptApart: apart }) };
  return new Published(counts, publishingKey);
}

function protectedWave(
  request: ProtectionRequest,
  apart: KeptApart,
  { id, cube: kept, printed = [], intake }: WaveToProtect,
): PublishedWave {
  const { codebook, breakdowns, minimum } = request;
  const cube = offeredByForm(withDerivedOffered(kept, codebook), codebook);
  const inPrint = printed.flatMap(({ group }) => Object.keys(group));
  const wave = countedWave(codebook, breakdowns, cube, minimum, inPrint, apart);
  const units = offeredUnits(cube, wave.inner);
  const counting = answeredCells(wave.inner, units);
  const candidates = countedRates(wave, units, counting);
  const known = printedSums(printed, cube, wave, units, counting);
  const secrets = [...smallGroups(wave), ...smallForms(wave, units, counting, candidates)];
  const zeros = [...[...candidates.values()].flatMap((rate) => rate.zeros), ...known.zeros];
  const span = (system: StepSystem): Span => {
    const started = startSpan(system.columns, [...secrets, ...system.secrets], [...zeros, ...system.zeros]);
    started.know([...known.people, ...known.forms]);
    return started;
  };
  const withoutSteps = { columns: formColumns(wave, units), secrets: [], zeros: [] };

  const groups = groupStatuses(wave, span(withoutSteps));
  const rates = publishedRates(wave, groups, candidates, span(withoutSteps));
  const coverages = publishedCoverages(wave, units, candidates, { groups, rates }, span);
  const people = [
    ...[...groups].filter(([, status]) => status === 'ok').map(([group]) => group.cells),
    ...[...candidates]
      .filter(([group]) => rates.get(group)?.status === 'ok')
      .map(([, rate]) => rate.answeredCells),
  ];
  const questions = cube.questions.map(({ id: name, codes }, question) => {
    const bases = known.bases.get(name) ?? [];
    return questionStatuses(wave, codes, question, groups, people, { people: known.people, bases });
  });
  const decisions = { groups, rates, coverages, questions };
  const tables = wave.tables.map((table) => publishedTable(cube, wave, table, decisions));
  const numbers = knownNumbers(wave, units, candidates, { groups, rates, coverages }, known);
  const decided = {
    wave,
    cube,
    groups,
    questions,
    people,
    printed: known,
    ...numbers,
    secrets: [...secrets, ...numbers.secrets],
  };
  return {
    wave: id,
    tables,
    outsideRate: outsideRate(kept.offered, units, tables),
    ...lateTables(request, decided, intake),
  };
}

/** What is told besides the tables, as far as it costs nothing: modes of answering and what came in by file. */
function lateTables(
  { codebook, breakdowns }: ProtectionRequest,
  decided: DecidedWave,
  intake: WaveIntake | undefined,
): Pick<PublishedWave, 'modes' | 'intake'> {
  const { wave, cube, groups } = decided;
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

  const total = wave.tables.find((table) => table.by.length === 0)?.groups[0];
  const isTotalShown = total !== undefined && groups.get(total) === 'ok';
  const answers = files.map((file) => statuses.get(file) ?? 'withheld');
  return {
    modes: modes.map((mode) => publishedMode(mode, statuses)),
    ...(intake && {
      intake: isTotalShown ? publishedIntake(intake, answers, wave.minimum) : withheldIntake(intake),
    }),
  };
}
