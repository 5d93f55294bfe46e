import type { Effects } from '../effects.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import { openCsv, scanCsv } from './csv-file.js';
import { type FileFormat, fileFormat } from './file-format.js';
import type { TableFile, TableSource } from './table-file.js';
import { oleFault, sizeFault } from './workbook-faults.js';
import { openXlsx } from './xlsx-file.js';

/** Opens a file by what it is, not by its name. `known`: match keys of the headers that may be in it. @throws FileFault */
export async function openTable(
  source: TableSource,
  known: ReadonlySet<string>,
  effects: Effects,
): Promise<Checked<TableFile>> {
  const { path } = source;
  const format = await formatOf(path, effects);
  if (format === 'ole') {
    const fault = sizeFault(await effects.files.size(path), path);
    return { problems: [fault ?? oleFault(await effects.files.read(path), path)] };
  }
  const opened =
    format === 'zip' ? await openXlsx(source, known, effects) : await openText(source, known, effects);
  return { ...opened, problems: [...unusedSettings(source, format), ...opened.problems] };
}

async function openText(
  source: TableSource,
  known: ReadonlySet<string>,
  effects: Effects,
): Promise<Checked<TableFile>> {
  const { value: file, problems } = await openCsv(source, known, effects);
  if (!file) return { problems };
  const { encoding } = file.inspected;
  return { value: { ...file, encoding, scan: (sink) => scanCsv(file, sink, effects) }, problems };
}

/** @throws FileFault */
export async function formatOf(path: string, effects: Effects): Promise<FileFormat> {
  return fileFormat(await firstBytes(path, effects));
}

/** Bytes that `fileFormat` needs. */
const longestMagic = 4;

async function firstBytes(path: string, effects: Effects): Promise<Uint8Array> {
  const first = new Uint8Array(longestMagic);
  let length = 0;
  for await (const piece of effects.files.stream(path)) {
    const part = piece.subarray(0, longestMagic - length);
    first.set(part, length);
    length += part.length;
    if (length === longestMagic) break;
  }
  return first.subarray(0, length);
}

/** What the pipeline says of a file that has no such thing. */
function unusedSettings(
  { path, sheet, encoding, delimiter }: TableSource,
  format: 'text' | 'zip',
): Problem[] {
  const given = format === 'text' ? { sheet } : { encoding, delimiter };
  return Object.entries(given).flatMap(([setting, value]) =>
    value === undefined ? [] : [problem('warning', 'setting-unused', { setting, format }, { file: path })],
  );
}
