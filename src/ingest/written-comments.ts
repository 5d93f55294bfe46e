import { codeListOf } from '../config/code-list.js';
import type { PlainVariable } from '../config/codebook.js';
import { missingGroup } from '../config/vocabulary.js';
import { maxCommentCharacters, maxCommentsCharacters } from '../limits.js';
import type { BatchBuffer } from './batch-buffer.js';

/** What somebody wrote in free text, as it is in the file. Secret: it may hold anything about anybody. */
export interface WrittenComment {
  /** Id of the variable. */
  readonly variable: string;
  /** Cut when it is longer than `maxCommentCharacters`. */
  readonly text: string;
  /** Category id per background variable that was asked for, `missing` for all missing kinds together. */
  readonly group: Readonly<Record<string, string>>;
}

/** The comments of the rows that are counted, with the groups that the rows are in. */
export class WrittenComments {
  readonly #batch: BatchBuffer;
  readonly #groups: readonly {
    readonly variable: string;
    readonly codes: Int16Array;
    readonly ids: string[];
  }[];
  readonly #kept: WrittenComment[] = [];
  #characters = 0;

  /** @param by ids of the background variables to tell the groups of */
  constructor(batch: BatchBuffer, by: readonly string[]) {
    this.#batch = batch;
    this.#groups = batch.variables
      .filter(({ id }) => by.includes(id))
      .map((variable) => ({
        variable: variable.id,
        codes: batch.codesOf(variable),
        ids: codeListOf(variable).map(({ id, kind }) => (kind === 'valid' ? id : missingGroup)),
      }));
  }

  /** Takes a comment of the open row of the batch, which is kept. */
  add({ id }: PlainVariable, text: string): void {
    const cut = text.slice(0, maxCommentCharacters);
    this.#characters += cut.length;
    if (this.isTooMuch) return;
    const group = Object.fromEntries(
      this.#groups.map(({ variable, codes, ids }) => [
        variable,
        ids[codes[this.#batch.row] ?? 0] ?? missingGroup,
      ]),
    );
    this.#kept.push({ variable: id, text: cut, group });
  }

  get all(): readonly WrittenComment[] {
    return this.#kept;
  }

  /** More text than anybody reads, of which the end is lost. */
  get isTooMuch(): boolean {
    return this.#characters > maxCommentsCharacters;
  }
}
