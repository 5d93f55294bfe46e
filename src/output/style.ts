/** The one style sheet of every page. Colours as in the figures; contrast at least 4.5:1 for text. */
export const style = `
:root {
  --ink: #1a1d21;
  --muted: #555b62;
  --line: #d9dde1;
  --tint: #f3f5f7;
  --accent: #0b5ea8;
  --draft: #8a3b00;
  color-scheme: light;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  color: var(--ink);
  background: #fff;
  font: 1rem/1.55 Inter, system-ui, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
strong { font-weight: 600; }
.skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: #fff; z-index: 1; }
.skip:focus { left: 0; }
.page { max-width: 64rem; margin: 0 auto; padding: 0 2rem; }

.top { background: var(--tint); border-bottom: 1px solid var(--line); padding: 1.75rem 0 1.5rem; }
.audience { margin: 0 0 .25rem; color: var(--accent); font-weight: 600; font-size: .9375rem; }
h1 { margin: 0; font-size: 2.125rem; line-height: 1.2; letter-spacing: -.01em; font-weight: 600; text-wrap: balance; }
.subtitle { margin: .5rem 0 0; color: var(--muted); }
.notices { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.notices li { background: #fff; border: 1px solid var(--line); border-left: 4px solid var(--draft); padding: .3rem .75rem; font-size: .9375rem; }
.notices li:first-child { font-weight: 600; }
nav { margin-top: 1.25rem; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
nav a { display: inline-block; padding: .25rem 0; }

section { padding-top: 2.5rem; }
h2 { margin: 0 0 1.25rem; font-size: 1.5rem; line-height: 1.25; font-weight: 600; letter-spacing: -.005em; }
h3 { margin: 2.25rem 0 .5rem; font-size: 1.125rem; line-height: 1.35; font-weight: 600; text-wrap: balance; max-width: 46rem; }
h2 + h3 { margin-top: 0; }
h3.part { font-size: 1.3125rem; margin: 3rem 0 1rem; padding-top: .75rem; border-top: 2px solid var(--ink); max-width: none; }
h2 + h3.part { margin-top: 0; }
h3.part + figure { margin-top: 1.25rem; }
p, .text { max-width: 44rem; margin: 0 0 .75rem; }
ul.text, ol.text { padding-left: 1.25rem; }
.text li { margin-bottom: .5rem; }
.quotes { list-style: none; margin: 0 0 1rem; padding: 0; max-width: 44rem; }
.quotes li { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .75rem; margin-bottom: .75rem; }
.note { color: var(--muted); border-left: 3px solid #d8b365; padding: .1rem 0 .1rem .75rem; font-size: .9375rem; }

.key-figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1.25rem 1.75rem; margin: 0 0 1.5rem; padding: 1rem 0 1.1rem; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--line); }
.key-figures > div { display: flex; flex-direction: column; }
.key-figures dt { order: 1; font-size: .9375rem; line-height: 1.35; }
.key-figures dd { margin: 0; order: 2; color: var(--muted); font-size: .875rem; line-height: 1.4; padding-top: .25rem; }
.key-figures dd.value { order: 0; padding: 0; color: var(--ink); font-size: 2rem; line-height: 1.25; font-weight: 600; letter-spacing: -.01em; font-variant-numeric: tabular-nums; }
.key-figures + .key-figures { border-top: 0; margin-top: -1.5rem; }
.key-figures + .key-figures dd.value { font-size: 1.5rem; }

.findings { list-style: none; margin: 0 0 1rem; padding: 0; max-width: 46rem; }
.findings li { display: grid; grid-template-columns: 1.25rem 1fr; gap: .5rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
.findings svg { width: .875rem; height: .875rem; margin-top: .35rem; fill: none; stroke: var(--accent); stroke-width: 2; }
.findings svg .solid { fill: var(--accent); }

figure { margin: 2.25rem 0 2.5rem; }
h2 + figure, h2 + .key-figures { margin-top: 0; }
figcaption h3 { margin: 0 0 .25rem; }
figcaption p { color: var(--muted); font-size: .9375rem; margin: 0 0 1rem; }
.chart { overflow-x: auto; }
.swipe { display: none; }
.chart svg { display: block; max-width: 100%; height: auto; }
figure .note { margin: .75rem 0 0; }
details { margin-top: .75rem; }
summary { display: inline-block; cursor: pointer; border: 1px solid #8d9399; border-radius: 4px; padding: .2rem .7rem; font-size: .875rem; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: "+"; display: inline-block; width: 1em; color: var(--accent); font-weight: 600; }
[open] > summary::before { content: "\\2212"; }
summary:hover { border-color: var(--accent); }

.scroll { overflow-x: auto; margin: .75rem 0 0; position: relative; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
th, td { padding: .35rem .9rem .35rem 0; vertical-align: top; text-align: left; border-bottom: 1px solid #e8ebee; }
thead th { border-bottom: 1px solid var(--ink); vertical-align: bottom; font-weight: 600; }
tr.starts > * { border-top: 1px solid #8d9399; }
tbody th { font-weight: 400; min-width: 9rem; }
.end { text-align: right; white-space: nowrap; padding-left: .9rem; padding-right: 0; }
.end + th, .end + td { padding-left: 1.5rem; }
td:last-child, th:last-child { padding-right: .25rem; }

footer.page { margin-top: 3.5rem; border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 3rem; color: var(--muted); font-size: .875rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (max-width: 52rem) {
  .key-figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (max-width: 40rem) {
  .page { padding: 0 1rem; }
  h1 { font-size: 1.625rem; }
  .chart svg { min-width: 38rem; max-width: none; }
  .swipe { display: block; color: var(--muted); font-size: .875rem; }
}
@media (max-width: 24rem) {
  .key-figures { grid-template-columns: 1fr; }
}
@media print {
  @page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt Inter, sans-serif; color: #555b62; } }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .top { background: none; padding-top: 0; }
  .skip, nav, summary, .swipe { display: none; }
  section { padding-top: 1.5rem; }
  h2, h3, figcaption { break-after: avoid; }
  figcaption, .key-figures, .findings li, .chart, tr, .note, .text li, .quotes li { break-inside: avoid; }
  caption, thead { break-after: avoid; }
  tbody tr:nth-child(-n+3) { break-before: avoid; }
  th, td { padding-top: .1rem; padding-bottom: .1rem; }
  tbody th { min-width: 0; }
  .key-figures { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  thead { display: table-header-group; }
  .chart, .scroll { overflow: visible; }
  table { font-size: 8pt; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
}
`;
