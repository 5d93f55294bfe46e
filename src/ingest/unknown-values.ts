import { listedValues } from '../limits.js';
import { RowList, type Rows } from './row-list.js';
import { shownText } from './shown-text.js';

/** A value that the codebook does not know, and where it stands. */
export interface UnknownValue {
  /** As messages may show it. */
  readonly shown: string;
  /** The first cell's text in full. */
  readonly text: string;
  readonly rows: Rows;
}

/** The unknown values of one column: the first few distinct ones each by itself, the rest together. */
export class UnknownValues {
  readonly #listed = new Map<string, UnknownValue & { readonly rows: RowList }>();
  readonly #others = new RowList();
  readonly #untold = new RowList();

  add(text: string, row: number): void {
    const shown = shownText(text);
    const known = this.#listed.get(shown);
    if (known) known.rows.add(row);
    else if (this.#listed.size < listedValues) {
      const rows = new RowList();
      rows.add(row);
      this.#listed.set(shown, { shown, text, rows });
    } else this.#others.add(row);
  }

  /** A cell whose text may be another column's: a comment, an id or the beginning of the next row. */
  addUntold(row: number): void {
    this.#untold.add(row);
  }

  get listed(): readonly UnknownValue[] {
    return [...this.#listed.values()];
  }

  get others(): Rows {
    return this.#others;
  }

  get untold(): Rows {
    return this.#untold;
  }

  /** Cells in all. */
  get count(): number {
    return this.listed.reduce(
      (sum, value) => sum + value.rows.count,
      this.#others.count + this.#untold.count,
    );
  }
}
