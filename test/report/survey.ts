import { comparisonsOf } from '../../src/analysis/comparisons.js';
import { differencesOf } from '../../src/analysis/differences.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import { codeListOf } from '../../src/config/code-list.js';
import { type Codebook, questionsOf } from '../../src/config/codebook.js';
import type { Pipeline, Wave } from '../../src/config/pipeline.js';
import { readCodebook } from '../../src/config/read-codebook.js';
import type { Status } from '../../src/config/vocabulary.js';
import { publishingKey } from '../../src/disclosure/key.js';
import {
  Published,
  type PublishedGroup,
  type PublishedRate,
  type PublishedTable,
} from '../../src/disclosure/published.js';
import type { ReportInput } from '../../src/report/context.js';
import type { Block, ReportDocument } from '../../src/report/document.js';
import { textOf } from '../../src/report/rich-text.js';
import { parseTemplate } from '../../src/report/template.js';

/** A small survey: a four-step question, a yes/no question, one without positive answers, two backgrounds. */
const codebookYaml = `
id: prov
title: {sv: Provenkät, en: Trial survey}
language: sv
scales:
  kon: {categories: [{id: kvinna, label: {sv: Kvinnor, en: Women}}, {id: man, label: {sv: Män, en: Men}}, {id: annat, label: {sv: Annat, en: Other}}]}
  tid: {ordered: true, categories: [{id: kort, label: {sv: Kort, en: Short}}, {id: lang, label: {sv: Lång, en: Long}}]}
  nojd:
    ordered: true
    categories:
      - {id: mycket-nojd, label: {sv: Mycket nöjd, en: Very satisfied}, positive: true}
      - {id: ganska-nojd, label: {sv: Ganska nöjd, en: Fairly satisfied}, positive: true}
      - {id: ganska-missnojd, label: {sv: Ganska missnöjd, en: Fairly dissatisfied}}
      - {id: mycket-missnojd, label: {sv: Mycket missnöjd, en: Very dissatisfied}}
      - {id: vet-inte, label: {sv: Vet inte, en: Don't know}, missing: dont-know}
  ja-nej: {categories: [{id: nej, label: {sv: Nej, en: "No"}}, {id: ja, label: {sv: Ja, en: "Yes"}, positive: true}]}
  kanal: {categories: [{id: telefon, label: {sv: Telefon, en: Telephone}}, {id: brev, label: {sv: Brev, en: Letter}}]}
variables:
  - {id: kon, role: background, label: {sv: Kön, en: Gender}, scale: kon}
  - {id: tid, role: background, label: {sv: Kontakttid, en: Length of contact}, scale: tid, since: 2018-01-01}
  - {id: helhet, role: question, label: {sv: Hur nöjd är du?, en: How satisfied are you?}, short: {sv: Nöjd med helheten, en: Satisfied overall}, scale: nojd}
  - {id: synpunkter, role: question, label: {sv: Får du säga vad du tycker?, en: Are you asked?}, short: {sv: Tillfrågas, en: Being asked}, scale: ja-nej}
  - {id: kanal, role: question, label: {sv: Hur vill du ha kontakt?, en: How do you want contact?}, short: {sv: Kontaktväg, en: Channel}, scale: kanal}
`;

