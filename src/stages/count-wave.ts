import { type InputFile, readInput } from '../config/input-file.js';
import type { AggregateSource, OfferedSource, Pipeline, Wave } from '../config/pipeline.js';
import { aggregateCube } from '../cube/aggregate-cube.js';
import { alignCube } from '../cube/align-cube.js';
import type { Cube, OfferedCell } from '../cube/cube.js';
import { cubeCounter } from '../cube/cube-counter.js';
import { readCube } from '../cube/cube-file.js';
import { mergeCubes } from '../cube/merge-cubes.js';
import type { WaveIntake } from '../disclosure/intake.js';
import type { Effects } from '../effects.js';
import { readAggregate } from '../ingest/aggregate.js';
import { type IngestReport, ingestResponses } from '../ingest/ingest-responses.js';
import { readOfferedCounts } from '../ingest/offered.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';
import { commentsBy } from './comments-by.js';
import { type OfferedList, offeredOverlaps } from './offered-overlaps.js';
import { offeredWarnings } from './offered-warnings.js';
import { personalNames } from './personal-names.js';
import { responseFiles } from './response-files.js';
import { receivedWarnings, waveIntake } from './wave-intake.js';

export interface CountedWave {
  readonly wave: Wave;
  readonly cube: Cube;
  readonly inputs: readonly InputFile[];
  /** Rows read, kept and set aside per file; none when the wave came as a kept cube or as counts. */
  readonly ingested: IngestReport | undefined;
  /** What came in, for protection and the tie-out page; none when the wave came as a kept cube or as counts. */
  readonly intake: WaveIntake | undefined;
}

