import { codeListOf, codeOfKind } from '../config/code-list.js';
import type { CategoricalVariable } from '../config/codebook.js';
import type { BatchBuffer } from './batch-buffer.js';
import type { CategoryCodes } from './category-codes.js';
import type { Decode } from './encoding.js';
import { UnknownValues } from './unknown-values.js';
import { ValueCoder } from './value-coder.js';

/** A column with categories, ready for its cells. */
export interface CodedColumn {
  readonly coder: ValueCoder;
  readonly codes: Int16Array;
  readonly invalid: number;
  readonly empty: number;
  /** Per code: 1 when it makes the row an answer (valid or don't-know in a question). */
  readonly answers: Uint8Array;
  readonly unknown: UnknownValues;
}

/** What a column needs of the file it is in. */
export interface ColumnCoding {
  readonly decode: Decode;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  readonly batch: BatchBuffer;
}

export function codedColumn(
  variable: CategoricalVariable,
  { decode, codesOf, batch }: ColumnCoding,
): CodedColumn {
  const codes = codeListOf(variable);
  const { codeOf } = codesOf(variable);
  const counts = (kind: string) => variable.role === 'question' && (kind === 'valid' || kind === 'dont-know');
  return {
    coder: new ValueCoder(decode, codeOf),
    codes: batch.codesOf(variable),
    invalid: codeOfKind(codes, 'invalid'),
    empty: codeOf(''),
    answers: Uint8Array.from(codes, ({ kind }) => (counts(kind) ? 1 : 0)),
    unknown: new UnknownValues(),
  };
}
