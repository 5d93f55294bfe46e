import type { ReleasedComments } from '../comments/released-comments.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Published } from '../disclosure/published.js';
import type { Effects } from '../effects.js';
import { inLanguage, type Language } from '../language/language.js';
import { answerQualityCsv } from '../output/answer-quality-csv.js';
import { changesCsv } from '../output/changes-csv.js';
import { comparisonsCsv } from '../output/comparisons-csv.js';
import { decompositionCsv } from '../output/decomposition-csv.js';
import { differencesCsv } from '../output/differences-csv.js';
import { estimatesCsv } from '../output/estimates-csv.js';
import { htmlIndex } from '../output/html-index.js';
import { htmlReport } from '../output/html-report.js';
import { nonresponseCsv } from '../output/nonresponse-csv.js';
import { renderSvg } from '../output/svg.js';
import type { ChangedFigure } from '../publication/changed-figures.js';
import type { PublishedDocument } from '../publication/document.js';
import { documentText } from '../publication/document-text.js';
import type { Edition } from '../publication/edition.js';
import { buildReport } from '../report/build-report.js';
import { changesPage } from '../report/changes-page.js';
import type { Figure, ReportDocument } from '../report/document.js';
import type { Template } from '../report/template.js';
import { tieOut } from '../report/tie-out.js';
import { changesWording } from '../report/wording/changes-page.js';
import { tieOutWording } from '../report/wording/tie-out.js';
import { version } from '../version.js';
import type { Results } from './analyse.js';
import { readFonts } from './fonts.js';
import type { Format } from './formats.js';

/** Everything that is published, counted and compared: what files are made of. */
export interface Analysed extends Results {
  readonly pipeline: Pipeline;
  readonly published: Published;
  readonly language: Language;
  /** Every count that is published, for `published.json`. */
  readonly document: PublishedDocument;
  readonly edition: Edition;
  /** What was published otherwise in the edition before; undefined when there is none. */
  readonly changes: readonly ChangedFigure[] | undefined;
  /** Absent when the pipeline wants none. */
  readonly comments?: ReleasedComments;
}

/** The tables of a run, by path within its folder. */
export function runTables(analysed: Analysed): Map<string, Uint8Array> {
  const { estimates, comparisons, decompositions, differences, nonresponse, quality, changes } = analysed;
  const texts: [string, string][] = [
    ['tables/estimates.csv', estimatesCsv(estimates)],
    ['tables/differences.csv', differencesCsv(differences)],
    ['tables/comparisons.csv', comparisonsCsv(comparisons)],
    ...(decompositions.length > 0
      ? [['tables/decomposition.csv', decompositionCsv(decompositions)] satisfies [string, string]]
      : []),
    ['tables/nonresponse.csv', nonresponseCsv(nonresponse)],
    ['tables/quality.csv', answerQualityCsv(quality)],
    ...(changes ? [['tables/changes.csv', changesCsv(changes)] satisfies [string, string]] : []),
  ];
  const encoder = new TextEncoder();
  return new Map(texts.map(([path, text]) => [path, encoder.encode(text)]));
}

/** The files of a run, by path within its folder, except the manifest. */
export async function runFiles(
  analysed: Analysed,
  tables: ReadonlyMap<string, Uint8Array>,
  templates: readonly Template[],
  formats: readonly Format[],
  effects: Effects,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string) => void files.set(path, new TextEncoder().encode(text));

  put('published.json', documentText(analysed.document));
  if (formats.includes('csv')) for (const [path, bytes] of tables) files.set(path, bytes);
  if (!formats.includes('html') && !formats.includes('svg')) return files;

  const { pipeline, language } = analysed;
  const reports: ReportDocument[] = [];
  const fonts = formats.includes('html') ? await readFonts(effects) : undefined;
  for (const template of templates) {
    effects.progress({ step: 'draw', what: template.name });
    const report = buildReport(template, { ...analysed, codebook: pipeline.codebook, version });
    reports.push(report);
    const svgs = await drawn(report);
    if (fonts) put(`reports/${report.name}.html`, htmlReport(report, svgs, fonts, effects.sha256));
    if (!formats.includes('svg')) continue;
    for (const figure of figuresOf(report)) {
      const name = `charts/${report.name}/${figure.id}`;
      put(`${name}.vl.json`, `${JSON.stringify(figure.chart.spec, null, 2)}\n`);
      put(`${name}.svg`, svgs.get(figure.id) ?? '');
    }
  }
  if (fonts) {
    const input = { ...analysed, codebook: pipeline.codebook, version };
    const pages = [
      { document: tieOut(input), about: tieOutWording.about[language]() },
      ...(analysed.changes
        ? [{ document: changesPage(input, analysed.changes), about: changesWording.about[language]() }]
        : []),
    ];
    for (const { document } of pages) {
      put(`${document.name}.html`, htmlReport(document, new Map(), fonts, effects.sha256));
    }
    const contents = {
      title: inLanguage(pipeline.title, language),
      language,
      ...(pipeline.notice && { notice: inLanguage(pipeline.notice, language) }),
      reports,
      pages,
      edition: analysed.edition,
      tables: formats.includes('csv') ? [...tables.keys()].map((path) => path.replace('tables/', '')) : [],
      chartFormats: formats.includes('svg') ? ['svg', 'vl.json'] : [],
    };
    put('index.html', htmlIndex(contents, fonts, effects.sha256));
  }
  return files;
}

function figuresOf(report: ReportDocument): Figure[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
  );
}

/** The report's figures as SVG by id, one after the other: drawing is the slow part and shares its set-up. */
async function drawn(report: ReportDocument): Promise<Map<string, string>> {
  const svgs = new Map<string, string>();
  for (const { id, chart, title } of figuresOf(report)) svgs.set(id, await renderSvg(chart, id, title));
  return svgs;
}
