import type { Node } from '@markdoc/markdoc';
import type { Place } from '../problems/problem.js';

/** Finds places in a template's source: the parser knows lines only, so columns are searched for. */
export interface TemplateSource {
  readonly file: string;
  /**
   * Where the last of the words stands in the node's lines, each searched for after the one before. Where they
   * cannot be found, the start of the node.
   */
  placeOf(node: Node, ...words: readonly string[]): Place;
}

export function templateSource(source: string, file: string): TemplateSource {
  const lines = source.split(/\r\n|\n|\r/);
  return {
    file,
    placeOf: (node, ...words) => {
      const first = node.lines[0] ?? 0;
      const end = Math.max(first + 1, node.lines.at(-1) ?? 0);
      return placeIn(file, lines.slice(first, end), first + 1, words);
    },
  };
}

function placeIn(file: string, lines: readonly string[], firstLine: number, words: readonly string[]): Place {
  const text = lines.join('\n');
  let offset = 0;
  for (const word of words) {
    const found = text.indexOf(word, offset);
    if (found < 0) break;
    offset = found;
  }
  const before = text.slice(0, offset).split('\n');
  return { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
