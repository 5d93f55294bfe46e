const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
};

/** The texts of the cells, key figures and headings of a page: wherever a number of its own stands, but for sentences. */
export function htmlCells(html: string): string[] {
  const page = html.replace(/<svg\b.*?<\/svg>|<style\b.*?<\/style>/gs, ' ');
  return [...page.matchAll(/<(td|th|dt|dd|h[1-6]|summary)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inner = '']) =>
    textOf(inner),
  );
}

/** The texts that a picture, or a page's pictures, say aloud: titles and descriptions. */
export function spokenTexts(markup: string): string[] {
  const elements = [...markup.matchAll(/<(title|desc)\b[^>]*>(.*?)<\/\1>/gs)].map(
    ([, , inner = '']) => inner,
  );
  const attributes = [...markup.matchAll(/\b(?:aria-label|alt)="([^"]*)"/g)].map(([, value = '']) => value);
  return [...elements, ...attributes].map(textOf);
}

/** The texts that a picture shows. */
export function drawnTexts(svg: string): string[] {
  return [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, inner = '']) => textOf(inner));
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
