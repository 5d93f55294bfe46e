import { lastDayOf } from '../config/field-days.js';
import { inLanguage } from '../language/language.js';
import { anchors } from './anchors.js';
import type { BlockBuilder } from './blocks/block.js';
import { comments } from './blocks/comments.js';
import { comparison } from './blocks/comparison.js';
import { difference } from './blocks/difference.js';
import { findings } from './blocks/findings.js';
import { groups } from './blocks/groups.js';
import { keyFigures } from './blocks/key-figures.js';
import { method } from './blocks/method.js';
import { responseRate } from './blocks/response-rate.js';
import { results } from './blocks/results.js';
import { trend } from './blocks/trend.js';
import { blocksByKind } from './by-kind.js';
import { type Context, type ReportInput, reportContext } from './context.js';
import type { Block, Inline, ReportDocument } from './document.js';
import { comparesKinds, isKeptApart } from './kinds.js';
import { longDate } from './long-date.js';
import { joined, textOf } from './rich-text.js';
import type { TagName, VariableName } from './template-tags.js';
import type { Template, TemplateBlock, TemplateText } from './template-tree.js';
import { upperFirst } from './wave-names.js';
import { pageWording } from './wording/page.js';

const builders: Readonly<Record<TagName, BlockBuilder>> = {
  'key-figures': keyFigures,
  findings,
  'response-rate': responseRate,
  results,
  comparison,
  difference,
  groups,
  trend,
  comments,
  method,
};

/**
 * Fills a template with a run's figures. The same template and input give the same document. What the run lacks is
 * said in a sentence where it would have stood.
 */
export function buildReport(template: Template, input: ReportInput): ReportDocument {
  const context = reportContext(input);
  const { language, say, pipeline } = context;
  const anchor = anchors();
  const figureId = anchors();
  return {
    name: template.name,
    language,
    title: textOf(written(template.title[language], context)),
    audience: inLanguage(template.audience, language),
    subtitle: subtitle(context),
    notices: [
      say(pageWording.edition, input.edition),
      ...(pipeline.notice ? [inLanguage(pipeline.notice, language)] : []),
    ],
    sections: template.sections.map((section) => {
      const heading = upperFirst(textOf(written(section.heading, context)));
      return {
        id: anchor(heading),
        heading,
        blocks: notesOnce(builtBlocks(section.blocks, context)).map((block) => withOwnId(block, figureId)),
      };
    }),
  };
}

/** Tags that show how questions were answered: of respondents that are kept apart, kind by kind. */
const byKind: readonly TagName[] = ['results', 'comparison', 'difference', 'groups', 'trend'];

/** Such tags that follow each other are taken together, so that a section says all about one kind before the next. */
function builtBlocks(blocks: readonly TemplateBlock[], context: Context): readonly Block[] {
  const isByKind = (block: TemplateBlock | undefined) =>
    isKeptApart(context) &&
    block?.kind === 'tag' &&
    byKind.includes(block.tag) &&
    !comparesKinds(block.by, context);
  return blocks.flatMap((block, index) => {
    if (!isByKind(block)) return builtBlock(block, context);
    if (isByKind(blocks[index - 1])) return [];
    const after = blocks.findIndex((other, position) => position > index && !isByKind(other));
    const together = blocks.slice(index, after < 0 ? blocks.length : after);
    return blocksByKind(
      together.flatMap((one) => (one.kind === 'tag' ? [{ build: builders[one.tag], values: one }] : [])),
      context,
    );
  });
}

function builtBlock(block: TemplateBlock, context: Context): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: written(block.text, context) }];
    case 'heading':
      return [{ kind: 'heading', text: textOf(written(block.text, context)) }];
    case 'list':
      return [
        { kind: 'list', ordered: block.ordered, items: block.items.map((item) => written(item, context)) },
      ];
    case 'tag':
      return builders[block.tag](block, context);
  }
}

/** One explanation serves a whole section: a note that an earlier figure has had is not repeated. */
function notesOnce(blocks: readonly Block[]): readonly Block[] {
  const said = new Set<string>();
  return blocks.map((block) => {
    if (block.kind !== 'figure') return block;
    const notes = block.figure.notes.filter((text) => !said.has(text));
    for (const text of notes) said.add(text);
    return { ...block, figure: { ...block.figure, notes } };
  });
}

/** The same tag may stand twice in a template; its figures' files must not. */
function withOwnId(block: Block, figureId: (text: string) => string): Block {
  if (block.kind !== 'figure') return block;
  return { ...block, figure: { ...block.figure, id: figureId(block.figure.id) } };
}

function written(text: TemplateText, context: Context): Inline {
  return joined(
    text.map(({ style, href, content }) => {
      const words =
        'variable' in content
          ? variableText(content.variable, context)
          : inLanguage(content.text, context.language);
      return style === 'link'
        ? { kind: 'link', text: words, href: href ?? '' }
        : { kind: style, text: words };
    }),
  );
}

function variableText(name: VariableName, { pipeline, language, later, earlier, say }: Context): string {
  switch (name) {
    case 'survey':
      return inLanguage(pipeline.title, language);
    case 'wave':
      return later.inSentence;
    case 'waves':
      return earlier
        ? say(pageWording.twoWaves, { earlier: earlier.short, later: later.short })
        : later.short;
  }
}

function subtitle({ pipeline, language, later, earlier, say }: Context): string {
  const until = lastDayOf(later.wave);
  return [
    inLanguage(pipeline.title, language),
    ...(until === undefined ? [] : [say(pageWording.until, { date: longDate(until, language) })]),
    ...(earlier ? [say(pageWording.comparedWith, { earlier: earlier.inSentence })] : []),
  ].join(' · ');
}
