import type { Block, Figure, Finding, Inline, InlinePart, KeyFigure } from '../report/document.js';
import { isSafeLink } from '../report/safe-link.js';
import { pageWording } from '../report/wording/page.js';
import type { Say } from '../report/wording/worded.js';
import { escapeHtml } from './escape-html.js';
import { htmlTable } from './html-table.js';

/** What the blocks of one page share. */
export interface PageParts {
  readonly say: Say;
  /** SVG by figure id, put in as it is. */
  readonly svgs: ReadonlyMap<string, string>;
}

/** @throws RangeError when a figure has no SVG */
export function htmlBlock(block: Block, parts: PageParts): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${htmlInline(block.text)}</p>`;
    case 'heading':
      return `<h3${block.begins ? ' class="part"' : ''}>${escapeHtml(block.text)}</h3>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${htmlInline(item)}</li>`).join('\n');
      return `<${tag} class="text">\n${items}\n</${tag}>`;
    }
    case 'quotes':
      // The writing may run from right to left.
      return `<ul class="quotes">\n${block.texts.map((text) => `<li><q dir="auto">${escapeHtml(text)}</q></li>`).join('\n')}\n</ul>`;
    case 'key-figures':
      return `<dl class="key-figures">\n${block.figures.map(keyFigure).join('\n')}\n</dl>`;
    case 'findings':
      return `<ul class="findings">\n${block.items.map((item) => finding(item, parts)).join('\n')}\n</ul>`;
    case 'figure':
      return htmlFigure(block.figure, parts);
    case 'table':
      return htmlTable(block.table, parts.say(pageWording.tableRegion, { title: block.table.caption }));
    case 'note':
      return `<p class="note">${htmlInline(block.text)}</p>`;
  }
}

function htmlInline(inline: Inline): string {
  return inline.map(htmlInlinePart).join('');
}

function htmlInlinePart(part: InlinePart): string {
  const text = escapeHtml(part.text);
  switch (part.kind) {
    case 'text':
      return text;
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'emphasis':
      return `<em>${text}</em>`;
    case 'link':
      return isSafeLink(part.href) ? `<a href="${escapeHtml(part.href)}">${text}</a>` : text;
  }
}

function keyFigure({ value, label, details }: KeyFigure): string {
  const lines = details.map((line) => `<dd>${escapeHtml(line)}</dd>`).join('');
  return `<div><dt>${escapeHtml(label)}</dt><dd class="value">${escapeHtml(value)}</dd>${lines}</div>`;
}

function finding({ kind, text }: Finding, { say }: PageParts): string {
  const { shape, name } = findingSymbols[kind];
  const symbol = `<svg viewBox="0 0 14 14" aria-hidden="true">${shape}</svg>`;
  return `<li>${symbol}<span><span class="hidden">${escapeHtml(say(name))}: </span>${htmlInline(text)}</span></li>`;
}

/** Shapes, not colours, tell the kinds of findings apart; the hidden word tells those who hear the page. */
const findingSymbols = {
  up: { shape: '<path class="solid" d="M7 2 13 12H1Z"/>', name: pageWording.findingUp },
  down: { shape: '<path class="solid" d="M7 12 1 2H13Z"/>', name: pageWording.findingDown },
  level: { shape: '<path d="M1 5H13M1 9H13"/>', name: pageWording.findingLevel },
  note: { shape: '<circle class="solid" cx="7" cy="7" r="4"/>', name: pageWording.findingNote },
} as const;

function htmlFigure(
  { id, title, subtitle, table, verdict, notes }: Figure,
  { say, svgs }: PageParts,
): string {
  const svg = svgs.get(id);
  if (svg === undefined) throw new RangeError(`no SVG for the figure ${id}`);
  const name = escapeHtml(`figure-${id}`);
  return `<figure id="${name}">
<figcaption><h3>${escapeHtml(title)}</h3>
<p>${escapeHtml(subtitle)}</p></figcaption>
<p class="swipe" aria-hidden="true">${escapeHtml(say(pageWording.swipe))}</p>
<div class="chart" role="group" tabindex="0" aria-label="${escapeHtml(say(pageWording.chartRegion, { title }))}">${svg}</div>
${[...(verdict === undefined ? [] : [verdict]), ...notes].map((text) => `<p class="note">${escapeHtml(text)}</p>`).join('\n')}
<details><summary>${escapeHtml(say(pageWording.showTable))}<span class="hidden">: ${escapeHtml(title)}</span></summary>
${htmlTable(table, say(pageWording.tableRegion, { title }))}
</details>
</figure>`;
}
