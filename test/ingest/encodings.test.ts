import { describe, expect, it } from 'vitest';
import type { Delimiter, Encoding } from '../../src/config/pipeline.js';
import { codesOf, readWave, told } from './survey.js';

const highCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => {
    const high = highCharacters.indexOf(c);
    return high >= 0 ? 0x80 + high : (c.codePointAt(0) ?? 0);
  });
}

function utf16(text: string, encoding: Encoding): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function written(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  return encoding === 'windows-1252' ? windows1252(text) : utf16(text, encoding);
}

/** Two answers; the comment has quoted delimiters and newlines, and characters that windows-1252 has above ASCII. */
function table(delimiter: Delimiter, newline: string): string {
  const lines = [
    ['SvarsID', 'Kön', 'Hur lätt är kontakten?', 'F2', 'Kommentar'],
    ['1', 'Kvinna', 'Lätt', 'Svårt', `"Bra – ”tack”; tack, 5 €${newline}och\thej"`],
    ['2', 'Man', 'Vet inte', '', '"så ""där"""'],
  ];
  return lines.map((line) => line.join(delimiter) + newline).join('');
}

const coded = ['kvinna latt svart -', 'man vet-inte no-answer -'];
const delimiters = [';', ',', '\t'] as const;
const newlines = { LF: '\n', CRLF: '\r\n', CR: '\r' };
const files = [
  { name: 'UTF-8', encoding: 'utf-8', mark: '' },
  { name: 'UTF-8 with a mark', encoding: 'utf-8', mark: '\ufeff' },
  { name: 'UTF-16 little endian with a mark', encoding: 'utf-16le', mark: '\ufeff' },
  { name: 'UTF-16 big endian with a mark', encoding: 'utf-16be', mark: '\ufeff' },
  { name: 'UTF-16 little endian', encoding: 'utf-16le', mark: '' },
  { name: 'UTF-16 big endian', encoding: 'utf-16be', mark: '' },
  { name: 'windows-1252', encoding: 'windows-1252', mark: '' },
] as const;

describe('every encoding, newline and delimiter', () => {
  for (const { name, encoding, mark } of files) {
    for (const [newlineName, newline] of Object.entries(newlines)) {
      for (const delimiter of delimiters) {
        it(`${name}, ${newlineName}, ${JSON.stringify(delimiter)}`, async () => {
          const bytes = written(mark + table(delimiter, newline), encoding);
          for (const pieceBytes of [1, 3, 1000]) {
            const { rows, report, problems } = await readWave(bytes, { pieceBytes });
            expect(told(problems)).toEqual([]);
            expect(rows).toEqual(coded);
            expect(report?.files).toMatchObject([{ encoding, delimiter, rowsRead: 2, rowsKept: 2 }]);
          }
        });
      }
    }
  }
});

describe('windows-1252', () => {
  it('reads 0x80–0x9F as windows does and not as control characters', async () => {
    const bytes = windows1252('Kön;F1;F2\nKvinna – ”x” €;Lätt;Lätt\n');
    const { problems } = await readWave(bytes);
    expect(told(problems.filter((p) => p.code === 'value-unknown'))).toEqual([
      'warning value-unknown @2 Kön: ”Kvinna – ”x” €” är inget av kodbokens svarsalternativ (rad 2) och räknas som ogiltigt. Lägg till det under ”aliases” eller ”missing”, eller rätta filen.',
    ]);
  });

  it('is what the pipeline says, even when the bytes would do as UTF-8', async () => {
    const text = 'SvarsID;Könstillhörighet;F1;F2\n1;K;1;2\n';
    const { problems } = await readWave(text, { encoding: 'windows-1252' });
    const [missing] = told(problems.filter((p) => p.code === 'column-missing'));
    expect(missing).toContain('error column-missing @1: Kolumnen ”Könstillhörighet”');
    expect(missing).toContain('Menade du ”KÃ¶nstillhÃ¶righet”?');
  });
});

describe('an encoding that cannot be right', () => {
  const text = table(';', '\n');

  it('contradicts the mark or the pattern of NUL bytes', async () => {
    const marked = await readWave(written(`\ufeff${text}`, 'utf-8'), { encoding: 'windows-1252' });
    expect(told(marked.problems)).toEqual([
      'error encoding-contradicted @: Pipelinen säger att filen är i windows-1252, men dess innehåll visar utf-8. Ta bort ”encoding” eller rätta den.',
    ]);
    const wide = await readWave(written(text, 'utf-16le'), { encoding: 'utf-8' });
    expect(codesOf(wide.problems)).toEqual(['error encoding-contradicted']);
    const narrow = await readWave(written(text, 'utf-8'), { encoding: 'utf-16be' });
    expect(codesOf(narrow.problems)).toEqual(['error encoding-contradicted']);
  });

  it('is not valid', async () => {
    const { problems } = await readWave(written('SvarsID;Kön\n', 'windows-1252'), { encoding: 'utf-8' });
    expect(told(problems)).toEqual([
      'error encoding-invalid @: Filen är inte hel och giltig utf-8: det brister vid byte 10. Spara den på nytt som UTF-8, eller ta bort ”encoding” om den står i pipelinen.',
    ]);
  });

  it('is UTF-16 with half a character at the end', async () => {
    const whole = written(text, 'utf-16le');
    const { problems } = await readWave(whole.subarray(0, whole.length - 1));
    expect(codesOf(problems)).toEqual(['error encoding-invalid']);
  });

  it('is UTF-8 with a foreign byte, as when two files are joined', async () => {
    const good = written(text, 'utf-8');
    const bad = written('3;Man;Lätt;;\n', 'windows-1252');
    const { problems } = await readWave(Uint8Array.from([...good, ...bad]));
    expect(codesOf(problems)).toEqual(['error encoding-mixed']);
  });
});
