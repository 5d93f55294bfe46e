import type { Node } from '@markdoc/markdoc';
import { type Place, type Problem, problem } from '../problems/problem.js';

/** What is wrong with how a tag begins and ends; no tag of a template has anything inside. */
export function tagFormProblems(node: Node, place: Place): Problem[] {
  const tag = node.tag ?? '';
  const hasError = (id: string) => node.errors.some((error) => error.id === id);
  if (hasError('missing-opening')) return [problem('error', 'template-unopened', { tag }, place)];
  if (hasError('missing-closing')) return [problem('error', 'template-unclosed', { tag }, place)];
  return node.children.length > 0 ? [problem('error', 'template-tag-with-body', { tag }, place)] : [];
}
