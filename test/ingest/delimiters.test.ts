import { describe, expect, it } from 'vitest';
import { codebookOf, codesOf, kontakt, readWave, told } from './survey.js';

describe('the delimiter', () => {
  it('is the one whose header the codebook knows best, whatever the answers hold', async () => {
    const text = 'SvarsID;"Kön";F1;F2;Kommentar\n1;Man;Lätt;Lätt;a,b,c,d,e,f\n2;Man;Lätt;Lätt;a,b,c,d,e,f\n';
    const { report, rows } = await readWave(text);
    expect(report?.files[0]?.delimiter).toBe(';');
    expect(rows).toHaveLength(2);
  });

  it('may be any in a file of one column', async () => {
    const codebook = codebookOf({ variables: [kontakt] });
    const { rows } = await readWave('F1\nLätt\nSvårt\n', { codebook });
    expect(rows).toEqual(['latt -', 'svart -']);
  });

  it('is named by the line sep= that Excel writes and reads', async () => {
    const { report, rows, problems } = await readWave('sep=,\r\nKön,F1,F2\r\nMan,Lätt,Låtsas\r\n');
    expect(report?.files[0]).toMatchObject({ delimiter: ',', rowsRead: 1 });
    expect(rows).toEqual(['man latt invalid -']);
    expect(problems.find((p) => p.code === 'value-unknown')?.place?.row).toBe(3);
  });

  it('may be given by the pipeline', async () => {
    const { report } = await readWave('Kön,F1,F2\nMan,Lätt,Lätt\n', { delimiter: ',' });
    expect(report?.files[0]?.delimiter).toBe(',');
  });

  it('has a message of its own when the one given recognises nothing and another does', async () => {
    const { problems, report } = await readWave('Kön;F1;F2\nMan;Lätt;Lätt\n', { delimiter: ',' });
    expect(report).toBeUndefined();
    expect(told(problems)).toEqual([
      'error delimiter-wrong @1: Med komma som skiljetecken känns ingen kolumn igen, men med semikolon 3 st. Ta bort ”delimiter” ur pipelinen eller rätta den.',
    ]);
  });

  it('has a message of its own when it is one that is not read', async () => {
    const bar = await readWave('Kön|F1|F2\nMan|Lätt|Lätt\n');
    expect(told(bar.problems)).toEqual([
      'error delimiter-unsupported @1: Filens fält skiljs åt med ”|”, som inte kan läsas. Exportera den med semikolon, komma eller tabb.',
    ]);
    const named = await readWave('sep=|\nKön|F1|F2\nMan|Lätt|Lätt\n');
    expect(codesOf(named.problems)).toEqual(['error delimiter-unsupported']);
  });
});

describe('titles above the header', () => {
  const answers = 'Kön;F1;F2\nMan;Lätt;Fel\n';

  it('are passed over, as in a spreadsheet saved as CSV', async () => {
    const { report, rows, problems } = await readWave(
      `Brukarundersökning 2018;;\n;;\n"Uttag, hela\nnämnden";;\n${answers}`,
    );
    expect(report?.files[0]).toMatchObject({ delimiter: ';', rowsRead: 1 });
    expect(rows).toEqual(['man latt invalid -']);
    expect(problems.find((p) => p.code === 'value-unknown')?.place?.row).toBe(5);
  });

  it('are not looked for when the first row has a known column', async () => {
    const { problems } = await readWave(`Kön;Fråga 1;Fråga 2\n${answers}`);
    expect(codesOf(problems)).toContain('error column-missing');
  });

  it('do not make a header of a single word', async () => {
    const { problems } = await readWave('A;B;C\nKön;1;2\n');
    expect(told(problems)[0]).toContain('columns-none @1');
  });
});
