import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/stages/formats.js';
import { runPipeline } from '../../src/stages/run-pipeline.js';
import { fakeEffects } from '../fake-effects.js';

/*
 * Whole runs in memory: what reaches the folder to be published, and what only the internal one.
 */

const root = 'test/cases/data-quality/input';
const caseFiles = Object.fromEntries(
  readdirSync(root).map((name) => [name, readFileSync(`${root}/${name}`, 'utf8')]),
);
const fonts = Object.fromEntries(
  [400, 600].map((weight) => [`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`, 'wOF2']),
);

async function run(
  files: Readonly<Record<string, string>>,
  formats: readonly Format[] = ['html', 'csv', 'svg'],
) {
  const effects = fakeEffects({ ...fonts, ...files });
  const request = {
    path: 'pipeline.yaml',
    out: 'out',
    internal: '.svarsbild',
    formats,
    language: undefined,
    judged: <T>(problems: T) => problems,
    sourceDate: undefined,
  };
  const result = await runPipeline(request, effects);
  const texts = (placed: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>, folder: string) =>
    new Map([...(placed.get(folder) ?? [])].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  return {
    result,
    published: texts(effects.placed, 'out/data-quality'),
    internal: texts(effects.placedInternally, '.svarsbild/data-quality'),
  };
}

/** The cells of every row of a table, found by its caption. */
function tableOf(page: string | undefined, caption: string): string[] {
  const [, after = ''] = (page ?? '').split(`<caption>${caption}</caption>`);
  const [table = ''] = after.split('</table>');
  const rows = table.match(/<tr[\s\S]*?<\/tr>/g) ?? [];
  return rows.map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map((cell) => cell[1]).join(' | '));
}

