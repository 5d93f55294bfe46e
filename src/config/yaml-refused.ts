import { isAlias, isCollection, isNode, isPair, type Node } from 'yaml';
import { type Place, type Problem, problem } from '../problems/problem.js';

/** How many values aliases may add to a file; one that grows past this is an attack or a mistake. */
const maxAddedByAliases = 20_000;

/** Tags that say what the value is taken as anyway. */
const plainTags: ReadonlySet<string> = new Set(['str', 'map', 'seq'].map((t) => `tag:yaml.org,2002:${t}`));

/**
 * What YAML allows and our files may not have, each at its place: tags that make something else of a text, and aliases
 * that point at nothing, at what they stand in, or at so much that the file would grow without bounds.
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
    const items: readonly unknown[] = isCollection(node) ? node.items : [];
    const size = items.reduce<number>((sum, item) => sum + sizeOf(item), 1);
    sizes.set(node, size);
    return size;
  };
  sizeOf(root);
  return problems;
}
