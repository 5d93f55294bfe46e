import type { Language } from '../language/language.js';
import type { Edition } from '../publication/edition.js';
import type { Block, Inline, ReportDocument } from '../report/document.js';
import { pageWording } from '../report/wording/page.js';
import { isDescribed, tableWording } from '../report/wording/tables.js';
import { type Say, say } from '../report/wording/worded.js';
import type { Fonts, Sha256 } from './html-page.js';
import { htmlReport } from './html-report.js';

/** What a run wrote, for its start page. */
export interface RunContents {
  /** The pipeline's title, in the page's language. */
  readonly title: string;
  readonly language: Language;
  /** The pipeline's notice, if it has one. */
  readonly notice?: string;
  readonly edition: Edition;
  /** Reports that are in `reports/`. */
  readonly reports: readonly ReportDocument[];
  /** Pages beside the start page, such as the one for tying out. */
  readonly pages: readonly { readonly document: ReportDocument; readonly about: string }[];
  /** File names in `tables/`. */
  readonly tables: readonly string[];
  /** Endings of the files that each figure has in `charts/<report>/`, such as `svg` and `vl.json`. */
  readonly chartFormats: readonly string[];
}

/** The start page of a run: links to every report, table and chart, by paths within the run's folder. */
export function htmlIndex(contents: RunContents, fonts: Fonts, sha256: Sha256): string {
  return htmlReport(indexDocument(contents), new Map(), fonts, sha256);
}

function indexDocument({
  title,
  language,
  notice,
  edition,
  reports,
  pages,
  tables,
  chartFormats,
}: RunContents): ReportDocument {
  const write = say(language);
  const sections = [
    { id: 'reports', heading: write(pageWording.reports), blocks: reportLinks(reports) },
    { id: 'pages', heading: write(pageWording.pages), blocks: pageLinks(pages) },
    { id: 'tables', heading: write(pageWording.tables), blocks: tableLinks(tables, write) },
    { id: 'charts', heading: write(pageWording.charts), blocks: chartLinks(reports, chartFormats, write) },
  ];
  return {
    name: 'index',
    language,
    title,
    audience: write(pageWording.startAudience),
    subtitle: write(pageWording.startSubtitle),
    notices: [write(pageWording.edition, edition), ...(notice === undefined ? [] : [notice])],
    sections: sections.filter((section) => section.blocks.length > 0),
  };
}

function reportLinks(reports: readonly ReportDocument[]): Block[] {
  return list(
    reports.map((report) => [
      { kind: 'link', text: report.title, href: path('reports', `${report.name}.html`) },
      { kind: 'text', text: ` – ${report.audience}` },
    ]),
  );
}

function pageLinks(pages: RunContents['pages']): Block[] {
  return list(
    pages.map(({ document, about }) => [
      { kind: 'link', text: document.title, href: path(`${document.name}.html`) },
      { kind: 'text', text: ` – ${about}` },
    ]),
  );
}

function tableLinks(tables: readonly string[], write: Say): Block[] {
  if (tables.length === 0) return [];
  const described = tables.map((file): Inline => {
    const about = isDescribed(file) ? ` – ${write(tableWording[file])}` : '';
    return [
      { kind: 'link', text: file, href: path('tables', file) },
      { kind: 'text', text: about },
    ];
  });
  return [paragraph(write(pageWording.tablesNote)), ...list(described)];
}

function chartLinks(reports: readonly ReportDocument[], formats: readonly string[], write: Say): Block[] {
  if (formats.length === 0) return [];
  const perReport = reports.flatMap((report): Block[] => {
    const figures = report.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
    );
    if (figures.length === 0) return [];
    const items = figures.map(
      ({ id, title }): Inline => [
        { kind: 'text', text: `${title}: ` },
        ...formats.flatMap(
          (ending, i): Inline => [
            { kind: 'text', text: i === 0 ? '' : ', ' },
            { kind: 'link', text: `${id}.${ending}`, href: path('charts', report.name, `${id}.${ending}`) },
          ],
        ),
      ],
    );
    return [{ kind: 'heading', text: report.title }, ...list(items)];
  });
  return perReport.length === 0 ? [] : [paragraph(write(pageWording.chartsNote)), ...perReport];
}

function list(items: readonly Inline[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, ordered: false }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [{ kind: 'text', text }] };
}

function path(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
