import { describe, expect, it } from 'vitest';
import { FileFault } from '../../src/effects.js';
import { ingestResponses } from '../../src/ingest/ingest-responses.js';
import { maxColumns, maxFieldBytes, maxFields } from '../../src/limits.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, codesOf, readWave, told, wave2018 } from './survey.js';

const header = 'SvarsID;Svarsdatum;Kön;F1;F2;Kommentar';

async function codes(file: string | Uint8Array): Promise<string[]> {
  const { problems, report } = await readWave(file, { pieceBytes: 65_536 });
  expect(report).toBeUndefined();
  return codesOf(problems);
}

describe('a file that is no table', () => {
  it('is missing, a folder, or not to be read', async () => {
    const request = { files: [{ path: 'data/svar.csv' }], wave: wave2018, codebook: codebookOf() };
    const missing = await ingestResponses(request, fakeEffects(), () => {});
    expect(missing.value).toBeUndefined();
    expect(told(missing.problems)).toEqual([
      'error file-missing @: Datafilen data/svar.csv finns inte. Kontrollera sökvägen.',
    ]);
    const faults = new Map([['data/svar.csv', new FileFault('denied', 'data/svar.csv')]]);
    const denied = await ingestResponses(request, fakeEffects({}, { faults }), () => {});
    expect(denied.problems).toMatchObject([{ code: 'file-unreadable', place: { file: 'data/svar.csv' } }]);
  });

  it('is empty, or has nothing but a mark, blank lines or a line sep=;', async () => {
    for (const text of ['', '\ufeff', '\n\r\n\n', 'sep=;\n']) {
      expect(await codes(text)).toEqual(['error data-empty']);
    }
  });

  it('is a web page, XML, a PDF or a text document under another name', async () => {
    const kinds = async (text: string) =>
      (await readWave(text)).problems.map(({ code, details }) => [code, details]);
    const cases = {
      html: [
        '<html><table><tr><td>Kön;F1</td>',
        '\ufeff\n<!DOCTYPE html>\n',
        '<?xml version="1.0"?>\n<html>',
      ],
      xml: ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'],
      pdf: ['%PDF-1.4\n1 0 obj'],
      rtf: ['{\\rtf1\\ansi Kön;F1'],
    };
    for (const [kind, texts] of Object.entries(cases)) {
      for (const text of texts) expect(await kinds(text)).toEqual([['data-no-table', { kind }]]);
    }
    expect(told((await readWave('<table>')).problems)).toEqual([
      'error data-no-table @: Filen är en webbsida (HTML), vad den än heter. Öppna den i Excel, välj Spara som och filtypen ”Excel-arbetsbok (.xlsx)”, och ange den nya filen; eller exportera som CSV eller .xlsx ur enkätverktyget.',
    ]);
  });

  it('is in UTF-32, whose mark begins like that of UTF-16', async () => {
    const text = [...`${header}\n1;;Man;Lätt;Lätt;\n`].map((c) => c.codePointAt(0) ?? 0);
    const utf32 = new Uint8Array(Uint32Array.from([0xfeff, ...text]).buffer);
    expect(await codes(utf32)).toEqual(['error encoding-utf-32']);
  });

  it('is binary: NUL bytes far down, or many control characters', async () => {
    expect(await codes(`${header}\n1;2018-10-01;Man;Lätt;Lätt;\0\n`)).toEqual(['error data-binary']);
    expect(await codes(Uint8Array.from({ length: 200 }, (_, i) => (i * 7) % 32 || 1))).toEqual([
      'error data-binary',
    ]);
  });
});

