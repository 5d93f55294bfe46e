/** A text of a page or picture as somebody sees or hears it, or finds it in the source. */
export interface MarkupText {
  readonly text: string;
  /** `cell`: a figure by itself. `drawn`: a text of a picture. `sentence`: words, in which there may be figures. */
  readonly kind: 'cell' | 'drawn' | 'sentence';
}

/** What respondents have written, and somebody has let through, as runs write it: numbers in it are no figures. */
const comments = /<ul class="quotes">\s*(?:<li><q dir="auto">[^<]*<\/q><\/li>\s*)*<\/ul>/g;

/**
 * Comments and data of the source, scripts, styles, declarations, and tags: whether one ends, its name, what else stands in it.
 * What is never closed goes on to the end.
 */
const markup =
  /<!--(.*?)(?:-->|$)|<!\[CDATA\[(.*?)(?:\]\]>|$)|<(script|style)\b([^>]*)>(.*?)(?:<\/\3\s*>|$)|<[!?][^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'<])*)>/gis;

/** Tags within a line of text; a number is not over when one of them begins or ends. */
const inline = new Set(
  'a abbr b bdi bdo code em i mark q s small span strong sub sup time tspan u wbr'.split(' '),
);
const cells = new Set(['td', 'th', 'dt', 'dd']);

const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const spoken = new Set([
  'title',
  'alt',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'placeholder',
  'label',
]);
const valued = new Set(['value', 'datetime', 'aria-valuenow']);
const kept = 'data-';
/** Most tags have no such attribute. */
const mayBeRead = new RegExp([...spoken, ...valued, kept].join('|'), 'i');

/** Every text of a page or picture in which a number may be read, but for comments from respondents. */
export function markupTexts(source: string): MarkupText[] {
  const found: MarkupText[] = [];
  let kind: MarkupText['kind'] = 'sentence';
  let text = '';
  const flush = () => {
    const whole = decoded(text).trim();
    if (whole !== '') found.push({ text: whole, kind });
    text = '';
  };
  const page = source.replace(comments, ' ');
  let at = 0;
  for (const match of page.matchAll(markup)) {
    const [whole, comment, data, element, own = '', content, slash, tag, attributes = ''] = match;
    text += page.slice(at, match.index);
    at = match.index + whole.length;
    if (data !== undefined) text += data;
    const hidden = comment ?? (element?.toLowerCase() === 'script' ? content : undefined);
    if (hidden !== undefined) found.push({ text: decoded(hidden).trim(), kind: 'cell' });
    found.push(...attributeTexts(own), ...attributeTexts(attributes));
    const name = tag?.toLowerCase();
    if (name === undefined || inline.has(name)) continue;
    flush();
    if (cells.has(name)) kind = slash === '' ? 'cell' : 'sentence';
    if (name === 'text') kind = slash === '' ? 'drawn' : 'sentence';
  }
  text += page.slice(at);
  flush();
  return found;
}

/** What attributes say aloud or show, and what they keep for programs. */
function attributeTexts(attributes: string): MarkupText[] {
  if (!mayBeRead.test(attributes)) return [];
  return [...attributes.matchAll(attribute)].flatMap(([, given = '', double, single, bare]): MarkupText[] => {
    const name = given.toLowerCase();
    const text = decoded(double ?? single ?? bare ?? '');
    if (spoken.has(name)) return [{ text, kind: 'sentence' }];
    return valued.has(name) || name.startsWith(kept) ? [{ text, kind: 'cell' }] : [];
  });
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{ nbsp: '\u00a0', thinsp: '\u2009', minus: '\u2212' },
};

/** A text with its entities as what they stand for. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return named[name] ?? entity;
  });
}
