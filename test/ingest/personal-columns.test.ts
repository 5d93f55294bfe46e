import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xlsxBytes } from '../../scripts/example/xlsx.js';
import type { OfferedSource } from '../../src/config/pipeline.js';
import { readAggregate } from '../../src/ingest/aggregate.js';
import { readOfferedCounts } from '../../src/ingest/offered.js';
import { messageOf, type Problem } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';
import { anyPersonnummer, bareSpellings, signedSpellings } from '../identifiers/personnummer.js';
import { codebookOf, codesOf, readWave, told, wave2018 } from './survey.js';

const one = '170101-2393';
const another = '850101-1236';

/** A file with answers and one more column, whose cells are given. */
function withColumn(cells: readonly string[], header = 'Övrigt'): string {
  const rows = cells.map((cell, i) => `${i};2018-10-03;Man;Lätt;Svårt;;"${cell}"\n`);
  return `SvarsID;Svarsdatum;Kön;F1;F2;Kommentar;${header}\n${rows.join('')}`;
}

const refused = (problems: readonly Problem[]) => problems.filter((p) => p.code === 'column-personnummer');

/** No message shows any digits of a cell. */
function expectSilence(problems: readonly Problem[], cell: string): void {
  const digits = cell.replace(/\D/g, '');
  for (const language of ['sv', 'en'] as const) {
    const all = problems.map((p) => messageOf(p, language) + JSON.stringify(p)).join('\n');
    expect(all.replace(/[^\d\n]/g, '')).not.toContain(digits.slice(-10, -4) || 'nothing');
    expect(all).not.toContain(cell);
  }
}