describe('a file that cannot be split', () => {
  it('has a quotation mark that is never closed', async () => {
    const { problems, report } = await readWave(`${header}\n1;;Man;Lätt;Lätt;"bra\n2;;Man;Lätt;Lätt;\n`);
    expect(report).toBeUndefined();
    expect(told(problems)[0]).toBe(
      'error quote-unclosed @2: Här börjar ett fält med ett citattecken (") som aldrig avslutas, så resten av filen går inte att läsa. Rätta citattecknet, eller exportera filen på nytt.',
    );
    expect(await codes('"SvarsID;Kön\n1;Man\n')).toEqual(['error quote-unclosed']);
  });

  it('has a field that is too long', async () => {
    const text = `${header}\n1;;Man;Lätt;Lätt;"${'x'.repeat(maxFieldBytes + 1)}"\n`;
    expect(await codes(text)).toContain('error field-too-long');
  });

  it('has a row of fields without end, early or late in the file', async () => {
    const wide = `1;;Man;Lätt;Lätt${';'.repeat(maxFields * 12)}\n`;
    for (const before of [1, 30_000]) {
      const rows = Array.from({ length: before }, (_, i) => `a${i};;Man;Lätt;Lätt;\n`).join('');
      const { problems, report } = await readWave(`${header}\n${rows}${wide}`, { pieceBytes: 65_536 });
      expect(report).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'row-too-wide', place: { row: before + 2 } }]);
    }
    expect(await codes(`${header}${';'.repeat(maxFields)}\n`)).toEqual(['error header-too-wide']);
  });

  it('has a header that is too long or too wide', async () => {
    expect(await codes(`${header};${'x'.repeat(maxFieldBytes)}\n`)).toEqual(['error header-too-long']);
    const { problems } = await readWave(`${header}${';x'.repeat(maxColumns)}\n`, { pieceBytes: 65_536 });
    expect(problems).toMatchObject([{ code: 'header-too-wide', details: { columns: maxColumns + 6 } }]);
  });
});

describe('a wave without answers', () => {
  it('is an error, after a warning for the file without rows', async () => {
    const { problems, report } = await readWave(`${header}\n`);
    expect(report).toBeUndefined();
    expect(codesOf(problems)).toEqual(['warning rows-none', 'error rows-none-kept']);
  });

  it('may have one file without rows beside another', async () => {
    const files = { 'jan.csv': `${header}\n`, 'feb.csv': `${header}\n1;;Man;Lätt;Lätt;\n` };
    const { problems, report } = await readWave(files);
    expect(report?.files.map((f) => f.rowsKept)).toEqual([0, 1]);
    expect(codesOf(problems)).toEqual(['warning rows-none']);
  });

  it('says where the rows went', async () => {
    const wave = { ...wave2018, fieldPeriod: { from: '2018-10-01', to: '2018-10-31' } };
    const text = `${header}\n1;2018-11-01;Man;Lätt;Lätt;\n2;2018-10-02;Man;;;\n`;
    const { problems } = await readWave(text, { wave });
    expect(told(problems).at(-1)).toBe(
      'error rows-none-kept @: Vågen ”2018” har inga svar att räkna: av 2 rader ligger 1 utanför insamlingsperioden, 1 saknar svar på alla frågor och 0 är dubbletter. Kontrollera fil, kodbok och period.',
    );
  });
});

describe('several files', () => {
  it('are all read, so that every problem is told at once', async () => {
    const files = { 'a.csv': '', 'b.csv': `${header}\n1;;Mann;Lätt;Lätt;\n`, 'c.csv': 'a;b\n1;2\n' };
    const { problems, report } = await readWave(files);
    expect(report).toBeUndefined();
    expect(problems.map((p) => `${p.place?.file} ${p.code}`)).toEqual([
      'a.csv data-empty',
      'b.csv value-unknown',
      'c.csv columns-none',
    ]);
  });

  it('with the same content are pointed out', async () => {
    const text = 'Kön;F1;F2\nMan;Lätt;Lätt\n';
    const { problems } = await readWave({ 'a.csv': text, 'kopia.csv': text });
    expect(problems.filter((p) => p.severity === 'warning')).toMatchObject([
      { code: 'data-same-content', details: { other: 'a.csv' }, place: { file: 'kopia.csv' } },
    ]);
  });
});
