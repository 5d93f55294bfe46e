import { describe, expect, it } from 'vitest';
import { maxCommentCharacters, maxCommentsCharacters } from '../../src/limits.js';
import { codebookOf, codesOf, kommentar, readWave, wave2018 } from './survey.js';

const header = 'SvarsID;Svarsdatum;Kön;F1;F2;Kommentar\n';
const read = (rows: string, commentsBy: readonly string[] | undefined = ['kon']) =>
  readWave(header + rows, { ...(commentsBy && { commentsBy }) });

describe('comments', () => {
  it('are read with their groups, as they are written', async () => {
    const { report } = await read(
      '1;2018-10-03;Man;Lätt;Svårt;"Bra; ""tack""\nAnna"\n2;2018-10-03;Okänt;Lätt;Svårt; Nej \n3;2018-10-03;;Lätt;Svårt;\n',
    );
    expect(report?.comments).toEqual([
      { variable: 'kommentar', text: 'Bra; "tack"\nAnna', group: { kon: 'man' } },
      { variable: 'kommentar', text: ' Nej ', group: { kon: 'missing' } },
    ]);
  });

  it('are read nowhere unless they are wanted', async () => {
    const { report } = await readWave(`${header}1;2018-10-03;Man;Lätt;Svårt;hemligt\n`);
    expect(report?.comments).toEqual([]);
  });

  it('are those of the rows that are counted', async () => {
    const fieldPeriod = { from: '2018-10-01', to: '2018-10-31' };
    const rows = [
      '1;2018-10-03;Man;Lätt;Svårt;räknas',
      '1;2018-10-03;Man;Lätt;Svårt;dubblett',
      '2;2018-10-03;Man;;;utan svar',
      '3;2018-11-03;Man;Lätt;Svårt;för sent',
      '4;2018-10-03;Man;Lätt',
      '5;2018-10-04;Man;Lätt;Svårt;räknas också;för långt',
    ];
    const { report } = await readWave(`${header}${rows.join('\n')}\n`, {
      commentsBy: [],
      wave: { ...wave2018, fieldPeriod },
    });
    expect(report?.comments.map(({ text }) => text)).toEqual(['räknas', 'räknas också']);
  });

  it('of several questions and files are all there, over the ends of batches', async () => {
    const forslag = { ...kommentar, id: 'forslag', label: { sv: 'Förslag' } };
    const base = codebookOf();
    const codebook = codebookOf({ variables: [...base.variables, forslag] });
    const rows = (file: string) =>
      `Kön;F1;F2;Förslag;Kommentar\n${Array.from({ length: 70_000 }, (_, i) => `${i % 2 ? 'Man' : 'Kvinna'};Lätt;Lätt;${i % 35_000 ? '' : `f${file}${i}`};${i % 35_001 ? '' : `k${file}${i}`}\n`).join('')}`;
    const { report, batches } = await readWave(
      { 'a.csv': rows('a'), 'b.csv': rows('b') },
      { codebook, commentsBy: ['kon'], pieceBytes: 65_536 },
    );
    expect(batches.length).toBeGreaterThan(2);
    expect(report?.comments.map(({ text, group }) => `${text} ${group.kon}`)).toEqual(
      ['a', 'b'].flatMap((file) => [
        `f${file}0 kvinna`,
        `k${file}0 kvinna`,
        `f${file}35000 kvinna`,
        `k${file}35001 man`,
      ]),
    );
  });

  it('are cut when too long, and an error when there are more than anybody reads', async () => {
    const long = 'a'.repeat(maxCommentCharacters + 1);
    const { report } = await read(`1;2018-10-03;Man;Lätt;Svårt;${long}\n`);
    expect(report?.comments[0]?.text).toHaveLength(maxCommentCharacters);
    const many = Math.floor(maxCommentsCharacters / maxCommentCharacters) + 1;
    const rows = Array.from({ length: many }, (_, i) => `${i};2018-10-03;Man;Lätt;Svårt;${long}\n`).join('');
    const { problems } = await readWave(header + rows, { commentsBy: [], pieceBytes: 1 << 20 });
    expect(codesOf(problems)).toContain('error comments-too-much');
  });
});
