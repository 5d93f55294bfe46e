import type { Codebook } from '../config/codebook.js';
import type { Window } from '../config/pipeline.js';
import type { PrintedFigure } from '../config/printed-figures.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { withDerivedOffered } from '../cube/derived-offered.js';
import { offeredGroups } from '../cube/offered-groups.js';
import { uncountedUnits } from '../cube/uncounted-units.js';
import type { WaveDocument } from '../publication/document.js';
import type { Publication } from '../publication/ledger.js';
import type { CountedWave } from './counted-wave.js';
import { type EarlierWave, earlierVariables, type PublishedBefore } from './earlier-groups.js';
import { type InnerCell, innerCells, respondentsIn } from './inner-cells.js';
import type { WaveIntake } from './intake.js';
import type { KeptApart } from './kept-apart.js';
import { offeredByForm } from './offered-by-form.js';
import { type OfferedUnit, offeredUnits } from './offered-units.js';
import { remainders } from './remainders.js';
import { remainingBlocks, type Segments, segmentsOf, uncut } from './segments.js';
import { wantedTables } from './wanted-groups.js';

/** A wave as it comes to protection. */
export interface SecretWave {
  readonly id: string;
  readonly cube: Cube;
  /** The part of a source that it is, if there are others. */
  readonly window?: Window;
  /** Figures about the wave that are in print, and therefore known to everybody. */
  readonly printed?: readonly PrintedFigure[];
  /** What the cube was counted from, when it was read from exports. */
  readonly intake?: WaveIntake | undefined;
}

/** A wave of a source. */
export interface SourceWave extends CountedWave {
  readonly id: string;
  readonly cube: Cube;
  readonly printed: readonly PrintedFigure[];
  /** The offered counts as they were reported; in the order of the units. */
  readonly reported: readonly OfferedCell[];
  /** Units that no count was reported for, though they have answers. */
  readonly uncounted: readonly OfferedCell['group'][];
  readonly intake: WaveIntake | undefined;
  readonly window?: Window;
}

/** Waves whose respondents are the same people where they overlap: protected as one system. */
export interface CountedSource {
  readonly waves: readonly SourceWave[];
  /** Their tables in one: what may be published is decided for all of them together. */
  readonly whole: CountedWave;
  /** The count in each column: people, forms that nobody answered, and those in a step who were not offered. */
  readonly values: readonly number[];
  /** Waves of the source that have been published, with their inner cells. */
  readonly earlier: readonly EarlierWave[];
}

export interface SourceRequest {
  readonly codebook: Codebook;
  readonly breakdowns: readonly (readonly string[])[];
  readonly minimum: number;
  readonly apart: KeptApart;
  /** What has been published of the survey. */
  readonly publications: readonly Publication[];
}

/** The waves that are windows of the same source together, every other wave by itself; in the order of their first wave. */
export function bySource<T extends Pick<SecretWave, 'id' | 'window'>>(waves: readonly T[]): T[][] {
  const sources = new Map<string, T[]>();
  for (const wave of waves) {
    const key = wave.window ? `window ${wave.window.source}` : `wave ${wave.id}`;
    sources.set(key, [...(sources.get(key) ?? []), wave]);
  }
  return [...sources.values()];
}

