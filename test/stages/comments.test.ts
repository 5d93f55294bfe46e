import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { messageOf, type Problem } from '../../src/problems/problem.js';
import { checkPipeline } from '../../src/stages/check-pipeline.js';
import { runPipeline } from '../../src/stages/run-pipeline.js';
import { fakeEffects } from '../fake-effects.js';
import { personnummerOf } from '../identifiers/personnummer.js';

/*
 * The way of a comment: export → list for a person → marked list → report. And everything that is written outside the
 * internal folder, searched for what must not be there.
 */

const codebook = `
id: enkat
title: Enkäten
missing: [{value: "", kind: no-answer}]
scales:
  kon: {categories: [{id: kvinna, label: Kvinnor, aliases: [K]}, {id: man, label: Män, aliases: [M]}, {id: annat, label: Annat}]}
  enhet: {categories: [{id: norr, label: Norr}, {id: soder, label: Söder}]}
  nojd: {ordered: true, categories: [{id: ja, label: Ja, positive: true}, {id: nej, label: Nej}]}
variables:
  - {id: svarsid, role: id, columns: [SvarsID]}
  - {id: kon, role: background, label: Kön, scale: kon}
  - {id: enhet, role: background, label: Enhet, scale: enhet}
  - {id: nojd, role: question, label: "Är du nöjd?", scale: nojd}
  - {id: kommentar, role: comment, label: Kommentar}
`;

const pipelineOf = (comments: string) => `kind: survey
id: enkat
title: Enkäten
codebook: enkat.yaml
waves:
  - {id: "2017", responses: svar-2017.csv}
  - {id: "2018", label: Hösten 2018, responses: svar.csv}
breakdowns: [kon, enhet, [kon, enhet]]
comparisons: [{from: "2017", to: "2018"}]
${comments}
reports: [{template: rapport.md}]
`;

const templateOf = (lines: string) =>
  `---\ntitle: Rapport\naudience: Nätverket\n---\n\n## Resultat\n\n{% results /%}\n\n## Kommentarer\n\n${lines}\n\n## Metod\n\n{% method /%}\n`;

const header = 'SvarsID;Kön;Enhet;nojd;Kommentar\n';
const row = (id: number, kon: string, comment = '') =>
  `id${id};${kon};${id % 2 ? 'Norr' : 'Söder'};${id % 3 ? 'Ja' : 'Nej'};"${comment.replaceAll('"', '""')}"\n`;

/** 40 women, 12 men, 3 others and 6 of whom it is not known; comments by the group they are in. */
function answers(of: {
  readonly K?: readonly string[];
  readonly M?: readonly string[];
  readonly annat?: readonly string[];
}): string {
  const counts = { K: 40, M: 12, annat: 3, '': 6 } as const;
  let id = 0;
  const rows = (['K', 'M', 'annat', ''] as const).flatMap((kon) =>
    Array.from({ length: counts[kon] }, (_, i) => row(id++, kon, kon === '' ? '' : of[kon]?.[i])),
  );
  return header + rows.join('');
}

const fonts = Object.fromEntries(
  [400, 600].map((weight) => [`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`, 'wOF2']),
);

interface Survey {
  readonly answers: string;
  readonly comments?: string;
  readonly template?: string;
  readonly files?: Readonly<Record<string, string>>;
}

function effectsOf({
  answers: text,
  comments = 'comments: {}',
  template = '{% comments /%}',
  files,
}: Survey) {
  return fakeEffects(
    {
      ...fonts,
      'p.yaml': pipelineOf(comments),
      'enkat.yaml': codebook,
      'svar-2017.csv': answers({}),
      'svar.csv': text,
      'rapport.md': templateOf(template),
      ...files,
    },
    { pieceBytes: 4096 },
  );
}

async function run(survey: Survey) {
  const effects = effectsOf(survey);
  const request = {
    path: 'p.yaml',
    out: 'out',
    internal: '.svarsbild',
    formats: ['html', 'csv', 'svg'] as const,
    language: undefined,
    judged: <T>(problems: T) => problems,
    sourceDate: undefined,
  };
  const result = await runPipeline(request, effects);
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const texts = (placed: ReadonlyMap<string, Uint8Array> = new Map()) =>
    new Map([...placed].map(([name, bytes]) => [name, decode(bytes)]));
  const published = texts(effects.placed.get('out/enkat'));
  return {
    result,
    published,
    report: published.get('reports/rapport.html') ?? '',
    everything: [...published].map(([name, text]) => `${name}\n${text}`).join('\n'),
    list: texts(effects.placedInternally.get('.svarsbild/enkat')).get('kommentarer.csv') ?? '',
    told: told(result.problems),
  };
}

const told = (problems: readonly Problem[]) =>
  problems
    .flatMap((p) => (['sv', 'en'] as const).map((language) => `${p.code}: ${messageOf(p, language)}`))
    .join('\n');

/** Marks lines of the list. */
function marked(list: string, isMarked: (line: string) => boolean = () => true): string {
  const [first = '', ...lines] = list.split('\r\n');
  return [first, ...lines.map((line) => (line !== '' && isMarked(line) ? `${line}ja` : line))].join('\r\n');
}

