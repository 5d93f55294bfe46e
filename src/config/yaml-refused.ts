import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Node, type YAMLMap } from 'yaml';
import { maxAddedByAliases } from '../limits.js';
import { type Place, type Problem, problem } from '../problems/problem.js';

/** A key that the checking of shapes passes over without a word, since it would change what an object is. */
const droppedKey = '__proto__';

/** Control characters other than tabs and line ends, and signs that turn the direction of the text about. */
const unseen = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u;

/** Tags that say what the value is taken as anyway. */
const plainTags: ReadonlySet<string> = new Set(['str', 'map', 'seq'].map((t) => `tag:yaml.org,2002:${t}`));

/**
 * What our files may not have, each at its place: keys that stand twice or cannot be kept, tags that make something else of a text, and
 * aliases that point at nothing, at what they stand in, or at so much that the file would grow without bounds.
 */
export function refusedNodes(root: unknown, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const anchored = new Map<string, Node>();
  const sizes = new Map<Node, number>();
  let added = 0;
  const refuse = (kind: string, node: Node) =>
    problems.push(problem('error', 'yaml-syntax', { kind }, at(node.range?.[0] ?? 0)));

  /** How many values a node stands for, its aliases written out. */
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (!isNode(node)) return 0;
    if (isAlias(node)) {
      const target = anchored.get(node.source);
      const size = target && sizes.get(target);
      if (size === undefined) refuse('BAD_ALIAS', node);
      const before = added;
      added += size ?? 0;
      if (before <= maxAddedByAliases && added > maxAddedByAliases) refuse('ALIASES_GROW', node);
      return size ?? 1;
    }
    if (node.anchor) anchored.set(node.anchor, node);
    if (node.tag && !plainTags.has(node.tag)) refuse('TAG_RESOLVE_FAILED', node);
    if (isMap(node)) {
      for (const key of keysTwice(node)) refuse('DUPLICATE_KEY', key);
      for (const { key } of node.items) {
        if (isScalar(key) && key.value === droppedKey) refuse('RESERVED_KEY', key);
      }
    }
    if (isScalar(node) && unseen.test(String(node.value))) refuse('UNSEEN_SIGN', node);
    const items: readonly unknown[] = isCollection(node) ? node.items : [];
    const size = items.reduce<number>((sum, item) => sum + sizeOf(item), 1);
    sizes.set(node, size);
    return size;
  };
  sizeOf(root);
  return problems;
}

function keysTwice({ items }: YAMLMap): Node[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) return [key];
    seen.add(key.value);
    return [];
  });
}
