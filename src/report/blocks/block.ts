import type { Context } from '../context.js';
import type { Block } from '../document.js';
import { plain } from '../rich-text.js';

/** What a template's tag asks for. */
export interface TagValues {
  /** A background variable. */
  readonly by?: string;
  readonly questions: readonly string[];
}

/** Makes the blocks that stand in a tag's place. Never fails: what is missing is said in a sentence. */
export type BlockBuilder = (values: TagValues, context: Context) => readonly Block[];

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text: plain(text) };
}
