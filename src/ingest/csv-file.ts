import { inputFault } from '../config/input-file.js';
import type { Delimiter, Encoding } from '../config/pipeline.js';
import { type Effects, FileFault } from '../effects.js';
import { type Checked, type Place, problem } from '../problems/problem.js';
import { hashedBytes, scannableBytes } from './byte-source.js';
import { type Layout, layoutOf } from './delimiter.js';
import { type Decode, decoderFor } from './encoding.js';
import { type FieldSink, FieldSplitter, type SplitFault } from './field-splitter.js';
import { type Inspected, inspectBytes } from './inspect-bytes.js';
import { otherText } from './other-text.js';

/** A CSV file, and what the pipeline says of how it is written. */
export interface CsvSource {
  /** As messages name it. */
  readonly path: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** A CSV file that has been looked at and is ready to be scanned. */
export interface CsvFile extends Layout {
  readonly path: string;
  readonly inspected: Inspected;
  /** For the fields that `scanCsv` gives. */
  readonly decode: Decode;
}

/** How much of a file tells that it is something else than a table. */
const beginningBytes = 1024;

/**
 * Finds out how a file is written by reading all of it once. `known` holds the match keys of the headers that may be in
 * it. @throws FileFault
 */
export async function openCsv(
  { path, encoding, delimiter }: CsvSource,
  known: ReadonlySet<string>,
  effects: Effects,
): Promise<Checked<CsvFile>> {
  const { value: inspected, problems } = await inspectBytes(effects.files.stream(path), encoding, path);
  if (!inspected) return { problems };
  const decode = decoderFor(inspected.encoding);
  const kind = otherText(decode(inspected.head, 0, Math.min(inspected.head.length, beginningBytes)));
  if (kind) return { problems: [problem('error', 'data-no-table', { kind }, { file: path })] };
  const layout = layoutOf({ inspected, decode, known, wanted: delimiter, file: path });
  const all = [...problems, ...layout.problems];
  return layout.value
    ? { value: { ...layout.value, path, inspected, decode }, problems: all }
    : { problems: all };
}

/** Gives the sink every row below the header, and returns the SHA-256 of the very bytes it was given. @throws FileFault */
export async function scanCsv(
  file: CsvFile,
  sink: FieldSink,
  effects: Effects,
): Promise<Checked<{ readonly sha256: string }>> {
  const splitter = new FieldSplitter(file.delimiter, new BelowHeader(file.headerRow, sink), {
    width: file.header.length,
  });
  const hash = effects.sha256();
  let fault: SplitFault | undefined;
  for await (const piece of scannableBytes(
    hashedBytes(effects.files.stream(file.path), hash),
    file.inspected,
  )) {
    fault = splitter.push(piece);
    if (fault) break;
  }
  fault ??= splitter.end();
  if (fault) return { problems: [problem('error', fault.kind, {}, { file: file.path, row: fault.row })] };
  const { count, first } = splitter.swallowing;
  const place = { file: file.path, ...(first[0] !== undefined && { row: first[0] }) };
  const problems = count > 0 ? [problem('warning', 'rows-swallowed', { count, first }, place)] : [];
  return { value: { sha256: hash.hex() }, problems };
}

/** Passes on what comes after the header. */
class BelowHeader implements FieldSink {
  readonly #headerRow: number;
  readonly #sink: FieldSink;
  #below = false;

  constructor(headerRow: number, sink: FieldSink) {
    this.#headerRow = headerRow;
    this.#sink = sink;
  }

  field(bytes: Uint8Array, start: number, end: number): void {
    if (this.#below) this.#sink.field(bytes, start, end);
  }

  endRow(row: number): void {
    if (this.#below) this.#sink.endRow(row);
    else this.#below = row >= this.#headerRow;
  }
}

/** Runs a reader of a data file. What the outside world refuses becomes a problem at the given place. */
export async function withFileFaults<T>(place: Place, read: () => Promise<Checked<T>>): Promise<Checked<T>> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof FileFault) return { problems: [inputFault(fault, 'data', place)] };
    throw fault;
  }
}
