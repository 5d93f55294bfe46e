import Markdoc, { type Node } from '@markdoc/markdoc';
import type { Codebook } from '../config/codebook.js';
import { type Checked, hasErrors, inFileOrder, problem } from '../problems/problem.js';
import { readFrontmatter } from './frontmatter.js';
import { readBlockTag } from './template-block-tag.js';
import { templateSource } from './template-place.js';
import { type Reading, readText } from './template-text.js';
import {
  type KnownNames,
  knownNames,
  type Template,
  type TemplateBlock,
  type TemplateSection,
} from './template-tree.js';

export type { Template } from './template-tree.js';

/**
 * Reads a report template: Markdown with frontmatter and tags (Markdoc). Whatever is wrong in it is told at once,
 * each with line and column.
 */
export function parseTemplate(bytes: Uint8Array, file: string, codebook: Codebook): Checked<Template> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problems: [problem('error', 'template-encoding', {}, { file })] };
  }
  return readTemplate(source, file, knownNames(codebook));
}

function readTemplate(source: string, file: string, names: KnownNames): Checked<Template> {
  const reading: Reading = { source: templateSource(source, file), problems: [] };
  const tokens = new Markdoc.Tokenizer({ allowComments: true }).tokenize(source);
  const tree = Markdoc.parse(tokens, { file });
  const yaml: unknown = tree.attributes.frontmatter;
  const sections = readSections(tree.children, names, reading);
  if (typeof yaml !== 'string') {
    reading.problems.push(problem('error', 'template-frontmatter', {}, { file, line: 1, column: 1 }));
    return { problems: inFileOrder(reading.problems) };
  }
  const frontmatter = readFrontmatter(yaml, reading);
  if (sections.length === 0) reading.problems.push(problem('error', 'template-empty', {}, { file }));
  const problems = inFileOrder(reading.problems);
  if (frontmatter === undefined || hasErrors(problems)) return { problems };
  return { value: { name: nameOf(file), ...frontmatter, sections }, problems };
}

/** `reports/kvalitetsnatverk.md` → `kvalitetsnatverk`. */
function nameOf(file: string): string {
  const last = file.split(/[\\/]/).at(-1) ?? file;
  return last.replace(/\.[^.]*$/, '') || 'report';
}

function readSections(nodes: readonly Node[], names: KnownNames, reading: Reading): TemplateSection[] {
  const sections: { heading: TemplateSection['heading']; blocks: TemplateBlock[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'comment') continue;
    if (node.type === 'heading' && node.attributes.level === 2) {
      sections.push({ heading: readHeading(node, reading), blocks: [] });
      continue;
    }
    const block = readBlock(node, names, reading);
    const section = sections.at(-1);
    if (section === undefined) {
      reading.problems.push(problem('error', 'template-before-section', {}, reading.source.placeOf(node)));
    } else if (block) {
      section.blocks.push(block);
    }
  }
  return sections;
}

function readBlock(node: Node, names: KnownNames, reading: Reading): TemplateBlock | undefined {
  const { source, problems } = reading;
  switch (node.type) {
    case 'heading': {
      const level = Number(node.attributes.level);
      if (level !== 3) {
        problems.push(problem('error', 'template-heading-level', { level }, source.placeOf(node)));
      }
      return { kind: 'heading', text: readHeading(node, reading) };
    }
    case 'paragraph':
      return { kind: 'paragraph', text: readText(node, reading) };
    case 'list':
      return {
        kind: 'list',
        items: node.children.map((item) => item.children.flatMap((child) => readText(child, reading))),
        ordered: node.attributes.ordered === true,
      };
    case 'tag':
      return readBlockTag(node, names, reading);
    case 'error':
      problems.push(problem('error', 'template-syntax', {}, source.placeOf(node, '{%')));
      return undefined;
    default:
      problems.push(problem('error', 'template-unsupported', { what: node.type }, source.placeOf(node)));
      return undefined;
  }
}

function readHeading(node: Node, reading: Reading) {
  return node.children.flatMap((child) => readText(child, reading));
}