describe('a column that looks like personnummer', () => {
  it('is refused, with file and column but not the value, though no variable uses it', async () => {
    const { report, problems } = await readWave(withColumn(['', one, 'inget']));
    expect(report).toBeUndefined();
    expect(told(problems)).toContain(
      'error column-personnummer @1 Övrigt: Kolumn 7 ser ut att innehålla personnummer eller samordningsnummer (1 cell), så filen läses inte. Ta bort kolumnen ur filen, eller ta ut en ny export utan den. Är numret svarens id i en fil med svar, ge det rollen ”id” i kodboken: då används det bara för att hitta dubbletter.',
    );
    expectSilence(problems, one);
  });

  it('is refused by one cell with a sign in it, in any spelling and encoding', async () => {
    const spelling = fc.constantFrom(...signedSpellings);
    await fc.assert(
      fc.asyncProperty(anyPersonnummer, spelling, async (ten, spell) => {
        const cells = [...Array.from({ length: 9 }, () => 'Mycket nöjd'), spell(ten)];
        const { problems } = await readWave(withColumn(cells));
        expect([spell(ten), refused(problems).length]).toEqual([spell(ten), 1]);
        expectSilence(problems, spell(ten));
      }),
    );
    const bytes = Uint8Array.from(withColumn([another]).replace('1-1', '1\u00961'), (c) => c.charCodeAt(0));
    expect(refused((await readWave(bytes)).problems)).toHaveLength(1);
  });

  it('is refused as digits alone when half of the filled cells are such', async () => {
    const spelling = fc.constantFrom(...bareSpellings);
    await fc.assert(
      fc.asyncProperty(anyPersonnummer, spelling, async (ten, spell) => {
        const half = await readWave(withColumn([spell(ten), '', 'nej', '', '']));
        expect(refused(half.problems)).toHaveLength(1);
        const less = await readWave(withColumn([spell(ten), 'nej', 'ja']));
        expect(refused(less.problems)).toEqual([]);
      }),
    );
  });

  it('is not one of telephone numbers, times or other ids, of which one in ten has the right check digit', async () => {
    const random = Array.from({ length: 400 }, (_, i) => (i * 7919) % 10_000);
    const cells = [
      random.map((n) => `070${String(1_230_000 + n)}`),
      random.map((n) => `20181${String(10_000 + n).slice(1, 2)}15${String(n).padStart(4, '0')}`),
      random.map((n) => `2018-10-15 ${String(n % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`),
      random.map((n) => String(1_000_000_000 + n * 7)),
      random.map((n) => `S18-${n}`),
    ];
    for (const column of cells) expect(refused((await readWave(withColumn(column))).problems)).toEqual([]);
  });

  it('may be the ids or the comments, which are never shown', async () => {
    for (const file of [
      `SvarsID;Kön;F1;F2\n${one};Man;Lätt;Svårt\n${another};Man;Lätt;Lätt\n`,
      `Kön;F1;F2;Kommentar\nMan;Lätt;Svårt;${one}\nMan;Lätt;Svårt;"${another}"\n`,
    ]) {
      const { report, rows, problems } = await readWave(file);
      expect(report?.files[0]?.rowsKept).toBe(2);
      expect(rows).toHaveLength(2);
      expect(codesOf(problems).filter((code) => !code.startsWith('note'))).toEqual([]);
    }
  });

  it('may be dates that end in a time of day, but for most of them', async () => {
    const file = (...dates: string[]) =>
      `Svarsdatum;Kön;F1;F2\n${dates.map((date) => `${date};Man;Lätt;Svårt\n`).join('')}`;
    const some = await readWave(file('20181015-1303', '20181015-1304', '20181015-1305', '20181015-1302'));
    expect(refused(some.problems)).toEqual([]);
    expect(refused((await readWave(file(one, another, ''))).problems)).toHaveLength(1);
  });

  it('among the answers to a question hides its other values, too', async () => {
    const { problems } = await readWave(
      `Kön;F1;F2\n${another};Lätt;Lätt\n850101-1237;Lätt;Lätt\nMna;Lätt;Lätt\n`,
    );
    expect(codesOf(problems).filter((code) => !code.startsWith('note'))).toEqual([
      'error column-personnummer',
    ]);
  });

  it('is refused in a workbook, as text and as a number that has lost its zeros', async () => {
    for (const cells of [['170101-2393'], ['201701012393', ''], ['1011238', '']]) {
      const rows = cells.map((cell) => ['Man', 'Lätt', 'Lätt', /-|^$/.test(cell) ? cell : Number(cell)]);
      const workbook = xlsxBytes({
        sheets: [{ name: 'Svar', rows: [['Kön', 'F1', 'F2', 'Övrigt'], ...rows] }],
      });
      const { problems } = await readWave({ 'svar.xlsx': workbook });
      expect(refused(problems).map((p) => p.place)).toEqual([
        { file: 'svar.xlsx', row: 1, field: 'Övrigt', sheet: 'Svar' },
      ]);
      expectSilence(problems, String(cells[0]));
    }
  });

  it('is refused among offered counts and printed shares', async () => {
    const effects = fakeEffects({
      'erbjudna.csv': `Kön;Antal;Kontakt\nKvinna;12;${one}\nMan;3;\n`,
      'andelar.csv': `Kön;Svar;Kontakt\nKvinna;12;${one}\nMan;3;\n`,
    });
    const place = { file: 'p.yaml' };
    const offered: Extract<OfferedSource, { kind: 'file' }> = {
      kind: 'file',
      file: 'erbjudna.csv',
      place,
      count: 'Antal',
    };
    const aggregate = {
      kind: 'aggregate' as const,
      file: 'andelar.csv',
      place,
      where: [],
      without: [],
      shares: [],
      answered: 'Svar',
    };
    for (const { value, problems } of [
      await readOfferedCounts(offered, codebookOf(), wave2018, effects),
      await readAggregate(aggregate, codebookOf(), wave2018, effects),
    ]) {
      expect(value).toBeUndefined();
      expect(refused(problems).map((p) => p.place?.field)).toEqual(['Kontakt']);
      expectSilence(problems, one);
    }
  });
});

describe('a personnummer in a single cell or header', () => {
  it('is in no message', async () => {
    const planted = `Kön;F1;F2;Ring ${one}\nAnna ${another};Lätt;Lätt;\nMan;198501011236;Lätt;\nMan;Lätt;8501011236;\nMan;Lätt;Lätt;\n`;
    const { report, problems } = await readWave(planted);
    expect(codesOf(problems)).toContain('warning value-unknown');
    const all = JSON.stringify([problems, report?.occurrences.listed, told(problems)]);
    expect(all).toContain('Anna [personnummer]');
    expect(all).not.toMatch(/850101|170101|1236|2393/);
  });
});
