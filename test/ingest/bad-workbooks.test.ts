import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { xlsxBytes } from '../../scripts/example/xlsx.js';
import { openTable } from '../../src/ingest/open-table.js';
import { maxSheetRows, maxUnpackedBytes, maxWorkbookBytes } from '../../src/limits.js';
import { fakeEffects } from '../fake-effects.js';
import { codesOf, readWave, told } from './survey.js';
import { declaring } from './zip-archives.js';

const table = [
  ['Kön', 'F1', 'F2'],
  ['Man', 'Lätt', 'Lätt'],
];
const workbook = xlsxBytes({ sheets: [{ name: 'Svar', rows: table }] });
const sheetPart = 'xl/worksheets/sheet1.xml';

async function errors(file: Uint8Array): Promise<string[]> {
  const { problems, report } = await readWave(file, { pieceBytes: 1 << 16 });
  expect(report).toBeUndefined();
  return told(problems);
}

describe('a file of another kind', () => {
  it('is an old .xls', async () => {
    expect(await errors(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual([
      'error workbook-old @: Filen är i det gamla Excelformatet (.xls), vad den än heter. Öppna den i Excel, välj Spara som och filtypen ”Excel-arbetsbok (.xlsx)”, och ange den nya filen.',
    ]);
  });

  it('is protected by a password', async () => {
    const encryption = { password: 'hemligt', spinCount: 1 };
    const locked = await writeXlsx({ sheets: [{ name: 'Svar', rows: table }], encryption });
    expect(await errors(locked)).toEqual([
      'error workbook-password @: Arbetsboken är skyddad med lösenord och kan inte läsas. Öppna den i Excel, ta bort lösenordet under Arkiv – Information – Skydda arbetsbok, och spara den.',
    ]);
  });

  it.each([
    ['Filen är en binär arbetsbok (.xlsb), som inte läses.', ['[Content_Types].xml', 'xl/workbook.bin']],
    ['Filen är ett OpenDocument-kalkylark (.ods), som inte läses.', ['mimetype', 'content.xml']],
    ['Filen är ett zip-arkiv men ingen arbetsbok.', ['word/document.xml']],
    ['Filen är ett zip-arkiv men ingen arbetsbok.', []],
  ])('%s', async (text, parts) => {
    const archive = zipSync(Object.fromEntries(parts.map((part) => [part, strToU8('<x/>')])));
    expect((await errors(archive))[0]).toContain(`not-a-workbook @: ${text}`);
  });
});

describe('a workbook that cannot be read', () => {
  it.each([
    ['cut off', workbook.subarray(0, workbook.length - 30)],
    ['only its first bytes', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0)],
    ['without its sheets', zipSync({ 'xl/x.xml': strToU8('<x/>') })],
    ['with other bytes in the middle', workbook.map((byte, i) => (i > 900 && i < 960 ? 0x55 : byte))],
  ])('%s', async (_, file) => {
    expect(await errors(file)).toEqual([
      'error workbook-damaged @: Filen börjar som en Excelfil (.xlsx) men går inte att läsa: den är skadad, inte helt överförd, eller har ifyllda celler långt utanför tabellen. Öppna den i Excel, kontrollera den och spara den på nytt.',
    ]);
  });
});

describe('a part that was cut off while the archive is whole', () => {
  const rows = table.concat(Array.from({ length: 9 }, () => ['Kvinna', 'Svårt', 'Lätt']));
  const long = xlsxBytes({ sheets: [{ name: 'Svar', rows }] });

  it.each([
    ['after a row', sheetPart, (xml: string) => xml.slice(0, xml.indexOf('</row>', 600) + 6)],
    ['after the last row', sheetPart, (xml: string) => xml.replace('</worksheet>', '')],
    ['after a text', 'xl/sharedStrings.xml', (xml: string) => xml.slice(0, xml.lastIndexOf('<si>'))],
    ['after the sheets', 'xl/workbook.xml', (xml: string) => xml.replace('</workbook>', '')],
  ])('%s: none of its rows is counted', async (_, part, cut) => {
    expect(codesOf((await readWave(withPart(part, cut, long))).problems)).toEqual(['error workbook-damaged']);
  });

  it('is told from parts that end in other ways', async () => {
    const whole = [
      withPart(sheetPart, (xml) => `${xml}\n<!-- skriven av enkätverktyget -->\n`, long),
      withPart(
        sheetPart,
        (xml) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
        long,
      ),
      withPart('xl/styles.xml', () => '<styleSheet/>', long),
    ];
    for (const file of whole) expect((await readWave(file)).report?.files[0]?.rowsKept).toBe(10);
  });
});

describe('a zip bomb', () => {
  let unpackings = 0;
  class CountedStream extends DecompressionStream {
    constructor(format: 'deflate-raw') {
      super(format);
      unpackings++;
    }
  }
  beforeEach(() => {
    unpackings = 0;
    vi.stubGlobal('DecompressionStream', CountedStream);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('the check itself: a sound workbook is unpacked', async () => {
    expect((await readWave(workbook)).report?.files[0]?.rowsKept).toBe(1);
    expect(unpackings).toBeGreaterThan(0);
  });

  it('is told from the sizes in its directory, and never unpacked', async () => {
    const large = declaring(workbook, sheetPart, { unpacked: maxUnpackedBytes });
    expect(await errors(large)).toEqual([
      'error workbook-too-large @: Arbetsboken är 301 MB uppackad; högst 300 MB läses. Ta bort blad som inte behövs, eller exportera som CSV, som läses hur stor den än är.',
    ]);
    const dense = declaring(workbook, sheetPart, { unpacked: 50_000_000 });
    expect(codesOf((await readWave(dense)).problems)).toEqual(['error workbook-bomb']);
    expect(unpackings).toBe(0);
  });

  it('counts all parts together, also those that are not needed', async () => {
    const part = maxUnpackedBytes / 2;
    const two = [sheetPart, 'xl/styles.xml'].reduce(
      (archive, name) => declaring(archive, name, { unpacked: part }),
      workbook,
    );
    expect(codesOf((await readWave(two)).problems)).toEqual(['error workbook-too-large']);
    expect(unpackings).toBe(0);
  });

  it('that hides its size is not unpacked, and one that lies is unpacked no further than it says', async () => {
    for (const sizes of [{ unpacked: 0 }, { unpacked: 0, packed: 0 }]) {
      expect(codesOf((await readWave(declaring(workbook, sheetPart, sizes))).problems)).toEqual([
        'error workbook-damaged',
      ]);
    }
    expect(unpackings).toBe(0);
    const padded = withPart(sheetPart, (xml) =>
      xml.replace('<sheetData>', `${' '.repeat(5_000_000)}<sheetData>`),
    );
    expect((await readWave(padded)).report?.files[0]?.rowsKept).toBe(1);
    const lying = declaring(padded, sheetPart, { unpacked: 1000 });
    expect(codesOf((await readWave(lying)).problems)).toEqual(['error workbook-damaged']);
  });

  it('of entities within entities is left as it stands', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
    const dtd = `<!DOCTYPE sst [<!ENTITY l0 "lol">${levels.join('')}]>`;
    const laughing = withPart('xl/sharedStrings.xml', (xml) =>
      xml.replace('<sst', `${dtd}<sst`).replace('Man', '&l9;'),
    );
    const { problems } = await readWave(laughing);
    expect(problems.find((p) => p.code === 'value-unknown')?.details).toMatchObject({ value: '&l9;' });
  });

  it('may be the file as it is', async () => {
    const effects = fakeEffects({ 'svar.xlsx': workbook });
    const files = { ...effects.files, size: async () => maxWorkbookBytes + 1 };
    const opened = await openTable({ path: 'svar.xlsx' }, new Set(), { ...effects, files });
    expect(codesOf(opened.problems)).toEqual(['error workbook-too-large']);
  });

  it('may be a sheet with a cell at its very end', async () => {
    const sparse = Array.from({ length: maxSheetRows + 1 }, (_, i) => (i === maxSheetRows ? ['x'] : []));
    const long = xlsxBytes({ sheets: [{ name: 'Svar', rows: [...table, ...sparse] }] });
    expect((await errors(long)).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'error sheet-too-long @: Bladet har fler än 250 000 rader, tomma rader med formatering inräknade. Ta bort raderna under tabellen, eller exportera som CSV, som läses hur lång den än är.',
    ]);
  });
});

/** The workbook with one of its parts changed. */
function withPart(part: string, change: (xml: string) => string, book = workbook): Uint8Array {
  const parts = unzipSync(book);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}
