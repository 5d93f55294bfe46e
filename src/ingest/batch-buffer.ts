import { codeListOf, codeOfKind } from '../config/code-list.js';
import type { CategoricalVariable } from '../config/codebook.js';
import { batchRows, type CodedBatch } from './batch.js';

/** The arrays that batches are written to, one after the other, and who counts them. */
export class BatchBuffer {
  readonly codes: readonly Int16Array[];
  readonly periods = new Int32Array(batchRows);
  readonly variables: readonly CategoricalVariable[];
  readonly #onBatch: (batch: CodedBatch) => void;
  #rows = 0;

  constructor(variables: readonly CategoricalVariable[], onBatch: (batch: CodedBatch) => void) {
    this.variables = variables;
    this.codes = variables.map(() => new Int16Array(batchRows));
    this.#onBatch = onBatch;
  }

  /** The row being written. */
  get row(): number {
    return this.#rows;
  }

  /** A number for the row being written (FNV-1a of its codes): rows with the same codes have the same. */
  get fingerprint(): number {
    let hash = 0x811c9dc5;
    for (const codes of this.codes) hash = Math.imul(hash ^ (codes[this.#rows] as number), 0x01000193);
    return hash;
  }

  /** Keeps the row being written; the next one comes after it. */
  keepRow(): void {
    if (++this.#rows === batchRows) this.flush();
  }

  /** Hands over what has been kept since the last time. */
  flush(): void {
    if (this.#rows > 0) this.#onBatch({ rows: this.#rows, codes: this.codes, periods: this.periods });
    this.#rows = 0;
  }

  /** Where the codes of a variable are written, a row each. */
  codesOf(variable: CategoricalVariable): Int16Array {
    return this.codes[this.variables.indexOf(variable)] ?? new Int16Array(batchRows);
  }

  /** Sets a variable that a file does not hold to `not-asked`, for all rows to come. */
  fillNotAsked(variable: CategoricalVariable): void {
    this.fill(variable, codeOfKind(codeListOf(variable), 'not-asked'));
  }

  /** Gives a variable the same code in all rows to come. */
  fill(variable: CategoricalVariable, code: number): void {
    this.codes[this.variables.indexOf(variable)]?.fill(code);
  }
}
