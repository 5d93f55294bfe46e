import { codeListOf, codeOfKind } from '../config/code-list.js';
import type { CategoricalVariable, NumberVariable } from '../config/codebook.js';
import type { BatchBuffer } from './batch-buffer.js';
import { unknownCode } from './category-codes.js';
import type { Decode } from './encoding.js';
import { binCodes, type NumberCell, numberCells } from './numbers.js';
import { UnknownValues } from './unknown-values.js';
import { ValueCoder } from './value-coder.js';

/** A variable with bins that is made from the column. */
interface Target {
  readonly variable: CategoricalVariable;
  readonly codeOf: (cell: NumberCell) => number | undefined;
  readonly coder: ValueCoder;
  readonly codes: Int16Array;
  readonly invalid: number;
  readonly outside: UnknownValues;
}

/** A column of numbers, which become codes of the variables derived from it; the numbers themselves are not kept. */
export class NumberColumn {
  readonly #cellOf: (text: string) => NumberCell;
  readonly #targets: readonly Target[];
  /** Texts that are no numbers. */
  readonly unreadable = new UnknownValues();
  /** Cells that were reported. */
  reported = 0;

  constructor(
    source: NumberVariable,
    derived: readonly CategoricalVariable[],
    batch: BatchBuffer,
    decode: Decode,
  ) {
    const cellOf = numberCells(source);
    this.#cellOf = cellOf;
    this.#targets = derived.map((variable) => {
      const codes = codeListOf(variable);
      const invalid = codeOfKind(codes, 'invalid');
      const codeOf = binCodes(variable);
      const codeOfText = (text: string) => {
        const cell = cellOf(text);
        return cell.kind === 'unreadable' ? unknownCode : (codeOf(cell) ?? unknownCode);
      };
      return {
        variable,
        codeOf,
        coder: new ValueCoder(decode, codeOfText),
        codes: batch.codesOf(variable),
        invalid,
        outside: new UnknownValues(),
      };
    });
  }

  /** Codes a cell; false when it is no number or outside the bins, and to be reported. */
  code(bytes: Uint8Array, start: number, end: number, row: number): boolean {
    let known = true;
    for (const { coder, codes, invalid } of this.#targets) {
      const code = coder.code(bytes, start, end);
      codes[row] = code === unknownCode ? invalid : code;
      if (code === unknownCode) known = false;
    }
    return known;
  }

  /** Codes a cell that the row lacks. */
  fillEmpty(row: number): void {
    const cell = this.#cellOf('');
    for (const { codes, codeOf, invalid } of this.#targets) codes[row] = codeOf(cell) ?? invalid;
  }

  /** Remembers a cell that is not understood. */
  report(text: string, row: number): void {
    this.reported++;
    const cell = this.#cellOf(text);
    if (cell.kind === 'unreadable') this.unreadable.add(text, row);
    for (const { codeOf, outside } of this.#targets) if (codeOf(cell) === undefined) outside.add(text, row);
  }

  /** Remembers a cell that is not understood and whose text may be another column's. */
  reportUntold(row: number): void {
    this.reported++;
    this.unreadable.addUntold(row);
  }

  /** Per variable with bins: the numbers outside all of them. */
  get outside(): readonly { readonly variable: CategoricalVariable; readonly values: UnknownValues }[] {
    return this.#targets.map(({ variable, outside }) => ({ variable, values: outside }));
  }
}