/** @throws Error when windows that share answers were not counted alike, which reading must have ruled out */
export function countedSource(waves: readonly SecretWave[], request: SourceRequest): CountedSource {
  const { codebook, breakdowns, minimum, apart } = request;
  const windows = waves.flatMap(({ window }) => window ?? []);
  const segments = windows.length === 0 ? uncut : segmentsOf(windows);
  const cubes = waves.map(({ cube }) => offeredByForm(withDerivedOffered(cube, codebook), codebook));
  const published = earlierWavesOf(waves, request.publications);
  const told = new Set([
    ...breakdowns.flat(),
    ...earlierVariables(published, codebook),
    ...waves.flatMap(({ printed = [] }) => printed.flatMap(({ group }) => Object.keys(group))),
    ...cubes.flatMap(({ offered }) => offered.flatMap(({ group }) => Object.keys(group))),
  ]);
  const ofWaves = cubes.map((cube) => innerCells(cube, told, segments.segmentOf));
  const inner = joined(ofWaves);
  const owned = waves.map((_, wave) => numbersOf(inner, segments, wave));
  for (const [wave, cells] of ofWaves.entries()) {
    if (cells.size !== owned[wave]?.length) throw new Error('windows of one source were counted differently');
  }
  const units = offeredUnits(cubes, inner, owned, segments);
  const tables = cubes.map((cube, wave) =>
    wantedTables(codebook, breakdowns, cube, { inner, own: owned[wave] ?? [] }, apart),
  );
  const blocks = remainingBlocks(segments);
  const left = remainders(inner, blocks, [
    ...tables.flat().flatMap((table) => table.groups),
    ...units.flat().map(({ group }) => ({ by: [...group.keys()], group: [...group.values()] })),
  ]);
  const counted = waves.map(({ id, cube: kept, printed = [], intake, window }, wave) => ({
    id,
    cube: cubes[wave] ?? kept,
    printed,
    reported: offeredGroups(kept),
    uncounted: uncountedUnits(kept),
    intake,
    ...(window && { window }),
    inner,
    own: owned[wave] ?? [],
    tables: tables[wave] ?? [],
    units: units[wave] ?? [],
    blocks,
    remainders: left,
    minimum,
  }));
  const own = [...inner.keys()];
  const whole = { inner, own, tables: tables.flat(), units: units.flat(), blocks, remainders: left, minimum };
  const earlier = published.map((one): EarlierWave => {
    const { window } = one.document;
    if (!window) return { ...one, isIn: () => true };
    const [first, last] = [segments.segmentOf(window.from), segments.segmentOf(window.to)];
    return { ...one, isIn: ({ segment }) => segment >= first && segment <= last };
  });
  return { waves: counted, whole, values: elementaryCounts(inner, units.flat()), earlier };
}

/** The published waves that are about the same respondents: the same wave, or windows of the same source. */
function earlierWavesOf(
  waves: readonly SecretWave[],
  publications: readonly Publication[],
): readonly PublishedBefore[] {
  const [first] = waves;
  const isOfSource = ({ wave, window }: WaveDocument) =>
    first?.window ? window?.source === first.window.source : !window && wave === first?.id;
  return publications.flatMap((publication) =>
    publication.waves.filter(isOfSource).map((document) => ({ document, families: publication.families })),
  );
}

/**
 * Every inner cell of the source once, in an order that does not depend on that of the respondents. Where windows overlap
 * they have the same ones.
 */
function joined(ofWaves: readonly ReadonlyMap<string, InnerCell>[]): InnerCell[] {
  const cells = new Map<string, InnerCell>();
  for (const [key, cell] of ofWaves.flatMap((wave) => [...wave])) {
    const known = cells.get(key);
    if (
      known &&
      JSON.stringify([known.respondents, known.answers]) !== JSON.stringify([cell.respondents, cell.answers])
    ) {
      throw new Error('windows of one source were counted differently');
    }
    cells.set(key, known ?? cell);
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

function numbersOf(inner: readonly InnerCell[], { windows }: Segments, wave: number): number[] {
  return [...inner.entries()].flatMap(([number, { segment }]) =>
    windows[wave]?.includes(segment) ? [number] : [],
  );
}

/**
 * A part of a unit may have more answers than forms, in one month of several: then the count of those that nobody answered
 * is taken for 0, as nobody knows how far below zero it would be.
 */
function elementaryCounts(inner: readonly InnerCell[], units: readonly OfferedUnit[]): number[] {
  const values = inner.map(({ respondents }) => respondents);
  for (const { parts, cells, answered } of units) {
    for (const { segment, offered, form, steps } of parts) {
      const inPart = cells.filter((cell) => segment === undefined || inner[cell]?.segment === segment);
      const ofPart = segment === undefined ? answered : respondentsIn(inner, inPart);
      values[form] = Math.max(0, (offered ?? 0) - ofPart);
      for (const { count, column } of steps.values()) {
        values[column] = Math.max(0, (count ?? 0) - (offered ?? 0));
      }
    }
  }
  return values;
}
