import { comparisonsOf } from '../../src/analysis/comparisons.js';
import { differencesOf } from '../../src/analysis/differences.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { Codebook } from '../../src/config/codebook.js';
import type { Pipeline, Wave } from '../../src/config/pipeline.js';
import { readCodebook } from '../../src/config/read-codebook.js';
import type { OfferedCell } from '../../src/cube/cube.js';
import { buildReport } from '../../src/report/build-report.js';
import type { ReportInput } from '../../src/report/context.js';
import { parseTemplate } from '../../src/report/template.js';
import { counted, type Row } from '../cube/survey.js';
import { protectedWith } from '../disclosure/protected.js';

/** Three forms: guardians are asked in other words, young people are called girls and boys and are
 * not asked whether they can influence. */
const codebookYaml = `
id: prov
title: Provenkät
language: sv
scales:
  kon: {categories: [{id: kvinna, label: {sv: Kvinnor, en: Women}}, {id: man, label: {sv: Män, en: Men}}]}
  tid: {ordered: true, categories: [{id: kort, label: Kort}, {id: lang, label: Lång}]}
  ja-nej: {categories: [{id: ja, label: Ja, positive: true}, {id: nej, label: Nej}]}
forms:
  vuxen: {label: {sv: Vuxna, en: Adults}, respondent: adult}
  vardnadshavare: {label: Vårdnadshavare, respondent: guardian, labels: {helhet: Är ditt barn nöjt med hjälpen?}}
  ungdom:
    label: Ungdomar 13+
    respondent: child
    categories: {kon: {kvinna: {sv: Flickor, en: Girls}, man: {sv: Pojkar, en: Boys}}, helhet: {ja: Japp}}
    without: [paverka, tid]
variables:
  - {id: kon, role: background, label: Kön, scale: kon}
  - {id: tid, role: background, label: Kontakttid, scale: tid}
  - {id: helhet, role: question, label: Är du nöjd med hjälpen?, short: Nöjd, scale: ja-nej}
  - {id: paverka, role: question, label: Kan du påverka hjälpen?, short: Påverka, scale: ja-nej}
`;

export function codebook(): Codebook {
  const read = readCodebook(new TextEncoder().encode(codebookYaml), 'prov.yaml');
  if (!read.value) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const kinds = { vuxen: 'adult', vardnadshavare: 'guardian', ungdom: 'child' } as const;
export type FormId = keyof typeof kinds;

/** Answers to one form: so many with these values. Both questions are answered alike; half women, half men. */
export function answers(form: FormId, ja: number, nej: number): Row[] {
  const row = (helhet: string, index: number): Row => ({
    values: {
      form,
      respondent: kinds[form],
      kon: index % 2 === 0 ? 'kvinna' : 'man',
      tid: form === 'ungdom' ? 'not-asked' : index % 4 < 2 ? 'kort' : 'lang',
      helhet,
      paverka: form === 'ungdom' ? 'not-asked' : helhet,
    },
  });
  return [...Array(ja).fill('ja'), ...Array(nej).fill('nej')].map(row);
}

export interface Run {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly offered?: readonly OfferedCell[];
  readonly pool?: boolean;
  readonly source?: Wave['source'];
  readonly language?: 'sv' | 'en';
}

const cube: Wave['source'] = { kind: 'cube', file: 'k.json', place: { file: 'p.yaml' } };

/** The report of a run over these answers, with one section that holds these lines. */
export function reportOf(
  lines: string,
  { rows, offered = [], pool = false, source = cube, language = 'sv' }: Run,
) {
  const book = codebook();
  const ids = Object.keys(rows);
  const published = protectedWith({
    codebook: book,
    breakdowns: [['form'], ['kon'], ['tid']],
    minimum: 5,
    waves: ids.map((id) => ({ id, cube: counted(book, rows[id] ?? [], offered, 1000) })),
    ...(pool && { poolRespondents: true }),
  });
  const estimates = estimatesOf(published, book);
  const [from = '', to = ''] = ids;
  const comparisons = ids.length === 2 ? [{ from, to }] : [];
  const input: ReportInput = {
    pipeline: pipelineOf(book, ids, comparisons, pool, source),
    codebook: book,
    published,
    estimates,
    comparisons: comparisonsOf(estimates, comparisons, () => true),
    differences: differencesOf(published, estimates, book, 'show'),
    language,
    edition: { status: 'draft', number: 1 },
    version: '1.2.3',
  };
  const text = `---\ntitle: Rapport\naudience: Nätverket\n---\n\n## Avsnitt\n\n${lines}\n`;
  const parsed = parseTemplate(new TextEncoder().encode(text), 'reports/prov.md', book);
  if (!parsed.value) throw new Error(JSON.stringify(parsed.problems));
  return buildReport(parsed.value, input);
}

function pipelineOf(
  book: Codebook,
  ids: readonly string[],
  comparisons: Pipeline['comparisons'],
  pool: boolean,
  source: Wave['source'],
): Pipeline {
  return {
    id: 'prov',
    title: { sv: 'Provenkät' },
    codebook: book,
    waves: ids.map((id) => ({
      id,
      label: { sv: `Hösten ${id}`, en: `Autumn ${id}` },
      date: `${id}-10-31`,
      source,
      offeredAs: 'visit',
    })),
    breakdowns: [['form'], ['kon'], ['tid']],
    comparisons,
    disclosure: { minimum: 5, minimumOffered: 5, homogeneous: 'show' },
    reports: [],
    ...(pool && { poolRespondents: true }),
    file: 'p.yaml',
  };
}
