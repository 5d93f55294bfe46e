import { releasingKey } from './key.js';

/** What of the comments may be printed. Nothing after this room sees any other. */
export interface ReleasedContent {
  readonly wave: string;
  /** The background variable that they are listed by; all together when left out. */
  readonly by?: string;
  /** One per question in free text. */
  readonly questions: readonly ReleasedQuestion[];
}

export interface ReleasedQuestion {
  /** Id of the variable. */
  readonly variable: string;
  /** Only those that hold a comment. */
  readonly lists: readonly ReleasedList[];
}

export interface ReleasedList {
  /** A category of `by`; null for all together. */
  readonly group: string | null;
  /** In an order that tells nothing of who wrote them, or when. */
  readonly texts: readonly string[];
}

/** The proof that comments have been scrubbed, read by a person and are of publishable groups: only this folder can make one. */
export class ReleasedComments {
  readonly #content: ReleasedContent;

  constructor(content: ReleasedContent, key: typeof releasingKey) {
    if (key !== releasingKey) throw new TypeError('ReleasedComments are made in comments/ only');
    this.#content = content;
    Object.freeze(this);
  }

  get content(): ReleasedContent {
    return this.#content;
  }
}