const quotes = (html: string) => [...html.matchAll(/<q dir="auto">([^<]*)<\/q>/g)].map(([, text]) => text);

/** Runs, marks and runs again. */
async function twice(survey: Survey, isMarked?: (line: string) => boolean) {
  const first = await run(survey);
  const again = await run({
    ...survey,
    comments: 'comments: {reviewed: granskade.csv, seed: 3}',
    files: { ...survey.files, 'granskade.csv': marked(first.list, isMarked) },
  });
  return { first, again };
}

const women = [
  'Bra bemötande',
  'Långa köer',
  'Svårt att få tid',
  'Snabba svar',
  'Allt var bra',
  'Ibland sen',
];
const men = ['Bättre öppettider', 'Nöjd', 'Mycket väntan', 'Bra hjälp', 'Tydlig information'];

describe('comments', () => {
  it('are in no file at all unless the pipeline asks for them', async () => {
    const { everything, list, report } = await run({ answers: answers({ K: women, M: men }), comments: '' });
    expect(list).toBe('');
    expect(everything).not.toContain('Långa köer');
    expect(report).toContain('<p>Kommentarer är inte med den här gången.</p>');
  });

  it('go to a list for somebody to read first, and to nothing that is published', async () => {
    const { everything, list, report, result } = await run({ answers: answers({ K: women, M: men }) });
    expect(list.split('\r\n')[0]).toBe('\ufeffnyckel;våg;fråga;Kön;Enhet;kommentar;ersatt;publicera');
    expect(list).toMatch(/;2018;Kommentar;Kvinnor;(Norr|Söder);Långa köer;0;\r\n/);
    for (const text of [...women, ...men]) expect(everything).not.toContain(text);
    expect(report).toContain('<p>Inga kommentarer visas.</p>');
    expect(result.written?.internal.comments).toEqual({
      list: '.svarsbild/enkat/kommentarer.csv',
      count: 11,
    });
  });

  it('are printed when they are marked, in random order, and not how many there were', async () => {
    const { first, again } = await twice(
      { answers: answers({ K: women, M: men }) },
      (line) => !line.includes('Nöjd'),
    );
    const printed = quotes(again.report);
    expect([...printed].sort()).toEqual([...women, ...men].filter((text) => text !== 'Nöjd').sort());
    expect(printed).not.toEqual([...women, ...men].filter((text) => text !== 'Nöjd'));
    expect(again.report).not.toContain('11 av 61');
    expect(again.list).toBe(first.list);
    const manifest = JSON.parse(again.published.get('manifest.json') ?? '');
    expect(manifest.settings.comments).toEqual({ seed: 3 });
    expect(manifest.inputs.map(({ path }: { path: string }) => path)).toContain('granskade.csv');
  });

  it('stand under groups that are shown and have enough of them, and nowhere else', async () => {
    const survey = {
      answers: answers({ K: women, M: men.slice(1), annat: ['Ingen lyssnar', 'Snälla människor'] }),
      template: '{% comments by="kon" /%}',
    };
    const { again } = await twice(survey);
    expect(again.report).toMatch(/<h3>Kvinnor<\/h3>\s*<ul class="quotes">/);
    expect(quotes(again.report)).toHaveLength(6);
    expect(again.report).toContain('Inga kommentarer visas för: Män, Annat, Uppgift saknas.');
    expect(again.everything).not.toMatch(/Mycket väntan|Ingen lyssnar|Snälla människor/);
  });

  it('are told one way only in a whole run: in two breakdowns the same words give their writer away', async () => {
    const survey = {
      answers: answers({ K: women }),
      template: '{% comments by="kon" /%}\n\n{% comments by="enhet" /%}',
    };
    const { told, published } = await run(survey);
    expect(told).toContain(
      'comments-by-several: Mallarna visar kommentarer på flera sätt: by="kon", by="enhet". Samma text i flera indelningar avslöjar vem som skrev den. Visa dem på ett enda sätt i hela körningen.',
    );
    expect(published.size).toBe(0);
    const both = await run({ ...survey, template: '{% comments /%}\n\n{% comments by="kon" /%}' });
    expect(both.told).toContain(
      'comments-by-several: Mallarna visar kommentarer på flera sätt: alla tillsammans, by="kon".',
    );
    const same = await run({ ...survey, template: '{% comments by="kon" /%}\n\n{% comments by="kon" /%}' });
    expect(same.told).not.toContain('comments-by-several');
  });

  it('are text, whatever is in them', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '</q></li></ul><h1>Hej',
      '&lt;b&gt; "citat" \'citat\'',
      '=HYPERLINK(1)',
      '\u202eegats\u202c och \u2066isolat\u2069, nul\u0007l och \u001b[31mrött',
      '[länk](javascript:alert(1)) {% method /%} {{x}}',
    ];
    const { again } = await twice({ answers: answers({ K: hostile }) });
    expect(again.report).not.toMatch(/<script>alert|<h1>Hej|(?![\t\n])\p{Cc}|\p{Bidi_Control}/u);
    expect([...quotes(again.report)].sort()).toEqual(
      [
        '&amp;lt;b&amp;gt; &quot;citat&quot; &#39;citat&#39;',
        '&lt;/q&gt;&lt;/li&gt;&lt;/ul&gt;&lt;h1&gt;Hej',
        '&lt;script&gt;alert(1)&lt;/script&gt;',
        '=HYPERLINK(1)',
        '[länk](javascript:alert(1)) {% method /%} {{x}}',
        'egats och isolat, null och [31mrött',
      ].sort(),
    );
  });

  it('of a list that lies in the internal folder are refused: the run would write over it', async () => {
    const survey = {
      answers: answers({ K: women }),
      comments: 'comments: {reviewed: .svarsbild/enkat/kommentarer.csv}',
      files: {
        '.svarsbild/enkat/kommentarer.csv': 'nyckel;kommentar;publicera\n',
        '.svarsbild/enkat/internal.json': '{}',
      },
    };
    const { told, published } = await run(survey);
    expect(told).toContain(
      'reviewed-is-internal: .svarsbild/enkat/kommentarer.csv ligger i den interna mappen',
    );
    expect(published.size).toBe(0);
    const { problems } = await checkPipeline('p.yaml', effectsOf(survey));
    expect(problems.map(({ code }) => code)).toContain('reviewed-is-internal');
  });

  it('are missed when there are none', async () => {
    expect((await run({ answers: answers({}) })).told).toContain(
      'comments-none: Det finns inga kommentarer i våg 2018.',
    );
  });
});

