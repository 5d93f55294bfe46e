import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import { type Checked, hasErrors } from '../problems/problem.js';
import { aggregateProblems, aggregateSourceOf } from './aggregate-source.js';
import type { Codebook } from './codebook.js';
import { commentsWantedOf } from './comments-wanted.js';
import { delimiterOf } from './delimiter-word.js';
import { type InputFile, readInput } from './input-file.js';
import { laterInPipelines, refuseLater } from './later.js';
import { localTextOf } from './local-text.js';
import { withPeriodCategories } from './period-categories.js';
import type { Disclosure, FieldPeriod, OfferedSource, Pipeline, Wave, WaveSource } from './pipeline.js';
import { pipelineProblems } from './pipeline-problems.js';
import { type OfferedShape, type PipelineShape, pipelineShape, type WaveShape } from './pipeline-shape.js';
import { printedProblems } from './printed-problems.js';
import { type CodebookRead, readCodebook } from './read-codebook.js';
import { printedOf } from './read-printed.js';
import { responseFilesOf } from './response-files.js';
import { responseFormProblems } from './response-form-problems.js';
import { responseSheetProblems } from './response-sheet-problems.js';
import { shapeProblems } from './shape-problems.js';
import { windowProblems } from './window-problems.js';
import { windowOf } from './windows.js';
import { parseYaml, type YamlPath, type YamlSource } from './yaml-source.js';

/** Answers behind a published figure of a group, unless the pipeline asks for more. SKR's rule for the survey. */
const defaultMinimum = 5;

export interface PipelineRead {
  readonly pipeline: Pipeline;
  /** The pipeline file and its codebook. */
  readonly inputs: readonly InputFile[];
}

/** Reads and checks a pipeline and its codebook. Problems in both are found at once. */
export async function readPipeline(path: string, effects: Effects): Promise<Checked<PipelineRead>> {
  const file = await readInput(path, 'pipeline', effects);
  if (!file.value) return { problems: file.problems };
  const yaml = parseYaml(file.value.bytes, path);
  if (!yaml.value) return { problems: yaml.problems };
  const source = yaml.value;

  const later = refuseLater(source, laterInPipelines);
  const parsed = pipelineShape.safeParse(source.data);
  if (!parsed.success) {
    const named = codebookPathIn(source.data);
    const inCodebook = named === undefined ? [] : (await codebookAt(named, source, path, effects)).problems;
    return { problems: [...later, ...shapeProblems(source, pipelineShape, parsed.error), ...inCodebook] };
  }
  const shape = parsed.data;

  const codebook = await codebookAt(shape.codebook, source, path, effects);

  const minimum = shape.disclosure?.minimum ?? defaultMinimum;
  const others = [
    ...later,
    ...pipelineProblems(shape, codebook.named, source),
    ...aggregateProblems(shape, codebook.named, source),
    ...windowProblems(shape, codebook.value, source),
    ...responseSheetProblems(shape, source),
    ...(codebook.forms ? responseFormProblems(shape, codebook.forms, source) : []),
    ...codebook.problems,
  ];
  const pipeline =
    codebook.value && !hasErrors(others) ? pipelineOf(shape, codebook.value, source, path) : undefined;
  // The pipeline's own codebook knows more: the periods of its waves.
  const known = pipeline?.codebook ?? codebook.value;
  const problems = [...others, ...(known ? printedProblems(shape.waves, known, minimum, source) : [])];
  if (!pipeline || hasErrors(problems)) return { problems };
  const inputs = [{ path, sha256: file.value.sha256 }, ...codebook.inputs];
  return { value: { pipeline, inputs }, problems };
}

/** The codebook that a pipeline of the wrong shape names nevertheless. */
function codebookPathIn(data: unknown): string | undefined {
  const names = typeof data === 'object' && data !== null && 'codebook' in data;
  return names && typeof data.codebook === 'string' && data.codebook !== '' ? data.codebook : undefined;
}

async function codebookAt(
  named: string,
  source: YamlSource,
  pipeline: string,
  effects: Effects,
): Promise<CodebookRead & { readonly inputs: readonly InputFile[] }> {
  const path = effects.files.resolve(pipeline, named);
  const file = await readInput(path, 'codebook', effects, source.placeOf(['codebook']));
  if (!file.value) return { problems: file.problems, inputs: [] };
  const { bytes, sha256 } = file.value;
  return { ...readCodebook(bytes, path), inputs: [{ path, sha256 }] };
}

