import { codedVariables, codeListOf } from '../../src/config/code-list.js';
import type { Codebook, Scale, Variable } from '../../src/config/codebook.js';
import type { Delimiter, Encoding } from '../../src/config/pipeline.js';
import { noPeriod } from '../../src/ingest/batch.js';
import { type IngestReport, ingestResponses } from '../../src/ingest/ingest-responses.js';
import type { WaveInfo } from '../../src/ingest/wave-variables.js';
import { messageOf, type Problem } from '../../src/problems/problem.js';
import { type FakeOptions, fakeEffects } from '../fake-effects.js';

/** A scale from lines such as `mycket|Mycket lätt|1`: id, label, aliases. A category `vet-inte` is don't-know. */
export function scale(id: string, ...lines: string[]): Scale {
  const categories = lines.map((line) => {
    const [category = '', label = '', ...aliases] = line.split('|');
    const own = { id: category, label: { sv: label }, aliases, positive: false };
    return category === 'vet-inte' ? { ...own, missing: 'dont-know' as const } : own;
  });
  return { id, ordered: true, categories };
}

const latt = scale('latt', 'latt|Lätt|1', 'svart|Svårt|2', 'vet-inte|Vet inte|3');

export const kon: Variable = {
  role: 'background',
  id: 'kon',
  label: { sv: 'Kön', en: 'Gender' },
  short: { sv: 'Kön' },
  columns: ['Könstillhörighet'],
  scale: scale('kon', 'kvinna|Kvinna|K', 'man|Man|M', 'annat|Annat'),
  missing: [{ value: 'Vill ej svara', kind: 'refused' }],
};
export const kontakt: Variable = {
  role: 'question',
  id: 'kontakt',
  label: { sv: 'Hur lätt är kontakten?' },
  short: { sv: 'Kontakt' },
  columns: ['F1'],
  scale: latt,
  missing: [],
};
export const paverka: Variable = {
  ...kontakt,
  id: 'paverka',
  label: { sv: 'Kan du påverka?' },
  columns: ['F2'],
};
export const svarsid: Variable = { role: 'id', id: 'svarsid', label: { sv: 'SvarsID' }, columns: [] };
export const datum: Variable = { role: 'date', id: 'datum', label: { sv: 'Svarsdatum' }, columns: [] };
export const kommentar: Variable = {
  role: 'comment',
  id: 'kommentar',
  label: { sv: 'Kommentar' },
  columns: [],
};

/** A survey with a background, two questions, an id, a date and a comment. */
export function codebookOf(changes: Partial<Codebook> = {}): Codebook {
  return {
    id: 'enkat',
    title: { sv: 'Enkäten' },
    language: 'sv',
    variables: [svarsid, datum, kon, kontakt, paverka, kommentar],
    areas: [],
    waves: {},
    file: 'enkat.yaml',
    ...changes,
  };
}

export const wave2018: WaveInfo = { id: '2018', date: '2018-10-31' };

export interface Reading extends FakeOptions {
  readonly codebook?: Codebook;
  readonly wave?: WaveInfo;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
  /** By file. */
  readonly forms?: Readonly<Record<string, string>>;
  readonly qualityBy?: string;
  readonly commentsBy?: readonly string[];
}

/** What came out, with every coded row written as category ids in codebook order and its month last. */
export interface ReadWave {
  readonly report: IngestReport | undefined;
  readonly problems: readonly Problem[];
  readonly rows: readonly string[];
  /** Sizes of the batches. */
  readonly batches: readonly number[];
}

/** Ingests files of one wave from memory. */
export async function readWave(
  files: string | Uint8Array | Readonly<Record<string, string | Uint8Array>>,
  reading: Reading = {},
): Promise<ReadWave> {
  const {
    codebook = codebookOf(),
    wave = wave2018,
    encoding,
    delimiter,
    sheet,
    forms = {},
    qualityBy,
    commentsBy,
    ...fake
  } = reading;
  const disk = typeof files === 'string' || files instanceof Uint8Array ? { 'svar.csv': files } : files;
  const lists = codedVariables(codebook).map(codeListOf);
  const rows: string[] = [];
  const batches: number[] = [];
  const dialect = { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(sheet && { sheet }) };
  const { value: report, problems } = await ingestResponses(
    {
      files: Object.keys(disk).map((path) => ({
        path,
        ...dialect,
        ...(forms[path] !== undefined && { form: forms[path] }),
      })),
      wave,
      codebook,
      ...(qualityBy && { qualityBy }),
      ...(commentsBy && { commentsBy }),
    },
    fakeEffects(disk, fake),
    ({ rows: length, codes, periods }) => {
      batches.push(length);
      for (let row = 0; row < length; row++) {
        const ids = lists.map((list, v) => list[codes[v]?.[row] ?? -1]?.id ?? '?');
        const period = periods[row] ?? noPeriod;
        const month = period === noPeriod ? '-' : `${Math.floor(period / 12)}-${(period % 12) + 1}`;
        rows.push([...ids, month].join(' '));
      }
    },
  );
  return { report, problems, rows, batches };
}

/** `error code @row: Swedish message` for each problem, once the English one has been seen to be whole. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map((p) => {
    if (/^$|undefined|NaN|\[object/.test(messageOf(p, 'en'))) throw new Error(`${p.code} in English`);
    const at = [p.place?.row, p.place?.field].filter((part) => part !== undefined).join(' ');
    return `${p.severity} ${p.code} @${at}: ${messageOf(p, 'sv')}`;
  });
}

export function codesOf(problems: readonly Problem[]): string[] {
  return problems.map((p) => `${p.severity} ${p.code}`);
}
