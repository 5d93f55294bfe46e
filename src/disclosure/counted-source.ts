import type { Codebook } from '../config/codebook.js';
import type { Window } from '../config/pipeline.js';
import type { PrintedFigure } from '../config/printed-figures.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { withDerivedOffered } from '../cube/derived-offered.js';
import { offeredGroups } from '../cube/offered-groups.js';
import type { CountedWave } from './counted-wave.js';
import { type InnerCell, innerCells } from './inner-cells.js';
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
  readonly intake: WaveIntake | undefined;
}

/** Waves whose respondents are the same people where they overlap: protected as one system. */
export interface CountedSource {
  readonly waves: readonly SourceWave[];
  /** Their tables in one: what may be published is decided for all of them together. */
  readonly whole: CountedWave;
  /** Columns for people, forms and steps together. */
  readonly columns: number;
}

export interface SourceRequest {
  readonly codebook: Codebook;
  readonly breakdowns: readonly (readonly string[])[];
  readonly minimum: number;
  readonly apart: KeptApart;
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
  const told = new Set([
    ...breakdowns.flat(),
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
  const counted = waves.map(({ id, cube: kept, printed = [], intake }, wave) => ({
    id,
    cube: cubes[wave] ?? kept,
    printed,
    reported: offeredGroups(kept),
    intake,
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
  return { waves: counted, whole, columns: columnsOf(inner, units.flat()) };
}

/** Every inner cell of the source once. Where windows overlap they have the same ones. */
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
  return [...cells.values()];
}

function numbersOf(inner: readonly InnerCell[], { windows }: Segments, wave: number): number[] {
  return [...inner.entries()].flatMap(([number, { segment }]) =>
    windows[wave]?.includes(segment) ? [number] : [],
  );
}

function columnsOf(inner: readonly InnerCell[], units: readonly OfferedUnit[]): number {
  const forms = units.flatMap(({ parts }) =>
    parts.flatMap(({ form, steps }) => [form, ...[...steps.values()].map(({ column }) => column)]),
  );
  return forms.reduce((most, column) => Math.max(most, column + 1), inner.length);
}
