import { type Occurrence, type QualityCounts, qualityKinds } from '../ingest/quality.js';
import type { Language } from '../language/language.js';
import { count } from '../language/numbers.js';
import type { Block, ReportDocument, Table } from '../report/document.js';
import { plain, rich, strong } from '../report/rich-text.js';
import { lowerFirst } from '../report/wave-names.js';
import { type Say, say } from '../report/wording/worded.js';
import type { WaveQuality } from './wave-quality.js';
import { internalWording, kindWording } from './wording.js';

/** Distinct values listed on the page; all are in the CSV. */
const shownValues = 200;

export interface QualityPage {
  readonly waves: readonly WaveQuality[];
  /** The pipeline's title and, where there is one, the short name of the variable of the groups. */
  readonly title: string;
  readonly by: string | undefined;
  /** A variable that the groups could be of. */
  readonly example?: { readonly id: string; readonly name: string };
  readonly language: Language;
}

/** `data-quality.html`: per file and per group what is odd about the rows. Confidential: nothing in it is protected. */
export function qualityPage({ waves, title, by, example, language }: QualityPage): ReportDocument {
  const write = say(language);
  const meanings = qualityKinds.map((kind) => {
    const { name, meaning } = kindWording[kind];
    return rich`${strong(write(name))}: ${write(meaning)}`;
  });
  return {
    name: 'data-quality',
    language,
    title: write(internalWording.title),
    audience: write(internalWording.audience),
    subtitle: title,
    notices: [write(internalWording.secret)],
    sections: [
      ...waves.map((wave) => ({
        id: `wave-${wave.wave}`,
        heading: wave.label,
        blocks: waveBlocks(wave, by, language),
      })),
      {
        id: 'about',
        heading: write(waves.length === 0 ? internalWording.nothingHeading : internalWording.about),
        blocks:
          waves.length === 0
            ? [{ kind: 'paragraph', text: plain(write(internalWording.nothingRead)) }]
            : [
                { kind: 'paragraph', text: plain(write(internalWording.list)) },
                { kind: 'list', items: meanings, ordered: false },
                ...(by === undefined && example ? [hint(example, write)] : []),
              ],
      },
    ],
  };
}

function hint({ id, name }: NonNullable<QualityPage['example']>, write: Say): Block {
  return { kind: 'note', text: plain(write(internalWording.byGroupHint, { id, name: lowerFirst(name) })) };
}

function waveBlocks(wave: WaveQuality, by: string | undefined, language: Language): Block[] {
  const write = say(language);
  const table = (found: Table): Block => ({ kind: 'table', table: found });
  const files = wave.files.map(({ path, counts }) => ({ label: path, counts }));
  const caption = write(internalWording.byFile, { wave: wave.label });
  return [
    table(countTable(caption, write(internalWording.file), files, language)),
    ...(by === undefined
      ? []
      : [
          table(
            countTable(
              write(internalWording.byGroup, { wave: wave.label, by: lowerFirst(by) }),
              by,
              wave.groups,
              language,
            ),
          ),
        ]),
    ...dayTable(wave, language).map(table),
    ...valueTable(wave, language).map(table),
  ];
}

function countTable(
  caption: string,
  header: string,
  rows: readonly { readonly label: string; readonly counts: QualityCounts }[],
  language: Language,
): Table {
  const write = say(language);
  // Most kinds do not occur in most waves, and a table of noughts hides the few numbers that matter.
  const kinds = qualityKinds.filter((kind) => rows.some(({ counts }) => counts.kinds[kind] > 0));
  const numbers = [
    write(internalWording.rowsRead),
    write(internalWording.rowsKept),
    ...kinds.map((kind) => write(kindWording[kind].name)),
  ];
  return {
    caption,
    columns: [
      { label: header, align: 'start' },
      ...numbers.map((label) => ({ label, align: 'end' as const })),
    ],
    rows: rows.map(({ label, counts }) => [
      label,
      ...[counts.rowsRead, counts.rowsKept, ...kinds.map((kind) => counts.kinds[kind])].map((n) =>
        count(n, language),
      ),
    ]),
  };
}

/** When the answers came in; nothing when they have no dates. */
function dayTable({ label, days }: WaveQuality, language: Language): Table[] {
  if (days.length === 0) return [];
  const write = say(language);
  const isoOf = (day: number) => String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return [
    {
      caption: write(internalWording.byDay, { wave: label }),
      columns: [
        { label: write(internalWording.days), align: 'start' },
        { label: write(internalWording.answers), align: 'end' },
      ],
      rows: days.map(({ from, to, answers }) => [
        from === to ? isoOf(from) : `${isoOf(from)} – ${isoOf(to)}`,
        count(answers, language),
      ]),
    },
  ];
}

/** The values that were not understood, the most common first: what to add to the codebook. */
function valueTable({ label, occurrences }: WaveQuality, language: Language): Table[] {
  const write: Say = say(language);
  const found = new Map<string, { first: Occurrence; times: number }>();
  for (const occurrence of occurrences) {
    if (occurrence.value === undefined) continue;
    const { file, sheet, column, value } = occurrence;
    const key = JSON.stringify([file, sheet, column, value]);
    const earlier = found.get(key);
    if (earlier) earlier.times++;
    else found.set(key, { first: occurrence, times: 1 });
  }
  if (found.size === 0) return [];
  const shown = [...found.values()].sort((a, b) => b.times - a.times).slice(0, shownValues);
  const columns = [
    internalWording.column,
    internalWording.value,
    internalWording.suggestion,
    internalWording.file,
  ];
  return [
    {
      caption:
        shown.length === found.size
          ? write(internalWording.values, { wave: label })
          : write(internalWording.valuesMost, { wave: label, shown: count(shown.length, language) }),
      columns: [
        ...columns.map((column) => ({ label: write(column), align: 'start' as const })),
        { label: write(internalWording.times), align: 'end' },
      ],
      rows: shown.map(({ first: { column = '', value = '', suggestion = '', file, sheet }, times }) => [
        column,
        value,
        suggestion,
        sheet === undefined ? file : `${file} · ${sheet}`,
        count(times, language),
      ]),
    },
  ];
}
