import { describe, expect, it } from 'vitest';
import { inFileOrder, messageOf } from '../../src/problems/problem.js';
import { parseTemplate } from '../../src/report/template.js';
import { codebook } from './survey.js';

const top = ['---', 'title: Rapport', 'audience: Nätverket', '---', '', '## Avsnitt', ''];

/** `line:column message` for every problem of a template with these lines under its first heading (line 8 on). */
function problemsOf(lines: readonly string[], frontmatter: readonly string[] = top): string[] {
  const bytes = new TextEncoder().encode([...frontmatter, ...lines].join('\n'));
  return inFileOrder(parseTemplate(bytes, 'reports/prov.md', codebook()).problems).map(
    (p) => `${p.place?.line}:${p.place?.column} ${messageOf(p, 'sv')}`,
  );
}

describe('a template that is fine', () => {
  it('is read with its tags, texts and lists', () => {
    const lines = [
      'Om **svaren** i [rapporten](https://example.org).',
      '',
      '- ett',
      '- två',
      '',
      '{% results /%}',
    ];
    const bytes = new TextEncoder().encode([...top, ...lines].join('\n'));
    const { value, problems } = parseTemplate(bytes, 'reports/prov.md', codebook());
    expect(problems).toEqual([]);
    expect(value?.name).toBe('prov');
    expect(value?.sections[0]?.blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'tag']);
  });
});

describe('a template with mistakes', () => {
  it('tells all of them at once, with place and suggestion', () => {
    const found = problemsOf([
      '{% respons-rate /%}',
      '',
      '{% difference by="kn" /%}',
      '',
      '{% trend by="tid" question="helheten" colour="red" /%}',
      '',
      'Svaren {% $wav %}.',
    ]);
    expect(found).toHaveLength(5);
    expect(found[0]).toMatch(/^8:4 Okänd tagg ”respons-rate”. Menade du ”response-rate”\?/);
    expect(found[1]).toMatch(/^10:19 Kodboken har ingen bakgrundsvariabel ”kn”. Menade du ”kon”\?/);
    expect(found[2]).toMatch(/^12:29 Kodboken har ingen fråga ”helheten”. Menade du ”helhet”\?/);
    expect(found[3]).toMatch(/^12:39 Taggen ”trend” har inget ”colour”/);
    expect(found[4]).toMatch(/^14:11 Okänt ord ”\$wav”. Menade du ”\$wave”\?/);
  });

  it('does not list the background variables of a codebook that has none', () => {
    const plain = { ...codebook(), variables: codebook().variables.filter((v) => v.role === 'question') };
    const bytes = new TextEncoder().encode([...top, '{% difference by="kon" /%}'].join('\n'));
    const { problems } = parseTemplate(bytes, 'reports/prov.md', plain);
    expect(problems.map((p) => messageOf(p, 'sv'))).toEqual([
      'Kodboken har ingen bakgrundsvariabel ”kon”. Den har inga.',
    ]);
  });

  it.each([
    ['a missing attribute', ['{% difference /%}'], /^8:4 Taggen ”difference” saknar ”by”/],
    ['a value without quotation marks', ['{% difference by=3 /%}'], /^8:15 Värdet av ”by”/],
    ['a miswritten tag', ['{% difference by= /%}'], /^8:1 En tagg är felskriven/],
    ['a tag that is not closed', ['{% results %}'], /^8:4 Taggen ”results” är inte avslutad/],
    ['a tag inside a text', ['Se {% results /%} här.'], /^8:7 Taggen ”results” kan inte stå inne i en text/],
    ['a quotation mark that is not closed', ['{% response-rate by="kon /%}'], /^8:1 En tagg är felskriven/],
    [
      'a line over groups without an order',
      ['{% trend by="kon" question="helhet" /%}'],
      /^8:14 ”kon” har ingen ordning.*”groups”/,
    ],
    ['a heading of the first level', ['# Titel'], /^8:1 Rubriken har nivå 1/],
    ['a picture', ['![bild](x.png)'], /^8:1 En mall kan inte innehålla bilder\./],
    ['a code block', ['```', 'x', '```'], /^8:1 En mall kan inte innehålla kodblock/],
    ['a dividing line', ['* * *'], /^8:1 En mall kan inte innehålla avskiljande linjer/],
    ['a quotation', ['> Citat'], /^8:1 En mall kan inte innehålla citat/],
    ['a list inside a list', ['- ett', '  - två'], /kan inte innehålla listor inuti listor/],
    ['a closing tag alone', ['{% /response-rate %}'], /^8:\d+ Taggen ”response-rate” avslutas här utan att/],
    [
      'a closing tag alone inside a text',
      ['Se {% /text %} här.'],
      /^8:\d+ Taggen ”text” avslutas här utan att/,
    ],
    ['a tag as code', ['Skriv `{% results`.'], /^8:\d+ En tagg är felskriven/],
    ['a tag inside a tag', ['{% text sv="{% x" en="y" /%}'], /^8:\d+ En tagg är felskriven/],
    [
      'a text with something inside',
      ['{% text sv="a" en="b" %}c{% /text %}'],
      /^8:\d+ Taggen ”text” kan inte ha något inuti/,
    ],
    ['a link of another kind', ['[x](ftp://example.org)'], /^8:5 Länken ”ftp:\/\/example.org” kan inte/],
    ['a text in one language only', ['{% text sv="Hej" /%}'], /^8:4 Taggen ”text” saknar ”en”/],
  ])('finds %s', (_, lines, message) => {
    const found = problemsOf(lines);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it('finds what is wrong in the frontmatter, on its line', () => {
    const frontmatter = ['---', 'title: Rapport', 'audiense: Nätverket', '---', '', '## A', ''];
    const found = problemsOf([], frontmatter);
    expect(found.join('\n')).toContain('3:1 Okänd nyckel ”audiense”. Menade du ”audience”?');
    expect(problemsOf([], ['---', 'title: Svar {% $vawe %}', 'audience: N', '---', '## A'])[0]).toMatch(
      /^2:8 Okänt ord ”\$vawe”/,
    );
    expect(problemsOf([], ['---', 'title: Svar', 'audience: "Till {% $wave %}"', '---', '## A'])).toEqual([
      '3:11 ”audience” är ren text och kan inte innehålla taggar. Skriv ut orden i stället.',
    ]);
    expect(problemsOf(['text'], []).join('\n')).toContain('1:1 Mallen måste börja med en rad');
  });

  it('wants text in UTF-8', () => {
    const { problems } = parseTemplate(Uint8Array.of(0x2d, 0xe5, 0x20), 'reports/prov.md', codebook());
    expect(problems.map((p) => p.code)).toEqual(['template-encoding']);
  });
});

describe('a question without positive answers', () => {
  it('is refused where shares positive are shown, since there are none', () => {
    const found = problemsOf([
      '{% key-figures questions="kanal" /%}',
      '',
      '{% groups by="kon" questions="helhet kanal" /%}',
    ]);
    expect(found).toEqual([
      expect.stringMatching(/^8:27 Frågan ”kanal” har inget svar som är märkt ”positive: true”/),
      expect.stringMatching(/^10:38 Frågan ”kanal” har inget svar/),
    ]);
  });
});