function pipelineOf(shape: PipelineShape, codebook: Codebook, source: YamlSource, file: string): Pipeline {
  const language = codebook.language;
  const waves = shape.waves.map((w, index) => {
    const window = windowOf(w, shape.waves);
    return { ...waveOf(w, language, source, ['waves', index]), ...(window && { window }) };
  });
  const comments = commentsWantedOf(shape, source);
  return {
    id: shape.id,
    title: localTextOf(shape.title, language),
    codebook: withPeriodCategories(codebook, waves),
    waves,
    breakdowns: (shape.breakdowns ?? []).map((b) => [b].flat()),
    comparisons: (shape.comparisons ?? []).map(
      ({ from, to, 'matched-on': matchedOn, 'compare-unlike': compareUnlike }) => ({
        from,
        to,
        ...(matchedOn !== undefined && { matchedOn }),
        ...(compareUnlike && { compareUnlike }),
      }),
    ),
    disclosure: disclosureOf(shape, source),
    reports: (shape.reports ?? []).map(({ template }, index) => ({
      template,
      place: source.placeOf(['reports', index, 'template']),
    })),
    ...(shape['pool-respondents'] && { poolRespondents: true }),
    ...(shape['finite-population'] && { finitePopulation: true }),
    ...(shape.quality && { quality: shape.quality }),
    ...(comments && { comments }),
    ...(shape.notice !== undefined && { notice: localTextOf(shape.notice, language) }),
    file,
  };
}

function waveOf(shape: WaveShape, language: Language, source: YamlSource, path: YamlPath): Wave {
  const period = shape['field-period'];
  const offered = shape.offered && offeredOf(shape.offered, language, source, [...path, 'offered']);
  return {
    id: shape.id,
    label: localTextOf(shape.label ?? shape.id, language),
    ...(shape.date !== undefined && { date: shape.date }),
    source: sourceOf(shape, source, path),
    ...(offered && { offered }),
    ...(shape['offered-as'] && { offeredAs: shape['offered-as'] }),
    ...(shape['offered-label'] !== undefined && {
      offeredLabel: localTextOf(shape['offered-label'], language),
    }),
    ...(period && { fieldPeriod: fieldPeriodOf(period) }),
    ...(shape.published && { printed: printedOf(shape.published, source, [...path, 'published']) }),
    ...(shape.received !== undefined && { received: shape.received }),
  };
}

function fieldPeriodOf({ from, to, by, outside }: NonNullable<WaveShape['field-period']>): FieldPeriod {
  return { from, to, ...(by && { by }), ...(outside && { outside }) };
}

function sourceOf(shape: WaveShape, source: YamlSource, path: YamlPath): WaveSource {
  if (shape.cube !== undefined) {
    return { kind: 'cube', file: shape.cube, place: source.placeOf([...path, 'cube']) };
  }
  if (shape.aggregate !== undefined) {
    return aggregateSourceOf(shape.aggregate, source.placeOf([...path, 'aggregate']));
  }
  return { kind: 'responses', files: responseFilesOf(shape, source, path) };
}

function offeredOf(
  shape: OfferedShape | OfferedShape[],
  language: Language,
  source: YamlSource,
  path: YamlPath,
): OfferedSource {
  if (Array.isArray(shape)) {
    const sources = shape.map((one, index) => offeredOf(one, language, source, [...path, index]));
    return { kind: 'several', sources };
  }
  if ('total' in shape) return { kind: 'total', total: shape.total, place: source.placeOf(path) };
  return {
    kind: 'file',
    file: shape.file,
    place: source.placeOf(path),
    count: shape.count,
    ...(shape.overcoverage !== undefined && { overcoverage: shape.overcoverage }),
    ...(shape.ladder && {
      ladder: shape.ladder.map((step) => ({ ...step, label: localTextOf(step.label, language) })),
    }),
    ...(shape.date !== undefined && { date: shape.date }),
    ...(shape.encoding && { encoding: shape.encoding }),
    ...(shape.delimiter && { delimiter: delimiterOf(shape.delimiter) }),
    ...(shape.sheet !== undefined && { sheet: shape.sheet }),
  };
}

function disclosureOf({ disclosure = {} }: PipelineShape, source: YamlSource): Disclosure {
  const { ledger } = disclosure;
  return {
    minimum: disclosure.minimum ?? defaultMinimum,
    minimumOffered: disclosure['minimum-offered'] ?? defaultMinimum,
    homogeneous: disclosure.homogeneous ?? 'withhold',
    ...(ledger !== undefined && {
      ledger: { file: ledger, place: source.placeOf(['disclosure', 'ledger']) },
    }),
  };
}
