import type { ReportDocument, Section } from '../report/document.js';
import { pageWording } from '../report/wording/page.js';
import { say } from '../report/wording/worded.js';
import { escapeHtml } from './escape-html.js';
import { htmlBlock, type PageParts } from './html-blocks.js';
import { type Fonts, htmlPage, type Sha256 } from './html-page.js';

/**
 * A report as one self-contained HTML file that opens from disk, complete without JavaScript.
 *
 * @param svgs finished SVG by figure id, put in as it is
 * @throws RangeError when a figure has no SVG
 */
export function htmlReport(
  report: ReportDocument,
  svgs: ReadonlyMap<string, string>,
  fonts: Fonts,
  sha256: Sha256,
): string {
  const write = say(report.language);
  const parts: PageParts = { say: write, svgs };
  const notices = report.notices.map((notice) => `<li>${escapeHtml(notice)}</li>`).join('');
  const contents = report.sections.map(
    (s) => `<li><a href="#${escapeHtml(s.id)}">${escapeHtml(s.heading)}</a></li>`,
  );
  const body = `<a class="skip" href="#content">${escapeHtml(write(pageWording.skip))}</a>
<header class="top"><div class="page">
<p class="audience">${escapeHtml(report.audience)}</p>
<h1>${escapeHtml(report.title)}</h1>
<p class="subtitle">${escapeHtml(report.subtitle)}</p>
${notices && `<ul class="notices" aria-label="${escapeHtml(write(pageWording.noticeRegion))}">${notices}</ul>`}
<nav aria-label="${escapeHtml(write(pageWording.contents))}"><ul>${contents.join('')}</ul></nav>
</div></header>
<main id="content" class="page" tabindex="-1">
${report.sections.map((section) => htmlSection(section, parts)).join('\n')}
</main>
<footer class="page"><p>${[report.subtitle, ...report.notices].map(escapeHtml).join(' · ')}</p></footer>`;
  return htmlPage(
    { language: report.language, title: `${report.title} – ${report.audience}`, body },
    fonts,
    sha256,
  );
}

function htmlSection({ id, heading, blocks }: Section, parts: PageParts): string {
  const name = escapeHtml(id);
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${escapeHtml(heading)}</h2>
${blocks.map((block) => htmlBlock(block, parts)).join('\n')}
</section>`;
}
