import { delimiterOf } from './delimiter-word.js';
import type { ResponseFile, ResponseTable } from './pipeline.js';
import type { ResponseFileShape, WaveShape } from './pipeline-shape.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** The files with responses of a wave, each with its place in the pipeline. */
export function responseFilesOf(
  { responses }: WaveShape,
  source: YamlSource,
  path: YamlPath,
): readonly ResponseFile[] {
  return [responses ?? []].flat().map((file, index) => {
    const place = source.placeOf([...path, 'responses', ...(Array.isArray(responses) ? [index] : [])]);
    return typeof file === 'string' ? { file, place, tables: [{}] } : { ...responseFileOf(file), place };
  });
}

function responseFileOf(shape: ResponseFileShape): Omit<ResponseFile, 'place'> {
  const { file, encoding, delimiter, received } = shape;
  return {
    file,
    tables: tablesOf(shape),
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter: delimiterOf(delimiter) }),
    ...(received !== undefined && { received }),
  };
}

function tablesOf({ form, sheet, sheets }: ResponseFileShape): readonly ResponseTable[] {
  const shared = form === undefined ? {} : { form };
  if (sheets === undefined) return [{ ...shared, ...(sheet !== undefined && { sheet }) }];
  if (Array.isArray(sheets)) return sheets.map((one) => ({ ...shared, sheet: one }));
  return Object.entries(sheets).map(([one, ownForm]) => ({ sheet: one, form: ownForm }));
}
