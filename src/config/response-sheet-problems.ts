import { type Problem, problem } from '../problems/problem.js';
import { matchKey } from './match-key.js';
import type { PipelineShape, ResponseFileShape } from './pipeline-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** What does not hang together in the sheets that files with responses are to be read from. */
export function responseSheetProblems(pipeline: PipelineShape, source: YamlSource): Problem[] {
  return pipeline.waves.flatMap(({ responses }, wave) =>
    [responses ?? []].flat().flatMap((file, index) => {
      if (typeof file === 'string' || file.sheets === undefined) return [];
      const path: YamlPath = ['waves', wave, 'responses', ...(Array.isArray(responses) ? [index] : [])];
      return [...excluded(file, path, source), ...twiceNamed(file.sheets, [...path, 'sheets'], source)];
    }),
  );
}

/** What is for a file with one table only; a form of its own is not for one whose sheets have their forms. */
function excluded(file: ResponseFileShape, path: YamlPath, source: YamlSource): Problem[] {
  const keys = [
    'sheet',
    'encoding',
    'delimiter',
    'received',
    ...(Array.isArray(file.sheets) ? [] : ['form']),
  ];
  return keys.flatMap((key) =>
    key in file
      ? [problem('error', 'keys-exclude', { key, others: ['sheets'] }, source.placeOfKey(path, key))]
      : [],
  );
}

/** Sheets that are named twice, also in capital and small letters: their answers would count twice. */
function twiceNamed(
  sheets: NonNullable<ResponseFileShape['sheets']>,
  path: YamlPath,
  source: YamlSource,
): Problem[] {
  const names = Array.isArray(sheets) ? sheets : Object.keys(sheets);
  const keys = names.map(matchKey);
  return names.flatMap((sheet, position) => {
    if (keys.indexOf(keys[position] ?? '') === position) return [];
    const place = Array.isArray(sheets)
      ? source.placeOf([...path, position])
      : source.placeOfKey(path, sheet);
    return [problem('error', 'sheet-twice', { sheet }, place)];
  });
}
