import type { Node } from '@markdoc/markdoc';
import { nearest } from '../config/nearest.js';
import { problem } from '../problems/problem.js';
import { tagFormProblems } from './template-tag-form.js';
import { type AttributeKind, isTagName, type TagRule, tagNames, tagRules } from './template-tags.js';
import { type Reading, readText } from './template-text.js';
import type { KnownNames, TemplateBlock } from './template-tree.js';

/** A tag on a line of its own; undefined when something in it is wrong, which is then among the problems. */
export function readBlockTag(node: Node, names: KnownNames, reading: Reading): TemplateBlock | undefined {
  const { source, problems } = reading;
  const tag = node.tag ?? '';
  if (tag === 'text') return { kind: 'paragraph', text: readText(node, reading) };
  const place = source.placeOf(node, '{%', tag);
  if (!isTagName(tag)) {
    const allowed = [...tagNames, 'text'];
    problems.push(
      problem('error', 'template-unknown-tag', { tag, allowed, nearest: nearest(tag, allowed) }, place),
    );
    return undefined;
  }
  const before = problems.length;
  const inForm = tagFormProblems(node, place);
  problems.push(...inForm);
  // A closing tag alone has no attributes to miss.
  if (inForm.some((p) => p.code === 'template-unopened')) return undefined;
  const rule: TagRule = tagRules[tag];
  const kinds: Readonly<Record<string, AttributeKind>> = { ...rule.required, ...rule.optional };
  const given = node.attributes as Readonly<Record<string, unknown>>;
  for (const attribute of Object.keys(rule.required)) {
    if (!Object.hasOwn(given, attribute)) {
      problems.push(problem('error', 'template-missing-attribute', { tag, attribute }, place));
    }
  }
  const values: { by?: string; questions: readonly string[] } = { questions: [] };
  for (const [attribute, value] of Object.entries(given)) {
    const kind = Object.hasOwn(kinds, attribute) ? kinds[attribute] : undefined;
    const at = source.placeOf(node, '{%', tag, attribute);
    if (kind === undefined) {
      const allowed = Object.keys(kinds);
      const details = { tag, attribute, allowed, nearest: nearest(attribute, allowed) };
      problems.push(problem('error', 'template-unknown-attribute', details, at));
    } else if (typeof value !== 'string') {
      problems.push(problem('error', 'template-not-text', { tag, attribute }, at));
    } else {
      const ids = kind === 'questions' ? value.split(/[\s,]+/).filter((id) => id !== '') : [value.trim()];
      checkIds(node, tag, attribute, ids, kind, names, reading);
      if (kind === 'background') values.by = ids.join('');
      else values.questions = ids;
    }
  }
  return problems.length > before ? undefined : { kind: 'tag', tag, ...values };
}

function checkIds(
  node: Node,
  tag: string,
  attribute: string,
  ids: readonly string[],
  kind: AttributeKind,
  names: KnownNames,
  { source, problems }: Reading,
): void {
  const allowed = kind === 'background' ? names.backgrounds : names.questions;
  for (const id of ids.filter((i) => !allowed.includes(i))) {
    const place = source.placeOf(node, '{%', tag, attribute, id);
    const details = { id, allowed, nearest: nearest(id, allowed) };
    problems.push(
      kind === 'background'
        ? problem('error', 'template-unknown-background', details, place)
        : problem('error', 'template-unknown-question', details, place),
    );
  }
  // Every tag that names questions is about shares positive, and a line between groups needs an order.
  const fit = kind === 'background' ? (tag === 'trend' ? names.ordered : allowed) : names.positive;
  for (const id of ids.filter((i) => allowed.includes(i) && !fit.includes(i))) {
    const place = source.placeOf(node, '{%', tag, attribute, id);
    problems.push(
      kind === 'background'
        ? problem('error', 'template-unordered', { id }, place)
        : problem('error', 'template-no-positive', { id }, place),
    );
  }
}
