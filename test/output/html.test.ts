import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../src/output/base64.js';
import { escapeHtml } from '../../src/output/escape-html.js';
import { htmlIndex } from '../../src/output/html-index.js';
import { htmlReport } from '../../src/output/html-report.js';
import type { Block, ReportDocument } from '../../src/report/document.js';
import { isSafeLink } from '../../src/report/safe-link.js';

const fonts = { regular: Uint8Array.of(1, 2, 3), semibold: Uint8Array.of(4, 5, 6) };
const sha256 = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => void hash.update(bytes), hex: () => hash.digest('hex') };
};

function report(blocks: readonly Block[], more: Partial<ReportDocument> = {}): ReportDocument {
  return {
    name: 'prov',
    language: 'sv',
    title: 'Så svarade brukarna',
    audience: 'Nätverket',
    subtitle: 'Provenkät',
    notices: ['Utkast', 'Påhittade svar'],
    sections: [{ id: 'i-korthet', heading: 'I korthet', blocks }],
    ...more,
  };
}

const figure: Block = {
  kind: 'figure',
  figure: {
    id: 'svar',
    title: 'Svarsfrekvensen steg till 89,2 %',
    subtitle: 'Andel besvarade',
    chart: { spec: { mark: 'point', data: { values: [] } }, alt: 'Punkter' },
    table: {
      caption: 'Svarsfrekvens',
      columns: [
        { label: 'Målgrupp', align: 'start' },
        { label: 'Andel', align: 'end' },
      ],
      rows: [['Öppenvård', 'visas inte']],
    },
    notes: ['Vissa värden visas inte.'],
  },
};

const written = (blocks: readonly Block[], more: Partial<ReportDocument> = {}) =>
  htmlReport(report(blocks, more), new Map([['svar', '<svg id="drawn"></svg>']]), fonts, sha256);

describe('a report as a page', () => {
  const page = written([figure]);

  it('keeps its foot apart from the text above, although `.page` sets the outer margins', () => {
    expect(page).toMatch(/footer\.page \{[^}]*margin-top: 3\.5rem/);
    expect(page).toContain('<footer class="page">');
  });

  it('has language, one main heading, a skip link, landmarks and a table of contents', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<a class="skip" href="#content">Hoppa till innehållet</a>');
    expect(page).toContain('<main id="content"');
    expect(page).toContain('<a href="#i-korthet">I korthet</a>');
    expect(page).toContain('<h2 id="i-korthet">');
  });

  it('puts the drawing in as it is, with the table under it', () => {
    expect(page).toContain('<svg id="drawn"></svg>');
    expect(page.indexOf('<details>')).toBeGreaterThan(page.indexOf('id="drawn"'));
    expect(page).toContain('<th scope="row">Öppenvård</th><td class="end">visas inte</td>');
  });

  it('prints every notice', () => {
    expect(page).toContain('<li>Utkast</li><li>Påhittade svar</li>');
  });

  it('lets through its own style sheet and nothing else', () => {
    const sheet = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(sheet).digest('base64');
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/<script|<link|style=|\son\w+=|https?:/);
  });

  it('opens the tables in print', () => {
    expect(page).toMatch(/@media print[\s\S]*details-content/);
  });

  it('is the same bytes every time', () => {
    expect(written([figure])).toBe(page);
  });

  it('refuses a figure that was not drawn', () => {
    expect(() => htmlReport(report([figure]), new Map(), fonts, sha256)).toThrow(RangeError);
  });

  it('follows the language of the report', () => {
    const english = written([figure], { language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Show table');
  });
});

describe('hostile texts', () => {
  const hostile = `<script>alert("x")</script>'&`;
  const text = [{ kind: 'strong', text: hostile }] as const;
  const everywhere: Block[] = [
    { kind: 'paragraph', text: [...text, { kind: 'link', text: hostile, href: 'javascript:alert(1)' }] },
    { kind: 'heading', text: hostile },
    { kind: 'list', items: [text], ordered: true },
    { kind: 'key-figures', figures: [{ value: hostile, label: hostile, details: [hostile] }] },
    { kind: 'findings', items: [{ kind: 'up', text }] },
    { kind: 'note', text },
    {
      kind: 'figure',
      figure: {
        ...figure.figure,
        title: hostile,
        subtitle: hostile,
        notes: [hostile],
        table: { caption: hostile, columns: [{ label: hostile, align: 'start' }], rows: [[hostile]] },
      },
    },
  ];
  const page = written(everywhere, {
    title: hostile,
    audience: hostile,
    subtitle: hostile,
    notices: [hostile],
  });

  it('are shown as text wherever they stand', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('javascript:');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;');
  });

  it('never leave a character with which markup begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const escaped = escapeHtml(any);
        expect(escaped).not.toMatch(/[<>"']/);
        const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
        const back = escaped.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '?');
        // Control characters are what is lost, nothing else.
        expect(back).toBe(any.replace(/[^\P{Cc}\t\n]/gu, ''));
      }),
    );
  });

  it('make no link that runs or hides something, however it is spelled', () => {
    const filler = fc.constantFrom('', ' ', '\t', '\n', '\u0001');
    fc.assert(
      fc.property(fc.constantFrom('javascript', 'JavaScript', 'data', 'vbscript'), filler, (scheme, f) => {
        const spelled = [...scheme].join(f);
        expect(isSafeLink(`${f}${spelled}:alert(1)`)).toBe(false);
      }),
    );
    expect(isSafeLink('//example.org')).toBe(false);
    expect(
      ['#a', 'https://example.org', 'mailto:a@example.org', 'tables/estimates.csv'].every(isSafeLink),
    ).toBe(true);
  });
});

describe('fonts', () => {
  it('are written as base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
      { numRuns: 20 },
    );
    expect(written([])).toContain('data:font/woff2;base64,AQID');
  });
});

describe('the start page', () => {
  const index = htmlIndex(
    {
      title: 'Provenkät',
      language: 'sv',
      notice: 'Påhittade svar',
      reports: [report([figure])],
      pages: [],
      tables: ['estimates.csv'],
      edition: { status: 'draft', number: 1 } as const,
      chartFormats: ['svg', 'vl.json'],
    },
    fonts,
    sha256,
  );

  it('links every report, table and chart, says draft and prints the notice', () => {
    for (const href of [
      'reports/prov.html',
      'tables/estimates.csv',
      'charts/prov/svar.svg',
      'charts/prov/svar.vl.json',
    ]) {
      expect(index).toContain(`href="${href}"`);
    }
    expect(index).toContain('<li>Utkast: rapporten är inte fastställd.</li><li>Påhittade svar</li>');
  });

  it('has no empty section', () => {
    const bare = htmlIndex(
      {
        title: 'Provenkät',
        language: 'sv',
        reports: [],
        pages: [],
        tables: [],
        edition: { status: 'draft', number: 1 } as const,
        chartFormats: [],
      },
      fonts,
      sha256,
    );
    expect(bare).not.toContain('<h2');
  });
});
