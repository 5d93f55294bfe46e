import type { Codebook } from '../config/codebook.js';
import type { PrintedFigure } from '../config/printed-figures.js';
import type { Cube } from '../cube/cube.js';
import { withDerivedOffered } from '../cube/derived-offered.js';
import { countedRates, formColumns, smallForms } from './counted-rates.js';
import { countedWave } from './counted-wave.js';
import { publishedCoverages, type StepSystem } from './coverage.js';
import { type KeptApart, keptApart, withSiblings } from './kept-apart.js';
import { publishingKey } from './key.js';
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
  { codebook, breakdowns, minimum }: ProtectionRequest,
  apart: KeptApart,
  { id, cube: kept, printed = [] }: WaveToProtect,
): PublishedWave {
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
  return { wave: id, tables, outsideRate: outsideRate(kept.offered, units, tables) };
}
