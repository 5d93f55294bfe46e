import type { Delimiter, Encoding } from '../config/pipeline.js';
import type { Checked, Problem } from '../problems/problem.js';
import type { CsvSource } from './csv-file.js';
import type { DateSystem } from './dates.js';
import type { Decode } from './encoding.js';
import type { FieldSink } from './field-splitter.js';
import { shownText } from './shown-text.js';
import type { CellDetail } from './workbook.js';

/** A file with a table, and what the pipeline says of how it is written. */
export interface TableSource extends CsvSource {
  readonly sheet?: string;
  /** What of its cells counts in a spreadsheet; values alone unless told. */
  readonly detail?: CellDetail;
  /** Match keys of the headers of columns that name the group of a row; in a spreadsheet it may be merged over several. */
  readonly groupNames?: ReadonlySet<string>;
}

/** A table that has been looked at and is ready to be scanned, whatever the format of its file. */
export interface TableFile {
  readonly path: string;
  /** Of text files. */
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Of spreadsheets. */
  readonly sheet?: string;
  readonly dateSystem?: DateSystem;
  readonly header: readonly string[];
  /** Where the header stands, from 1; rows up to and including it hold no answers. */
  readonly headerRow: number;
  /** For the fields that `scan` gives. */
  readonly decode: Decode;
  /** Gives the sink every row below the header, once; returns the SHA-256 of the file's bytes. @throws FileFault */
  scan(sink: FieldSink): Promise<Checked<{ readonly sha256: string }>>;
}

/** Problems of a table, each with the sheet it is in when it is a spreadsheet's. */
export function inSheet(
  problems: readonly Problem[],
  { path, sheet }: Pick<TableFile, 'path' | 'sheet'>,
): Problem[] {
  return problems.map((p) =>
    sheet !== undefined && p.place?.file === path
      ? { ...p, place: { ...p.place, sheet: shownText(sheet) } }
      : p,
  );
}
