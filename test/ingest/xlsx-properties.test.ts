import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../scripts/example/csv.js';
import { type Cell, xlsxBytes } from '../../scripts/example/xlsx.js';
import { cubeCounter } from '../../src/cube/cube-counter.js';
import { cellText } from '../../src/ingest/cell-text.js';
import { ingestResponses } from '../../src/ingest/ingest-responses.js';
import { readSheets } from '../../src/ingest/workbook.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, wave2018 } from './survey.js';

/** A cell of a spreadsheet and the text that a CSV export of it has. */
interface Both {
  readonly cell: Cell;
  readonly text: string;
}

const asText = (text: string): Both => ({ cell: text, text });
const code = (number: number): Both => ({ cell: number, text: String(number) });
const calculated = ({ text }: Both): Both => ({ cell: { formula: 'A1', value: text }, text });
const empty: Both = { cell: null, text: '' };

const gender = fc.constantFrom(
  ...['Kvinna', 'Man', 'K', 'annat', 'Vill ej svara', 'Okänt'].map(asText),
  empty,
);
const answer = fc.oneof(
  fc.constantFrom(...[1, 2, 3, 4].map(code), ...['Lätt', 'SVÅRT', ' Vet inte '].map(asText), empty),
  fc.constantFrom(...['Lätt', 'Svårt', '2'].map(asText)).map(calculated),
);
const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2018-12-31'), noInvalidDate: true })
  .map((date): Both => {
    const iso = date.toISOString().slice(0, 10);
    return { cell: { date: iso }, text: iso };
  });
const comment = fc.string({ unit: 'grapheme', maxLength: 20 }).map(asText);
const row = fc.tuple(day, gender, answer, answer, comment);
const header = ['Svarsdatum', 'Kön', 'F1', 'F2', 'Kommentar'];

async function cubeOf(file: string | Uint8Array) {
  const counter = cubeCounter(codebookOf());
  const request = { files: [{ path: 'fil' }], wave: wave2018, codebook: codebookOf() };
  const { value } = await ingestResponses(
    request,
    fakeEffects({ fil: file }, { pieceBytes: 4096 }),
    counter.add,
  );
  return value && counter.cube([]);
}

describe('a spreadsheet and a CSV file of the same table', () => {
  it('give the same cube, in either date system, wherever the table begins', async () => {
    const books = fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 30 }),
      above: fc.nat(5),
      dateSystem: fc.constantFrom('1900' as const, '1904' as const),
    });
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(books, async ({ rows, above, dateSystem }) => {
        const titles = Array.from({ length: above }, (_, i) => [`Rad ${i}`]);
        const cells = [...titles, header, ...rows.map((cellsOf) => cellsOf.map(({ cell }) => cell))];
        const book = xlsxBytes({ sheets: [{ name: 'Svar', rows: cells }], dateSystem });
        const csv = csvText([header, ...rows.map((cellsOf) => cellsOf.map(({ text }) => text))], '\n');
        const [fromBook, fromCsv] = [await cubeOf(book), await cubeOf(csv)];
        expect(fromBook).toEqual(fromCsv);
        if (fromCsv) counted++;
      }),
    );
    expect(counted).toBeGreaterThan(50);
  });

  it('hold the same texts, whatever they are', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const tables = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const [sheet] = (await readSheets(xlsxBytes({ sheets: [{ name: 'A', rows }] }), [0], 100)) ?? [];
        const width = Math.max(...rows.map((cells) => cells.length));
        const padded = rows.map((cells) => [...cells, ...Array(width - cells.length).fill('')]);
        expect(sheet?.rows.map((cells) => cells.map(cellText))).toEqual(padded);
      }),
    );
  });
});
