import { type Problem, problem } from '../problems/problem.js';
import { nearest } from './nearest.js';
import type { PipelineShape } from './pipeline-shape.js';
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
      const form = typeof file === 'string' ? undefined : file.form;
      if (form === undefined) {
        if (forms.length === 0) return [];
        const details = { file: typeof file === 'string' ? file : file.file, forms };
        return [problem('error', 'form-missing', details, source.placeOf(path))];
      }
      if (forms.includes(form)) return [];
      const place = source.placeOf([...path, 'form']);
      if (forms.length === 0) return [problem('error', 'forms-none', { id: form }, place)];
      return [problem('error', 'form-unknown', { id: form, forms, nearest: nearest(form, forms) }, place)];
    }),
  );
}