export function codebook(): Codebook {
  const read = readCodebook(new TextEncoder().encode(codebookYaml), 'prov.yaml');
  if (!read.value) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Answers to the questions of the small survey, in the order of their categories. */
export interface Answers {
  /** Mycket nöjd … mycket missnöjd, vet inte. */
  readonly helhet?: readonly number[] | Status;
  /** Nej, ja. */
  readonly synpunkter?: readonly number[] | Status;
  readonly kanal?: readonly number[] | Status;
}

/** A group of respondents; `rate` is answered and offered, or why there is none. */
export function group(
  id: readonly string[],
  respondents: number | Status,
  answers: Answers = {},
  rate: readonly [number, number] | Status = 'not-reported',
): PublishedGroup {
  const status = typeof respondents === 'number' ? 'ok' : respondents;
  return {
    group: id,
    missing: id.includes('missing'),
    status,
    respondents: typeof respondents === 'number' ? respondents : null,
    rate: rateOf(rate),
    coverage: [],
    questions: questionsOf(codebook()).map((question) => {
      const given = answers[question.id as keyof Answers] ?? (status === 'ok' ? 'not-asked' : status);
      if (typeof given === 'string') return { question: question.id, status: given, counts: null };
      const counts = codeListOf(question).map((code, i) => ({ ...code, count: given[i] ?? 0 }));
      return { question: question.id, status: 'ok', counts };
    }),
  };
}

function rateOf(rate: readonly [number, number] | Status): PublishedRate {
  if (typeof rate === 'string') return { status: rate, answered: null, offered: null };
  return { status: 'ok', answered: rate[0], offered: rate[1] };
}

export function table(by: readonly string[], groups: readonly PublishedGroup[]): PublishedTable {
  const withheld = groups.some((g) => g.status === 'withheld') ? 'some' : 'nothing';
  return { by, withheld, groups };
}

export interface Run {
  readonly waves: Readonly<Record<string, readonly PublishedTable[]>>;
  readonly compare?: boolean;
  readonly language?: 'sv' | 'en';
  readonly ratesComparable?: boolean;
  readonly pipeline?: Partial<Pipeline>;
}

/** What a run over these published tables hands to the report. */
export function reportInput({
  waves,
  compare = true,
  language = 'sv',
  ratesComparable = true,
  pipeline,
}: Run) {
  const book = codebook();
  const ids = Object.keys(waves);
  const published = new Published(
    {
      minimum: 5,
      waves: Object.entries(waves).map(([wave, tables]) => ({
        wave,
        tables,
        offeredBy: [],
        outsideRate: { named: [], others: 0 },
      })),
    },
    publishingKey,
  );
  const estimates = estimatesOf(published, book);
  const [from = '', to = ''] = ids;
  const wanted = compare && ids.length === 2 ? [{ from, to }] : [];
  const input: ReportInput = {
    pipeline: {
      id: 'prov',
      title: { sv: 'Provenkät', en: 'Trial survey' },
      codebook: book,
      waves: ids.map((id) => waveOf(id)),
      breakdowns: [['kon'], ['tid']],
      comparisons: wanted,
      disclosure: { minimum: 5, minimumOffered: 5, homogeneous: 'show' },
      reports: [],
      notice: { sv: 'Påhittade svar.', en: 'Invented answers.' },
      file: 'prov.yaml',
      ...pipeline,
    },
    codebook: book,
    published,
    estimates,
    comparisons: comparisonsOf(estimates, wanted, () => ratesComparable),
    differences: differencesOf(published, estimates, book, 'show'),
    language,
    edition: { status: 'draft', number: 1 },
    version: '1.2.3',
  };
  return input;
}

function waveOf(id: string): Wave {
  return {
    id,
    label: { sv: `Hösten ${id}`, en: `Autumn ${id}` },
    date: `${id}-10-31`,
    source: { kind: 'responses', files: [] },
    offeredAs: 'visit',
  };
}

/** A template with one section that holds these lines. */
export function template(lines: string, title = 'Rapport') {
  const source = `---\ntitle: ${title}\naudience: Nätverket\n---\n\n## Avsnitt\n\n${lines}\n`;
  const parsed = parseTemplate(new TextEncoder().encode(source), 'reports/prov.md', codebook());
  if (!parsed.value) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** Every text of a document that a reader meets outside charts, one line each. */
export function textsOf(document: ReportDocument): string[] {
  return [document.title, document.subtitle, ...document.notices, ...document.sections.flatMap(sectionTexts)];
}

function sectionTexts({ heading, blocks }: ReportDocument['sections'][number]): string[] {
  return [heading, ...blocks.flatMap(blockTexts)];
}

export function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [textOf(block.text)];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map(textOf);
    case 'quotes':
      return [...block.texts];
    case 'findings':
      return block.items.map((item) => textOf(item.text));
    case 'key-figures':
      return block.figures.flatMap(({ value, label, details }) => [value, label, ...details]);
    case 'table':
      return block.table.rows.map((row) => row.join(' | '));
    case 'figure': {
      const { title, subtitle, verdict, notes, table } = block.figure;
      return [
        title,
        subtitle,
        ...(verdict === undefined ? [] : [verdict]),
        ...notes,
        ...table.rows.map((row) => row.join(' | ')),
      ];
    }
  }
}