describe('what must not leave', () => {
  const spellings = [
    (n: string) => n,
    (n: string) => `${n.slice(0, 6)}-${n.slice(6)}`,
    (n: string) => `19${n.slice(0, 6)}\u2013${n.slice(6)}`,
    (n: string) => n.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    (n: string) => `${n.slice(0, 6)} ${n.slice(6)}`,
    (n: string) => [...n].join(' '),
    (n: string) => `${n.slice(0, 3)}\u200b${n.slice(3)}`,
  ];
  /** Unlikely digits, found again however they are spaced or written. */
  const digitsOf = (text: string) => text.normalize('NFKC').replace(/(?<=\d)[^\d\n]{1,3}(?=\d)/g, '');

  let byFormat: readonly string[] = [];
  beforeAll(() => {
    byFormat = spellings.map((spell, i) => spell(personnummerOf(30_000 + i * 131, 717 + i, i % 2 === 1)));
  });

  it('is nowhere in what is published, although somebody has marked every comment', async () => {
    const planted = byFormat.map(
      (number, i) => `Mitt nummer är ${number}, ring 070-81 93 7${i}${i} i kväll.`,
    );
    const { first, again } = await twice({ answers: answers({ K: planted, M: men }) });
    expect(quotes(again.report)).toHaveLength(planted.length + men.length);
    const numbers = byFormat.map((number) => digitsOf(number.replace('\u200b', '')).slice(-10));
    for (const text of [again.everything, first.everything, first.list, again.list, first.told, again.told]) {
      const digits = digitsOf(text);
      for (const number of numbers) {
        expect(number).toHaveLength(10);
        expect(digits).not.toContain(number);
      }
      expect(digits).not.toMatch(/81937\d\d/);
    }
  });

  it('is nowhere when somebody writes it into the marked list', async () => {
    const { list } = await run({ answers: answers({ K: women }) });
    const [number = ''] = byFormat.slice(1);
    const spoilt = marked(list).replace('Långa köer', `Långa köer ${number}`);
    const again = await run({
      answers: answers({ K: women }),
      comments: 'comments: {reviewed: granskade.csv}',
      files: { 'granskade.csv': spoilt },
    });
    expect(quotes(again.report)).toContain('Långa köer [personnummer]');
    expect(digitsOf(again.everything + again.told)).not.toContain(digitsOf(number));
    expect(again.told).toContain('reviewed-scrubbed');
  });

  it('is nothing that is not marked, nor any id or group that is withheld: for any marks', async () => {
    const texts = [...women, ...men, 'Ingen lyssnar', 'Snälla människor'];
    const survey = { answers: answers({ K: women, M: men, annat: texts.slice(-2) }) };
    const { list } = await run(survey);
    await fc.assert(
      fc.asyncProperty(fc.subarray(texts), fc.boolean(), async (chosen, byGroup) => {
        const isMarked = (line: string) => chosen.some((text) => line.includes(`;${text};`));
        const { report, everything } = await run({
          ...survey,
          template: byGroup ? '{% comments by="kon" /%}' : '{% comments /%}',
          comments: 'comments: {reviewed: granskade.csv, seed: 5}',
          files: { 'granskade.csv': marked(list, isMarked) },
        });
        const printable = byGroup ? chosen.filter((text) => !texts.slice(-2).includes(text)) : chosen;
        expect([...quotes(report)].sort()).toEqual([...printable].sort());
        for (const text of texts.filter((one) => !printable.includes(one))) {
          expect(everything).not.toContain(`>${text}<`);
        }
        expect(everything).not.toMatch(/\bid\d+\b|\bk[0-9a-f]{16}\b/);
      }),
      { numRuns: 8 },
    );
  });
});
