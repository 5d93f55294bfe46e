import type { Node } from '@markdoc/markdoc';
import { nearest } from '../config/nearest.js';
import type { LocalText } from '../language/language.js';
import { type Problem, problem } from '../problems/problem.js';
import { isSafeLink } from './safe-link.js';
import type { TemplateSource } from './template-place.js';
import { tagFormProblems } from './template-tag-form.js';
import { isTagName, isVariableName, tagNames, textAttributes, variableNames } from './template-tags.js';
import type { TemplatePart, TemplateText } from './template-tree.js';

/** Where problems go, so that all of a template's are told at once. */
export interface Reading {
  readonly source: TemplateSource;
  readonly problems: Problem[];
}

type Style = Pick<TemplatePart, 'style' | 'href'>;

/** The text of a heading, paragraph or list item, with what is wrong in it added to the problems. */
export function readText(node: Node, reading: Reading, style: Style = { style: 'text' }): TemplateText {
  switch (node.type) {
    case 'inline':
    case 'paragraph':
      return node.children.flatMap((child) => readText(child, reading, style));
    case 'text':
      return readContent(node, reading, style);
    case 'code':
      return readPlain(String(node.attributes.content ?? ''), node, reading, style);
    case 'softbreak':
    case 'hardbreak':
      return [{ ...style, content: { text: { sv: ' ' } } }];
    case 'strong':
      return node.children.flatMap((child) => readText(child, reading, { style: 'strong' }));
    case 'em':
      return node.children.flatMap((child) => readText(child, reading, { style: 'emphasis' }));
    case 'link': {
      const href = String(node.attributes.href ?? '');
      if (!isSafeLink(href)) {
        reading.problems.push(
          problem('error', 'template-link', { href }, reading.source.placeOf(node, href)),
        );
      }
      return node.children.flatMap((child) => readText(child, reading, { style: 'link', href }));
    }
    case 'tag':
      return readTextTag(node, reading, style);
    case 'comment':
      return [];
    default:
      reading.problems.push(
        problem('error', 'template-unsupported', { what: node.type }, reading.source.placeOf(node)),
      );
      return [];
  }
}

/** A tag that Markdoc could not read is left as text; published, it would be nonsense. */
export function holdsTag(text: string): boolean {
  return /\{%|%\}/.test(text);
}

function readPlain(text: string, node: Node, { source, problems }: Reading, style: Style): TemplateText {
  if (holdsTag(text)) problems.push(problem('error', 'template-syntax', {}, source.placeOf(node, '{%')));
  return [{ ...style, content: { text: { sv: text } } }];
}

function readContent(node: Node, { source, problems }: Reading, style: Style): TemplateText {
  const content: unknown = node.attributes.content;
  if (typeof content === 'string') return readPlain(content, node, { source, problems }, style);
  const name = variableIn(content);
  if (name !== undefined && isVariableName(name)) return [{ ...style, content: { variable: name } }];
  if (name === undefined) {
    problems.push(problem('error', 'template-syntax', {}, source.placeOf(node, '{%')));
  } else {
    const details = { name, allowed: variableNames, nearest: nearest(name, variableNames) };
    problems.push(
      problem('error', 'template-unknown-variable', details, source.placeOf(node, '{%', `$${name}`)),
    );
  }
  return [];
}

/** `{% text sv="…" en="…" /%}`: the same in both languages. */
function readTextTag(node: Node, { source, problems }: Reading, style: Style): TemplateText {
  const tag = node.tag ?? '';
  if (tag !== 'text') {
    const place = source.placeOf(node, '{%', tag);
    const allowed = [...tagNames, 'text'];
    problems.push(
      isTagName(tag)
        ? problem('error', 'template-tag-inside-text', { tag }, place)
        : problem('error', 'template-unknown-tag', { tag, allowed, nearest: nearest(tag, allowed) }, place),
    );
    return [];
  }
  const inForm = tagFormProblems(node, source.placeOf(node, '{%', tag));
  problems.push(...inForm);
  if (inForm.length > 0) return [];
  const text: { sv?: string; en?: string } = {};
  for (const [attribute, value] of Object.entries(node.attributes as Record<string, unknown>)) {
    const place = source.placeOf(node, '{%', `${attribute}=`);
    const known = textAttributes.find((name) => name === attribute);
    if (known === undefined) {
      const details = {
        tag,
        attribute,
        allowed: textAttributes,
        nearest: nearest(attribute, textAttributes),
      };
      problems.push(problem('error', 'template-unknown-attribute', details, place));
    } else if (typeof value === 'string') {
      if (holdsTag(value)) problems.push(problem('error', 'template-syntax', {}, place));
      text[known] = value;
    } else problems.push(problem('error', 'template-not-text', { tag, attribute }, place));
  }
  for (const attribute of textAttributes.filter((name) => !(name in node.attributes))) {
    problems.push(
      problem('error', 'template-missing-attribute', { tag, attribute }, source.placeOf(node, '{%', tag)),
    );
  }
  return [{ ...style, content: { text: text satisfies LocalText } }];
}

function variableIn(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !('path' in content)) return undefined;
  return Array.isArray(content.path) ? content.path.map(String).join('.') : undefined;
}
