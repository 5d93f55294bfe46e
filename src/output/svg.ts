import type { Chart } from '../charts/chart.js';
import { textWidth } from '../charts/text-width.js';
import { escapeHtml } from './escape-html.js';

/** What a figure may be made of. Nothing here can run code or fetch anything. */
const allowedElements = new Set(
  'svg g path line rect text tspan defs clipPath linearGradient stop title desc'.split(' '),
);
/** Vega's class names and roles: English, nameless, and in the way of the page's own. */
const droppedAttributes = /^(?:class|role|aria-.*|on.*|href|pointer-events|version|xmlns:xlink)$/;

const geometry = new Set('d transform x y x1 x2 y1 y2 width height'.split(' '));
/** Backgrounds and foregrounds of groups, without fill, stroke or extent. */
const invisible = /<path d="[^"]*"(?: display="none")?\/>/g;

/** Vega escapes `<` and `>` in texts and attributes, so every tag is found, and one that does not parse is refused. */
const tagPattern = /<([^>]*)>/g;
const insideTag = /^(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"]*")*)\s*(\/?)$/;
const numberPattern = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;
const attributePattern = /\s+([a-zA-Z][\w:-]*)="([^"]*)"/g;

/** Control characters and lone surrogates, which no XML may hold. */
const unprintable = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/**
 * The chart as an SVG element for a page or a file of its own. `figureId` is unique in the page; all ids inside
 * begin with it. The width is the figure's natural one in pixels and there is no height, so that a page's
 * `max-width: 100%` scales it. The same chart gives the same bytes.
 *
 * @throws Error when Vega warns or the chart holds what a figure must not hold: a fault of the program.
 */
export async function renderSvg(chart: Chart, figureId: string, title: string): Promise<string> {
  const drawn = await draw(chart.spec);
  return accessible(plain(drawn, figureId), figureId, title, chart.alt);
}

/** Vega's own SVG. Imported here, since the two libraries take 0.2 s to load. */
async function draw(spec: Chart['spec']): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  measureWithInter(vega);
  const complaints: string[] = [];
  const logger = vega.logger(vega.Warn, undefined, (_method, _level, messages) => {
    complaints.push(messages.map(String).join(' '));
  });
  const view = new vega.View(vega.parse(compile(spec, { logger }).spec), { renderer: 'none', logger });
  try {
    const svg = await view.toSVG();
    if (complaints.length > 0)
      throw new Error(`Vega cannot draw the chart as meant: ${complaints.join('; ')}`);
    return svg;
  } finally {
    view.finalize();
  }
}

interface MeasuredText {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** Without a canvas Vega guesses widths, about 47 % too wide. Its type definitions leave `textMetrics` out. */
function measureWithInter(vega: object): void {
  const { textMetrics } = vega as { textMetrics: { width(item: MeasuredText, text: string): number } };
  textMetrics.width = ({ fontSize, fontWeight }, text) =>
    textWidth(text, { size: fontSize ?? 11, weight: fontWeight === 600 ? 600 : 400 });
}

/** Only shapes and texts: no roles, classes or links, invisible paths left out, and ids that no other figure has. */
function plain(svg: string, figureId: string): string {
  const ids = new Map<string, string>();
  const own = (id: string) => {
    if (!ids.has(id)) ids.set(id, `${figureId}-${ids.size + 1}`);
    return ids.get(id) ?? '';
  };
  return svg
    .replace(tagPattern, (_tag, inside: string) => {
      const [, closing = '', name = '', attributes = '', empty = ''] = insideTag.exec(inside) ?? [];
      if (!allowedElements.has(name)) throw new Error(`A figure must not hold <${inside}>`);
      const kept = [...attributes.matchAll(attributePattern)].flatMap(([, key = '', value = '']) => {
        if (droppedAttributes.test(key)) return [];
        if (key === 'id') return [` id="${own(value)}"`];
        if (geometry.has(key)) return [` ${key}="${value.replace(numberPattern, toHundredths)}"`];
        return [` ${key}="${value.replace(/url\(#([^)]+)\)/g, (_url, id: string) => `url(#${own(id)})`)}"`];
      });
      return `<${closing}${name}${kept.join('')}${empty}>`;
    })
    .replace(invisible, '');
}

/** Without binary noise; a hundredth of a pixel is finer than any screen. */
function toHundredths(number: string): string {
  return String(Math.round(Number(number) * 100) / 100);
}

/** Puts name, description and size on the root, and hides the inner groups from assistive technology. */
function accessible(svg: string, figureId: string, title: string, description: string): string {
  const [titleId, descriptionId] = [`${figureId}-title`, `${figureId}-desc`];
  const root = /^<svg [^>]*?width="(\d+(?:\.\d+)?)"[^>]*?viewBox="([^"]*)"[^>]*>/.exec(svg);
  if (root === null) throw new Error('Vega drew no SVG root');
  const [opening, width, viewBox] = root;
  const inside = svg.slice(opening.length, -'</svg>'.length);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}"`,
    ` role="img" aria-labelledby="${titleId}" aria-describedby="${descriptionId}">`,
    `<title id="${titleId}">${escapeHtml(title)}</title>`,
    `<desc id="${descriptionId}">${escapeHtml(description)}</desc>`,
    `<g aria-hidden="true">${inside}</g></svg>`,
  ]
    .join('')
    .replace(unprintable, '');
}
