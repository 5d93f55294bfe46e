import { strFromU8 } from 'fflate';
import { unpackedPart } from '../archives/unpacked-part.js';
import { declaredParts, unpackedFault } from '../archives/unpacked-size.js';
import { decoded } from './markup-texts.js';

/** Why the texts of an archive cannot be looked at. */
export type ArchiveFault = 'damaged' | 'too-large';

/** The texts of a workbook: cells, comments in the margin, and diagrams. */
export function workbookTexts(archive: Uint8Array): readonly string[] | ArchiveFault {
  return textsIn(archive, /^xl\/(worksheets|sharedstrings|comments|charts|drawings)[^:]*\.xml$/i, (xml) => {
    const values = xml.matchAll(
      /<(?:\w+:)?c(?=[\s>])(?![^>]*\bt=["'](?:s|b|e)["'])[^>]*>\s*(?:<(?:\w+:)?f\b[^>]*>[^<]*(?:<\/(?:\w+:)?f>)?)?\s*<(?:\w+:)?v\b[^>]*>([^<]*)</g,
    );
    const drawn = xml.matchAll(/<c:v\b[^>]*>([^<]*)</g);
    const texts = xml.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g);
    return [...values, ...drawn, ...texts].map(([, value = '']) => decoded(value));
  });
}

/** The texts of a document, paragraph by paragraph: also those of headers, notes, and what somebody has struck out. */
export function documentTexts(archive: Uint8Array): readonly string[] | ArchiveFault {
  return textsIn(archive, /^word\/[^/]+\.xml$/i, (xml) =>
    xml
      .split('</w:p>')
      .map((paragraph) =>
        [...paragraph.matchAll(/<w:(?:t|delText)\b[^>]*>([^<]*)</g)].map(([, value = '']) => value).join(''),
      )
      .map(decoded),
  );
}

/** @param wanted the names of parts that are looked at; nothing is unpacked of an archive that would fill the memory */
function textsIn(
  archive: Uint8Array,
  wanted: RegExp,
  textsOf: (xml: string) => readonly string[],
): readonly string[] | ArchiveFault {
  const parts = declaredParts(archive);
  if (!parts) return 'damaged';
  if (unpackedFault(parts, archive.length)) return 'too-large';
  const texts: string[] = [];
  for (const part of parts.filter(({ name }) => wanted.test(name))) {
    const bytes = unpackedPart(archive, part);
    if (!bytes) return 'damaged';
    texts.push(...textsOf(strFromU8(bytes)));
  }
  return texts.filter((text) => text !== '');
}
