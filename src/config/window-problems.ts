import { type Problem, problem } from '../problems/problem.js';
import { askedAt, type Codebook } from './codebook.js';
import type { PipelineShape, WaveShape } from './pipeline-shape.js';
import { overlap, windowSource, yearBefore } from './windows.js';
import type { YamlSource } from './yaml-source.js';

/** What does not hang together in the windows of a pipeline of the right shape. Without a codebook what depends on it goes unchecked. */
export function windowProblems(
  pipeline: PipelineShape,
  codebook: Codebook | undefined,
  source: YamlSource,
): Problem[] {
  return [
    ...pipeline.waves.flatMap((wave, index) => oneWindow(wave, index, pipeline.waves, source)),
    ...withoutDates(pipeline, codebook, source),
    ...comparedOverlaps(pipeline, source),
    ...(codebook ? differentlyRead(pipeline, codebook, source) : []),
  ];
}

interface WindowWave extends WaveShape {
  readonly window: NonNullable<WaveShape['window']>;
}

function hasWindow(wave: WaveShape): wave is WindowWave {
  return wave.window !== undefined;
}

function oneWindow(
  wave: WaveShape,
  index: number,
  waves: readonly WaveShape[],
  source: YamlSource,
): Problem[] {
  const offered = filesOf(wave);
  const offeredPlace = source.placeOf(['waves', index, 'offered']);
  if (!hasWindow(wave)) {
    return offered.some(({ date }) => date !== undefined)
      ? [problem('error', 'offered-date-without-window', { wave: wave.id }, offeredPlace)]
      : [];
  }
  const place = source.placeOf(['waves', index, 'window']);
  const { from, to } = wave.window;
  const undated = offered.filter(({ date }) => date === undefined).map(({ file }) => file);
  const sameOffered = waves.find(
    (other) =>
      other !== wave && hasWindow(other) && filesOf(other).some(({ file }) => undated.includes(file)),
  );
  return [
    ...(from > to ? [problem('error', 'period-backwards', { from, to }, place)] : []),
    ...(wave.responses === undefined
      ? [problem('error', 'window-without-responses', { wave: wave.id }, place)]
      : []),
    ...(wave['field-period']
      ? [
          problem(
            'error',
            'window-and-field-period',
            { wave: wave.id },
            source.placeOf(['waves', index, 'field-period']),
          ),
        ]
      : []),
    ...(sameOffered
      ? [problem('error', 'offered-undated', { wave: wave.id, other: sameOffered.id }, offeredPlace)]
      : []),
  ];
}

/** The files with offered counts of a wave. */
function filesOf({ offered }: WaveShape) {
  return [offered ?? []].flat().flatMap((one) => ('file' in one ? [one] : []));
}

function withoutDates(
  pipeline: PipelineShape,
  codebook: Codebook | undefined,
  source: YamlSource,
): Problem[] {
  if (!codebook || codebook.variables.some((v) => v.role === 'date')) return [];
  return pipeline.waves.flatMap((wave, index) =>
    hasWindow(wave)
      ? [
          problem(
            'error',
            'window-without-date-variable',
            { wave: wave.id },
            source.placeOf(['waves', index, 'window']),
          ),
        ]
      : [],
  );
}

/** Answers that both windows have would be compared with themselves. */
function comparedOverlaps(pipeline: PipelineShape, source: YamlSource): Problem[] {
  return (pipeline.comparisons ?? []).flatMap((comparison, index) => {
    const [from, to] = [comparison.from, comparison.to].map((id) => pipeline.waves.find((w) => w.id === id));
    if (!from || !to || from === to || !shareAnswers(from, to)) return [];
    const details = { from: from.id, to: to.id, instead: yearBefore(to.window ?? { from: '', to: '' }) };
    return [problem('error', 'windows-overlap', details, source.placeOf(['comparisons', index]))];
  });
}

function shareAnswers(a: WaveShape, b: WaveShape): boolean {
  return hasWindow(a) && hasWindow(b) && windowSource(a) === windowSource(b) && overlap(a.window, b.window);
}

/**
 * Windows that share answers must read them alike: protection takes them for the same counts, and readers would find
 * two figures for the same month.
 */
function differentlyRead(pipeline: PipelineShape, codebook: Codebook, source: YamlSource): Problem[] {
  const readingOf = ({ id, date }: WaveShape) =>
    JSON.stringify([
      codebook.variables.filter((v) => askedAt(v, date)).map((v) => v.id),
      codebook.waves[id] ?? {},
    ]);
  return pipeline.waves.flatMap((wave, index) => {
    const other = pipeline.waves
      .slice(0, index)
      .find((earlier) => shareAnswers(earlier, wave) && readingOf(earlier) !== readingOf(wave));
    if (!other) return [];
    const place = source.placeOf(['waves', index, 'window']);
    return [problem('error', 'windows-read-differently', { wave: wave.id, other: other.id }, place)];
  });
}
