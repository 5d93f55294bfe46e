import { strFromU8 } from 'fflate';
import { type ArchiveFault, documentTexts, workbookTexts } from './archive-texts.js';
import { fineAxisMarks } from './axis-marks.js';
import { type MarkupText, markupTexts } from './markup-texts.js';
import { specTexts } from './spec-texts.js';

/** Why a file cannot be looked into. */
export type TextFault = ArchiveFault | 'no-json' | 'unknown-kind';

/** Files that are looked at otherwise. */
const lookedAtElsewhere = new Set(['published.json', 'manifest.json']);

/** The texts in a file that is no table in which numbers may be read, by its name. Marks of an axis are left out. */
export function shownTexts(path: string, bytes: Uint8Array): readonly MarkupText[] | TextFault {
  const text = () => strFromU8(bytes);
  switch (path.slice(path.lastIndexOf('.') + 1).toLowerCase()) {
    case 'html':
    case 'htm':
    case 'svg':
      return withoutMarks(markupTexts(text()));
    case 'json':
      return lookedAtElsewhere.has(path) ? [] : jsonTexts(text());
    case 'xlsx':
      return asCells(workbookTexts(bytes));
    case 'docx':
      return asCells(documentTexts(bytes));
    default:
      return 'unknown-kind';
  }
}

function jsonTexts(json: string): readonly MarkupText[] | TextFault {
  try {
    const { said, drawn, kept } = specTexts(JSON.parse(json));
    return [
      ...said.map((text) => ({ text, kind: 'sentence' as const })),
      ...withoutMarks(drawn.map((text) => ({ text, kind: 'drawn' }))),
      ...kept.map((text) => ({ text, kind: 'cell' as const })),
    ];
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'no-json';
    throw cause;
  }
}

function asCells(texts: readonly string[] | TextFault): readonly MarkupText[] | TextFault {
  return typeof texts === 'string' ? texts : texts.map(asCell);
}

export function asCell(text: string): MarkupText {
  return { text, kind: 'cell' };
}

function withoutMarks(texts: readonly MarkupText[]): MarkupText[] {
  const marks = fineAxisMarks(texts.flatMap(({ text, kind }) => (kind === 'drawn' ? [text] : [])));
  return texts.filter(({ text, kind }) => kind !== 'drawn' || !marks.has(text));
}
