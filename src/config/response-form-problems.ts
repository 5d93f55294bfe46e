import { type Problem, problem } from '../problems/problem.js';
import { nearest } from './nearest.js';
import type { PipelineShape, WaveShape } from './pipeline-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** Whether every file with responses has a form of the codebook, or none where the codebook has no forms. */
export function responseFormProblems(
  pipeline: PipelineShape,
  forms: readonly string[],
  source: YamlSource,
): Problem[] {
  return pipeline.waves.flatMap(({ responses }, wave) =>
    [responses ?? []].flat().flatMap((file, index) => {
      const path: YamlPath = ['waves', wave, 'responses', ...(Array.isArray(responses) ? [index] : [])];
      return namedForms(file, path).flatMap(({ form, at }) => formProblems(form, at, file, forms, source));
    }),
  );
}

type File = Exclude<NonNullable<WaveShape['responses']>, unknown[]>;

interface NamedForm {
  readonly form: string | undefined;
  /** Of the form, else of the file. */
  readonly at: YamlPath;
}

/** The form of a file, or of each of its sheets. */
function namedForms(file: File, path: YamlPath): NamedForm[] {
  if (typeof file === 'string') return [{ form: undefined, at: path }];
  if (file.sheets && !Array.isArray(file.sheets)) {
    return Object.entries(file.sheets).map(([sheet, form]) => ({ form, at: [...path, 'sheets', sheet] }));
  }
  const { form } = file;
  return [{ form, at: form === undefined ? path : [...path, 'form'] }];
}

function formProblems(
  form: string | undefined,
  at: YamlPath,
  file: File,
  forms: readonly string[],
  source: YamlSource,
): Problem[] {
  const place = source.placeOf(at);
  if (form === undefined) {
    if (forms.length === 0) return [];
    return [
      problem('error', 'form-missing', { file: typeof file === 'string' ? file : file.file, forms }, place),
    ];
  }
  if (forms.includes(form)) return [];
  if (forms.length === 0) return [problem('error', 'forms-none', { id: form }, place)];
  return [problem('error', 'form-unknown', { id: form, forms, nearest: nearest(form, forms) }, place)];
}
