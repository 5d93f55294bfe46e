import type { Codebook } from '../config/codebook.js';
import type { Cube } from '../cube/cube.js';
import { withDerivedOffered } from '../cube/derived-offered.js';
import { countedRates, formColumns, smallForms } from './counted-rates.js';
import { countedWave } from './counted-wave.js';
import { type KeptApart, keptApart, withSiblings } from './kept-apart.js';
import { publishingKey } from './key.js';
import { offeredByForm } from './offered-by-form.js';
import { answeredCells, offeredUnits } from './offered-units.js';
import { Published, type PublishedWave } from './published.js';
import { publishedTable } from './published-table.js';
import { questionStatuses } from './questions.js';
import { publishedRates } from './rates.js';
import { groupStatuses, smallGroups } from './respondents.js';

export interface ProtectionRequest {
  readonly codebook: Codebook;
  /** Background variables of each breakdown (one) or crossing (several). The total need not be listed. */
  readonly breakdowns: readonly (readonly string[])[];
  /** The least number of answers behind a published figure of a group. */
  readonly minimum: number;
  /** Whether question figures may add kinds of respondents together; not when left out. */
  readonly poolRespondents?: boolean;
  readonly waves: readonly { readonly id: string; readonly cube: Cube }[];
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
  const cubes = waves.map(({ cube }) => cube);
  const apart = request.poolRespondents ? [] : keptApart(codebook, cubes);
  const breakdowns = withSiblings(request.breakdowns, apart);
  const protectedWaves = waves.map(({ id, cube }) => ({
    wave: id,
    tables: protectedTables(
      { ...request, breakdowns },
      apart,
      offeredByForm(withDerivedOffered(cube, codebook), codebook),
    ),
  }));
  const counts = { minimum, waves: protectedWaves, ...(apart.length > 0 && { keptApart: apart }) };
  return new Published(counts, publishingKey);
}

function protectedTables(
  { codebook, breakdowns, minimum }: ProtectionRequest,
  apart: KeptApart,
  cube: Cube,
): PublishedWave['tables'] {
  const wave = countedWave(codebook, breakdowns, cube, minimum, apart);
  const units = offeredUnits(cube, wave.inner);
  const counting = answeredCells(wave.inner, units);
  const candidates = countedRates(wave, units, counting);
  const columns = formColumns(wave, units);
  const secrets = [...smallGroups(wave), ...smallForms(wave, units, counting, candidates)];

  const groups = groupStatuses(wave, columns, secrets);
  const rates = publishedRates(wave, groups, candidates, columns, secrets);
  const people = [
    ...[...groups].filter(([, status]) => status === 'ok').map(([group]) => group.cells),
    ...[...candidates]
      .filter(([group]) => rates.get(group)?.status === 'ok')
      .map(([, rate]) => rate.answeredCells),
  ];
  const questions = cube.questions.map(({ codes }, question) =>
    questionStatuses(wave, codes, question, groups, people),
  );
  return wave.tables.map((table) => publishedTable(cube, wave, table, { groups, rates, questions }));
}
