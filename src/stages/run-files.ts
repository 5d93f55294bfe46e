import type { Comparison } from '../analysis/comparison.js';
import type { Estimate } from '../analysis/estimate.js';
import type { Pipeline } from '../config/pipeline.js';
import type { Published } from '../disclosure/published.js';
import type { Effects } from '../effects.js';
import type { Language } from '../language/language.js';
import { comparisonsCsv } from '../output/comparisons-csv.js';
import { estimatesCsv } from '../output/estimates-csv.js';
import { htmlIndex } from '../output/html-index.js';
import { htmlReport } from '../output/html-report.js';
import { renderSvg } from '../output/svg.js';
import { buildReport } from '../report/build-report.js';
import type { Figure, ReportDocument } from '../report/document.js';
import { version } from '../version.js';
import type { Format } from './formats.js';
import type { NamedTemplate } from './read-templates.js';

/** Everything that is published, counted and compared: what files are made of. */
export interface Analysed {
  readonly pipeline: Pipeline;
  readonly published: Published;
  readonly estimates: readonly Estimate[];
  readonly comparisons: readonly Comparison[];
  readonly language: Language;
}

/** The files of a run, by path within its folder, except the manifest. */
export async function runFiles(
  analysed: Analysed,
  templates: readonly NamedTemplate[],
  formats: readonly Format[],
  effects: Effects,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string) => void files.set(path, new TextEncoder().encode(text));

  if (formats.includes('csv')) {
    put('tables/estimates.csv', estimatesCsv(analysed.estimates));
    put('tables/comparisons.csv', comparisonsCsv(analysed.comparisons));
  }
  if (!formats.includes('html') && !formats.includes('svg')) return files;
}
