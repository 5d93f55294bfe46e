import type { PublishedDocument, TableDocument, WaveDocument } from './document.js';

/** `published.json` as text: a line for each group, the same text for the same counts. */
export function documentText({ waves, ...head }: PublishedDocument): string {
  return `${JSON.stringify(head).slice(0, -1)},"waves":${wavesText(waves)}}\n`;
}

/** What the digest of a document is made of: the counts, whatever the words around them and the files they are from. */
export function countsText({ survey, minimum, minimumOffered, waves }: PublishedDocument): string {
  const counts = waves.map(({ read: _, ...wave }) => ({ ...wave, inPrint: [] }));
  return JSON.stringify({ survey, minimum, minimumOffered, waves: counts }, withSortedKeys);
}

/** The same text for the same content, in whatever order it was put together. */
function withSortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function wavesText(waves: readonly WaveDocument[]): string {
  const texts = waves.map(({ tables, ...rest }) => {
    return `${JSON.stringify(rest).slice(0, -1)},"tables":[\n${tables.map(tableText).join(',\n')}\n]}`;
  });
  return `[\n${texts.join(',\n')}\n]`;
}

function tableText({ by, groups }: TableDocument): string {
  const lines = groups.map((group) => JSON.stringify(group)).join(',\n');
  return `{"by":${JSON.stringify(by)},"groups":[\n${lines}\n]}`;
}
