import { strFromU8, unzipSync } from 'fflate';
import { fineAxisMarks } from './axis-marks.js';
import { drawnTexts, htmlCells, spokenTexts } from './html-cells.js';

/** A text of a file in which numbers are figures. */
export interface ShownText {
  readonly text: string;
  /** Whether round numbers are marks on an axis. */
  readonly isRoundAllowed: boolean;
}

/** The texts of tables and pictures in a file, by its name; none of files that are looked at otherwise. */
export function shownTexts(path: string, bytes: Uint8Array): ShownText[] {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, isRoundAllowed: false }));
  const drawn = (texts: readonly string[]) => {
    const marks = fineAxisMarks(texts);
    return texts.filter((text) => !marks.has(text)).map((text) => ({ text, isRoundAllowed: true }));
  };
  const text = () => strFromU8(bytes);
  switch (path.slice(path.lastIndexOf('.') + 1)) {
    case 'html':
      return [...plain(htmlCells(text())), ...plain(spokenTexts(text())), ...drawn(drawnTexts(text()))];
    case 'svg':
      return [...plain(spokenTexts(text())), ...drawn(drawnTexts(text()))];
    case 'json':
      return path.endsWith('.vl.json') ? drawn(specTexts(JSON.parse(text()))) : [];
    case 'xlsx':
      return plain(partsOf(bytes, /^xl\/(worksheets\/|sharedStrings)/).flatMap(workbookTexts));
    case 'docx':
      return plain(partsOf(bytes, /^word\/document\.xml$/).flatMap(documentTexts));
    default:
      return [];
  }
}

/** Descriptions, titles and texts of a Vega-Lite specification. */
function specTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['description', 'text', 'title'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => specTexts(item, key));
  return Object.entries(value).flatMap(([name, inner]) => specTexts(inner, name));
}

function partsOf(archive: Uint8Array, wanted: RegExp): string[] {
  const parts = unzipSync(archive, { filter: ({ name }) => wanted.test(name) });
  return Object.keys(parts)
    .sort()
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
}

/** Values of cells that are numbers, and texts. */
function workbookTexts(xml: string): string[] {
  const numbers = [...xml.matchAll(/<c\b(?![^>]*\bt="(?:s|b|e)")[^>]*>\s*<v>([^<]*)<\/v>/g)];
  const texts = [...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)];
  return [...numbers, ...texts].map(([, value = '']) => value);
}

/** The texts of the cells of tables. */
function documentTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:tc\b[^>]*>(.*?)<\/w:tc>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, value = '']) => value).join(''),
  );
}
