import { describe, expect, it } from 'vitest';
import { xlsxBytes } from '../../scripts/example/xlsx.js';
import { readReviewedComments } from '../../src/comments/reviewed-comments.js';
import { messageOf, type Problem } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';
import { listed, written } from './survey.js';

const texts = ['Bra bemötande och snabba svar', 'Långa köer till telefonen', '- Svårt att få tid', 'Inget'];
const comments = listed(texts.map((text) => written(text)));
const keyOf = (text: string) => comments.find((comment) => comment.text === text)?.key ?? '';
const [good = '', queues = '', hard = '', nothing = ''] = texts.map(keyOf);

async function read(file: string | Uint8Array, language: 'sv' | 'en' = 'sv') {
  const place = { file: 'p.yaml', line: 7, column: 22 };
  const list = { path: 'granskade.csv', place, listed: comments, wave: '2018', language };
  const files = file === '' ? {} : { 'granskade.csv': file };
  const { value, problems } = await readReviewedComments(list, fakeEffects(files));
  return { printed: value?.marked.map(({ text }) => text), problems, told: told(problems) };
}

function told(problems: readonly Problem[]): string[] {
  return problems.map((p) => {
    const [swedish, english] = [messageOf(p, 'sv'), messageOf(p, 'en')];
    expect(english).not.toMatch(/undefined|\[object/);
    for (const secret of ['hemligt', 'telefonen', 'bemötande']) {
      expect(`${swedish}${english}${JSON.stringify(p)}`).not.toContain(secret);
    }
    return `${p.severity} ${p.code} @${p.place?.row ?? p.place?.line}: ${swedish}`;
  });
}

const csv = (...lines: string[]) => `nyckel;kommentar;publicera\n${lines.join('\n')}\n`;

describe('the list that a person has marked', () => {
  it('lets through what is marked “ja”, in the words that stand there', async () => {
    const { printed, told } = await read(
      csv(
        `${good};Bra bemötande;ja`,
        `${queues};Långa köer till telefonen;nej`,
        `${hard};'- Svårt att få tid; JA `,
        `${nothing};Inget;`,
        ';;',
      ),
    );
    expect(told).toEqual([]);
    expect(printed).toEqual(['Bra bemötande', '- Svårt att få tid']);
  });

  it('may come from any spreadsheet, in either language, with its columns moved', async () => {
    const rows = [
      ['publish', 'Comment', 'Gender', 'KEY'],
      ['yes', 'Långa köer till telefonen', 'Men', queues],
      ['no', 'Inget', 'Men', nothing],
      [null, 'Bra bemötande och snabba svar', 'Men', good.toUpperCase()],
      ['ja', '- Svårt att få tid', 'Men', hard],
    ];
    const expected = ['Långa köer till telefonen', '- Svårt att få tid'];
    expect(await read(xlsxBytes({ sheets: [{ name: 'Blad1', rows }] }), 'en')).toMatchObject({
      printed: expected,
      problems: [],
    });
    const lines = rows.map((row) => row.map((cell) => cell ?? '').join('\t')).join('\r\n');
    const windows = Uint8Array.from(lines, (c) => c.charCodeAt(0));
    expect(await read(windows)).toMatchObject({ printed: expected, problems: [] });
  });

  it('is scrubbed again', async () => {
    const { printed, told } = await read(
      csv(`${good};Bra bemötande av Anna, 850101-1234;ja`, `${hard};Svårt att \u202efå tid;ja`),
    );
    expect(printed).toEqual(['Bra bemötande av [namn], [personnummer]', 'Svårt att få tid']);
    expect(told).toEqual([
      'warning reviewed-scrubbed @2: Texten hade något som liknar ett personnummer, ett telefonnummer, en adress eller ett namn och som inte stod i listan (rad 2). Det är ersatt. Läs kommentaren i rapporten, eller ta bort det ur filen.',
      'note comments-not-reviewed @undefined: 2 kommentarer finns inte i den granskade listan och visas inte. Se kommentarer.csv i den interna mappen.',
    ]);
  });

  it('stops at marks that are none and at keys of other comments, naming the rows', async () => {
    const { printed, told } = await read(
      csv(
        `${good};Bra;kanske`,
        `k0123456789abcdef;hemligt;ja`,
        `${queues};Långa köer;ja nej`,
        `k0000000000000000;hemligt;nej`,
        ';hemligt;ja',
      ),
    );
    expect(printed).toBeUndefined();
    expect(told.slice(0, 3)).toEqual([
      'error reviewed-mark @2: I kolumnen ”publicera” får det stå ”ja”, ”nej” eller inget alls. Något annat står på 2 rader: 2, 4. Rätta det; bara rader med ”ja” visas.',
      'error reviewed-unknown @3: Nyckeln hör inte till någon kommentar i våg 2018 som svaren är nu, fast raden är märkt ”ja” (2 rader: 3, 6). Har svaren ändrats sedan listan skrevs: ta bort ”reviewed” ur pipelinen, kör, och granska de nya raderna i kommentarer.csv.',
      'warning reviewed-unknown-unmarked @5: Nyckeln hör inte till någon kommentar i våg 2018 som svaren är nu (rad 5). Raden är inte märkt ”ja”, så inget saknas i rapporten. Ta bort den.',
    ]);
  });

  it('stops at a key that stands twice, and at a mark without a text', async () => {
    const { printed, told } = await read(
      csv(`${good};Bra;ja`, `${good};Bra bemötande;`, `${queues};;ja`, `${hard};\u200b ;ja`),
    );
    expect(printed).toBeUndefined();
    expect(told.slice(0, 2)).toEqual([
      'error reviewed-twice @3: Samma nyckel står redan på rad 2. Ta bort den ena raden.',
      'error reviewed-empty @4: Raden är märkt ”ja” men har ingen text (2 rader: 4, 5). Ta bort märket.',
    ]);
  });

  it('warns of texts that belong to other rows, as when one column has been sorted', async () => {
    const { printed, told } = await read(
      csv(
        `${good};Långa köer till telefonen;ja`,
        `${queues};Långa köer;ja`,
        `${hard};Svårt;ja`,
        `${nothing};;`,
      ),
    );
    expect(printed).toHaveLength(3);
    expect(told).toEqual([
      'warning reviewed-other-text @2: Texten kommer knappast av kommentaren med samma nyckel (rad 2). Har en enda kolumn sorterats hör texter och märken till fel rader: börja då om från kommentarer.csv. Är texten omskriven eller översatt behöver inget göras.',
    ]);
  });

  it.each([
    [
      `${good};hemligt;ja\n${queues};telefonen;\n`,
      'error reviewed-columns @1: Det är ingen lista med granskade kommentarer: kolumn saknas: ”nyckel”, ”kommentar”, ”publicera”. Utgå från kommentarer.csv i den interna mappen, med rubrikraden kvar.',
    ],
    [
      `nyckel;kommentar;Comment\n${good};hemligt;ja\n`,
      'error reviewed-columns @1: Det är ingen lista med granskade kommentarer: kolumn saknas: ”publicera”; kolumn två gånger: ”kommentar”. Utgå från kommentarer.csv i den interna mappen, med rubrikraden kvar.',
    ],
  ])('is refused without its columns, and nothing of it is shown', async (file, expected) => {
    expect((await read(file)).told).toEqual([expected]);
  });

  it('is refused when it is not there, or has a column of personnummer', async () => {
    expect((await read('')).problems).toMatchObject([{ code: 'file-missing', place: { line: 7 } }]);
    const added = `nyckel;kommentar;publicera;vem\n${good};Bra;;170101-2393\n`;
    const { printed, problems } = await read(added);
    expect(printed).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'column-personnummer', place: { field: 'vem' } });
  });
});