describe('a run', () => {
  it('ties out: received, read, set aside, answers; by file and group as far as it may be told', async () => {
    const { published } = await run(caseFiles);
    const page = published.get('tie-out.html');
    expect(tableOf(page, 'Hösten 2018: från formulär till svar')).toEqual([
      'Steg | Antal',
      'Inkomna formulär | 58',
      'Inte inlagda | 12',
      'Rader lästa | 46',
      'Räknas inte: utanför insamlingsperioden eller utan läsbart datum | 2',
      'Räknas inte: utan svar på någon fråga | 1',
      'Räknas inte: med upprepat svarsnummer | 1',
      'Antal svar | 42',
    ]);
    const [, ...files] = tableOf(page, 'Hösten 2018: per fil');
    expect(files).toHaveLength(3);
    expect(files.join()).not.toMatch(/\d/);
    expect(tableOf(page, 'Hösten 2018: efter avdelning').at(-1)).toBe('Alla | 42 | – | – | inte rapporterat');
    expect(published.get('index.html')).toContain('<a href="tie-out.html">Avstämning</a>');
  });

  it('ties out against what is in print, too', async () => {
    const pipeline = (caseFiles['pipeline.yaml'] ?? '').replace(
      'breakdowns:',
      '    published: {answered: 41}\nbreakdowns:',
    );
    const { published } = await run({ ...caseFiles, 'pipeline.yaml': pipeline }, ['html']);
    expect(published.get('tie-out.html')).toMatch(
      /<th scope="row">[^<]*<\/th>(<td[^>]*>[^<]*<\/td>)*<td[^>]*>41</,
    );
  });

  it('tells in the report how many rows do not count, and how the questionnaire was answered', async () => {
    const { published } = await run(caseFiles);
    const report = published.get('reports/rapport.html');
    expect(report).toContain(
      'Hösten 2018: av 46 rader som lästes räknas 4 inte (2 utanför insamlingsperioden eller utan läsbart datum, 1 utan svar på någon fråga, 1 med upprepat svarsnummer).',
    );
    const caption = 'Hur enkäten besvarades: svarssätt';
    // One answered by telephone and one in an unknown way: of two who are left, nothing is told of anybody.
    expect(tableOf(report, caption).slice(1)).toEqual([
      'Webb | 2018 | – | visas inte',
      'Papper | 2018 | – | visas inte',
      'Telefon | 2018 | – | visas inte',
    ]);
    const onPaper = caseFiles['vaster.csv']?.replace(/Telefon|Telfon/g, 'Papper') ?? '';
    const clear = await run({ ...caseFiles, 'vaster.csv': onPaper });
    expect(tableOf(clear.published.get('reports/rapport.html'), caption)).toEqual([
      'Svarssätt | Omgång | Antal svar | Andel',
      'Webb | 2018 | 26 | 61,9\u00a0%',
      'Papper | 2018 | 16 | 38,1\u00a0%',
      'Telefon | 2018 | – | inga svar',
    ]);
  });

  it('lists odd rows and cells for the analyst, by file and department', async () => {
    const { internal, result } = await run(caseFiles);
    expect([...internal.keys()].sort()).toEqual([
      '.gitignore',
      'data-quality.csv',
      'data-quality.html',
      'internal.json',
      'protection.csv',
    ]);
    expect(internal.get('.gitignore')).toBe('*\n');
    const page = internal.get('data-quality.html');
    expect(page).toContain('<li>Får inte publiceras eller spridas: talen är inte skyddade.</li>');
    expect(tableOf(page, 'Hösten 2018: per fil').slice(0, 2)).toEqual([
      'Fil | Rader lästa | Räknas | Okänt värde | Oläsligt datum | Utanför perioden | Tomt svar | Dubblett | Samma läge | Omöjligt hopp',
      'norr.csv | 26 | 24 | 2 | 0 | 1 | 0 | 1 | 2 | 1',
    ]);
    const departments = tableOf(page, 'Hösten 2018: efter avdelning');
    expect(departments.map((row) => row.split(' | ').slice(0, 3).join(' '))).toEqual([
      'Avdelning Rader lästa Räknas',
      'Norr 25 23',
      'Söder 14 12',
      'Väster 6 6',
      'Uppgift saknas 1 1',
    ]);
    expect(result.written?.internal).toEqual({
      folder: '.svarsbild/data-quality',
      page: '.svarsbild/data-quality/data-quality.html',
      toMend: 9,
    });
  });

  it('lets no value, id or comment of a row into the folder to be published', async () => {
    const { published, internal } = await run(caseFiles);
    const everything = [...published].map(([name, text]) => `${name}\n${text}`).join('\n');
    const planted = /=1\+2|Telfon|i går|0701234567|bara en kommentar|\bn90\b|\bs8[01]\b|\bNor\b/;
    expect(everything).not.toMatch(planted);
    const list = internal.get('data-quality.csv') ?? '';
    expect(list).toMatch(/=1\+2/);
    expect([...internal.values()].join()).not.toMatch(/0701234567|bara en kommentar|\bn90\b|\bs8[01]\b/);
  });

  it('takes file names for text, whatever they hold', async () => {
    const { 'norr.csv': norr = '', 'pipeline.yaml': pipeline = '', ...rest } = caseFiles;
    const name = '<img src=x onerror=alert(1)>&.csv';
    const files = {
      ...rest,
      [name]: norr,
      'pipeline.yaml': pipeline.replace('file: norr.csv', `file: "${name}"`),
    };
    const { published, internal } = await run(files, ['html']);
    for (const page of [published.get('tie-out.html'), internal.get('data-quality.html')]) {
      expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;.csv');
      expect(page).not.toContain('<img');
    }
  });

  it('keeps the number of answers in a small file out of every published byte', async () => {
    const header =
      'SvarsID;Datum;Avdelning;Svarssätt;Helheten;Bemötandet;Informationen;Tillgängligheten;Har du varit på besök?;Lokalen\n';
    const rows = (file: string, count: number) =>
      header +
      Array.from(
        { length: count },
        (_, i) => `${file}${i};2018-10-02;Norr;Webb;${i % 2 ? 'Mycket' : 'Inte'} nöjd;;;;;\n`,
      ).join('');
    const files = {
      ...caseFiles,
      'norr.csv': rows('n', 1913),
      'soder.csv': rows('s', 1571),
      'vaster.csv': rows('v', 733),
      'pipeline.yaml': (caseFiles['pipeline.yaml'] ?? '')
        .replace(/, received: \d+/g, '')
        .concat('disclosure: {minimum: 1000}\n'),
    };
    const { published, internal } = await run(files);
    const everything = [...published.values()].join('\n').replaceAll('\u00a0', '');
    expect(everything).toMatch(/\b4217\b/);
    expect(everything).not.toMatch(/\b(733|1571|1913|2304|2646|3484)\b/);
    expect([...internal.values()].join()).toMatch(/733/);
  });

  it('writes the internal list, but no page, when no page is wanted', async () => {
    const { internal, published, result } = await run(caseFiles, ['csv']);
    expect(internal.has('data-quality.html')).toBe(false);
    expect(internal.has('data-quality.csv')).toBe(true);
    expect(published.has('tie-out.html')).toBe(false);
    expect(result.written?.internal.page).toBeUndefined();
  });

  it('warns when more rows than forms came in, and refuses forms for a pattern of several files', async () => {
    const pipeline = caseFiles['pipeline.yaml'] ?? '';
    const fewer = await run({ ...caseFiles, 'pipeline.yaml': pipeline.replace('30}', '25}') });
    expect(fewer.result.problems).toContainEqual(
      expect.objectContaining({
        code: 'received-fewer-than-rows',
        details: { wave: '2018', received: 25, rows: 26 },
        place: { file: 'norr.csv' },
      }),
    );
    const pattern = pipeline.replace(/responses: .*/, 'responses: [{file: "*r.csv", received: 50}]');
    const several = await run({ ...caseFiles, 'pipeline.yaml': pattern });
    expect(several.result.problems.map((p) => p.code)).toEqual(['received-for-several']);
    expect(several.published.size + several.internal.size).toBe(0);
  });
});