/** Reads one wave from its exports or its kept cube, with its offered counts. */
export async function countWave(
  wave: Wave,
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<CountedWave>> {
  const offered = await offeredCells(wave, wave.offered, pipeline, effects);
  const counted = await countedFrom(wave, pipeline, effects);
  const problems = [...offered.problems, ...counted.problems];
  if (!counted.value || !offered.value || hasErrors(problems)) return { problems };

  const { cells, inputs } = offered.value;
  const cube = cells ? { ...counted.value.cube, offered: cells } : counted.value.cube;
  const value: CountedWave = {
    ...counted.value,
    cube,
    inputs: [...counted.value.inputs, ...inputs],
  };
  return { value, problems: [...problems, ...offeredWarnings(wave, cube, pipeline.codebook)] };
}

function countedFrom(wave: Wave, pipeline: Pipeline, effects: Effects): Promise<Checked<CountedWave>> {
  const { source } = wave;
  switch (source.kind) {
    case 'cube':
      return fromCube(wave, source, pipeline, effects);
    case 'aggregate':
      return fromAggregate(wave, source, pipeline, effects);
    default:
      return fromResponses(wave, source, pipeline, effects);
  }
}

type ResponsesSource = Extract<Wave['source'], { kind: 'responses' }>;
type CubeSource = Extract<Wave['source'], { kind: 'cube' }>;

async function fromResponses(
  wave: Wave,
  source: ResponsesSource,
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<CountedWave>> {
  const { value: files, problems } = await responseFiles(wave, source, pipeline, effects);
  if (!files) return { problems };

  const { codebook, quality } = pipeline;
  const counters = files.map(() => cubeCounter(codebook));
  const by = commentsBy(wave, pipeline);
  const request = {
    files,
    wave,
    codebook,
    ...(quality && { qualityBy: quality.by }),
    ...(by && { commentsBy: by }),
  };
  const ingested = await ingestResponses(request, effects, (batch, file) => counters[file]?.add(batch));
  if (!ingested.value) return { problems: [...problems, ...ingested.problems] };
  const cubes = counters.map((counter) => counter.cube([]));
  const cube = cubes.slice(1).reduce(mergeCubes, cubes[0] ?? cubeCounter(codebook).cube([]));
  const reports = ingested.value.files;
  const inputs = reports.map(({ path, sha256 }) => ({ path, sha256 }));
  const read = reports.map((report, i) => ({ report, cube: cubes[i] ?? cube, received: files[i]?.received }));
  const intake = waveIntake(wave, read, pipeline.file);
  const value = { wave, cube, inputs, ingested: ingested.value, intake };
  return { value, problems: [...problems, ...ingested.problems, ...receivedWarnings(wave, read)] };
}

async function fromCube(
  wave: Wave,
  source: CubeSource,
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<CountedWave>> {
  const path = effects.files.resolve(pipeline.file, source.file);
  const personal = personalNames(wave.id, [path], pipeline, source.place);
  if (personal.length > 0) return { problems: personal };
  const input = await readInput(path, 'data', effects, source.place);
  if (!input.value) return { problems: input.problems };
  const kept = readCube(input.value.bytes, path);
  if (!kept.value) return { problems: kept.problems };
  const aligned = alignCube(kept.value, pipeline.codebook, path);
  if (!aligned.value) return { problems: aligned.problems };
  const { sha256 } = input.value;
  const { wave: counted = wave.id } = kept.value;
  const details = { path, counted, named: wave.id };
  return {
    value: { wave, cube: aligned.value, inputs: [{ path, sha256 }], ingested: undefined, intake: undefined },
    problems: counted === wave.id ? [] : [problem('warning', 'cube-of-other-wave', details, source.place)],
  };
}

async function fromAggregate(
  wave: Wave,
  source: AggregateSource,
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<CountedWave>> {
  const path = effects.files.resolve(pipeline.file, source.file);
  const personal = personalNames(wave.id, [path], pipeline, source.place);
  if (personal.length > 0) return { problems: personal };
  const read = await readAggregate({ ...source, file: path }, pipeline.codebook, wave, effects);
  if (!read.value) return { problems: read.problems };
  const { sha256, ...counts } = read.value;
  const cube = aggregateCube(counts, pipeline.codebook);
  const value = { wave, cube, inputs: [{ path, sha256 }], ingested: undefined, intake: undefined };
  return { value, problems: read.problems };
}

interface OfferedRead {
  /** Undefined when the pipeline names no offered counts: a kept cube may bring its own. */
  readonly cells: readonly OfferedCell[] | undefined;
  readonly inputs: readonly InputFile[];
}

async function offeredCells(
  wave: Wave,
  source: OfferedSource | undefined,
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<OfferedRead>> {
  if (!source) return { value: { cells: undefined, inputs: [] }, problems: [] };
  if (source.kind === 'total') {
    return { value: { cells: [{ group: {}, offered: source.total }], inputs: [] }, problems: [] };
  }
  if (source.kind === 'several') return offeredOfSeveral(wave, source.sources, pipeline, effects);
  const path = effects.files.resolve(pipeline.file, source.file);
  const personal = personalNames(wave.id, [path], pipeline, source.place);
  if (personal.length > 0) return { problems: personal };
  const read = await readOfferedCounts({ ...source, file: path }, pipeline.codebook, wave, effects);
  if (!read.value) return { problems: read.problems };
  const { cells, sha256 } = read.value;
  return { value: { cells, inputs: [{ path, sha256 }] }, problems: read.problems };
}

async function offeredOfSeveral(
  wave: Wave,
  sources: readonly OfferedSource[],
  pipeline: Pipeline,
  effects: Effects,
): Promise<Checked<OfferedRead>> {
  const problems: Problem[] = [];
  const lists: OfferedList[] = [];
  const inputs: InputFile[] = [];
  for (const source of sources) {
    const read = await offeredCells(wave, source, pipeline, effects);
    problems.push(...read.problems);
    const cells = read.value?.cells ?? [];
    lists.push({
      cells,
      ...(source.kind !== 'several' && { place: source.place }),
      ...(source.kind === 'file' && { file: source.file }),
    });
    inputs.push(...(read.value?.inputs ?? []));
  }
  problems.push(...offeredOverlaps(lists, pipeline.codebook));
  if (hasErrors(problems)) return { problems };
  return { value: { cells: lists.flatMap(({ cells }) => cells), inputs }, problems };
}
