import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldSplitter, type SplitFault } from '../../src/ingest/field-splitter.js';
import { maxFieldBytes, maxFields } from '../../src/limits.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

interface Split {
  readonly rows: string[][];
  readonly numbers: number[];
  readonly fault: SplitFault | undefined;
}

function split(text: string, delimiter = ';', pieceBytes = 1_000): Split {
  const bytes = encoder.encode(text);
  const rows: string[][] = [];
  const numbers: number[] = [];
  let fields: string[] = [];
  const splitter = new FieldSplitter(delimiter, {
    field: (buffer, start, end) => void fields.push(decoder.decode(buffer.subarray(start, end))),
    endRow: (row) => {
      rows.push(fields);
      numbers.push(row);
      fields = [];
    },
  });
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const fault = splitter.push(bytes.subarray(at, at + pieceBytes));
    if (fault) return { rows, numbers, fault };
  }
  return { rows, numbers, fault: splitter.end() };
}

describe('FieldSplitter', () => {
  it('splits at the delimiter and at every kind of newline, also mixed', () => {
    expect(split('a;b\nc;d\r\ne;f\rg;h').rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('takes delimiters, newlines and doubled quotation marks within quotation marks as text', () => {
    expect(split('"a;b";"c\r\nd";"say ""hi"""\n').rows).toEqual([['a;b', 'c\r\nd', 'say "hi"']]);
  });

  it('leaves a quotation mark alone that does not begin the field', () => {
    expect(split('5" tum;x"y"').rows).toEqual([['5" tum', 'x"y"']]);
  });

  it('keeps text after the closing quotation mark', () => {
    expect(split('"a" b;c').rows).toEqual([['a b', 'c']]);
  });

  it('passes over blank lines but counts them as a spreadsheet does, and quoted newlines not', () => {
    const { rows, numbers } = split('a\n\n"b\nb"\r\n\r\nc\n');
    expect(rows).toEqual([['a'], ['b\nb'], ['c']]);
    expect(numbers).toEqual([1, 3, 5]);
  });

  it('gives empty fields, also the last one and a quoted one alone', () => {
    expect(split(';\n""\na;').rows).toEqual([['', ''], [''], ['a', '']]);
  });

  it('tells the row where a quotation mark begins that is never closed', () => {
    expect(split('a;b\nc;"d\ne;f\n').fault).toEqual({ kind: 'quote-unclosed', row: 2 });
  });

  it.each([1, 2, 1_000])(
    'does not lose the rows between two stray quotation marks (pieces of %d)',
    (size) => {
      const text = 'id;text\n1;"bra\n2;ja\n3;"dåligt\n4;nej\n';
      expect(split(text, ';', size).fault).toEqual({ kind: 'quote-stray', row: 2 });
      expect(split('a;"b\r\nc" ;d\n', ';', size).rows).toEqual([['a', 'b\r\nc ', 'd']]);
    },
  );

  it('passes over an end-of-file mark (Ctrl-Z) after the last row', () => {
    expect(split('a;b\n1;2\n\x1a').rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(split('a;b\n1;"2"\x1a').rows.at(-1)).toEqual(['1', '2']);
  });

  it('stops at a field that is too long', () => {
    const long = 'x'.repeat(maxFieldBytes);
    expect(split(`a\n${long}\n`, ';', 65_536).fault).toBeUndefined();
    expect(split(`a\n${long}x\n`, ';', 65_536).fault).toEqual({ kind: 'field-too-long', row: 2 });
    expect(split(`a\n"${long}x`, ';', 65_536).fault).toEqual({ kind: 'field-too-long', row: 2 });
  });

  it('stops at a row of fields without end, however large the file', () => {
    const given = (fields: number) => `a\n\n${';'.repeat(fields - 1)}\nb\n`;
    expect(split(given(maxFields), ';', 65_536).fault).toBeUndefined();
    const { rows, fault } = split(given(maxFields * 20), ';', 65_536);
    expect(fault).toEqual({ kind: 'row-too-wide', row: 3 });
    expect(rows).toEqual([['a']]);
  });

  const piece = fc.constantFrom('a', 'Å', ' ', ';', ',', '\t', '"', '\n', '\r', '€', '😀');
  const field = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string(),
  );
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

  it('brings back any table, however it is quoted, broken into lines and cut into pieces', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(';', ',', '\t'),
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r')),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (rows, delimiter, mayQuote, newlines, endsOpen, pieceBytes) => {
          const lines = rows.map((fields) => {
            const written = fields.map((text) => {
              const must = fields.length === 1 && text === '';
              const quoted =
                must || /["\r\n]/.test(text) || text.includes(delimiter) || mayQuote.next().value;
              return quoted ? `"${text.replaceAll('"', '""')}"` : text;
            });
            return written.join(delimiter);
          });
          const text = lines.map((line) => line + newlines.next().value).join('');
          const cut = endsOpen ? text.replace(/(\r\n|\n|\r)$/, '') : text;
          const wellFormed = rows.map((fields) => fields.map((f) => decoder.decode(encoder.encode(f))));
          expect(split(cut, delimiter, pieceBytes)).toEqual({
            rows: wellFormed,
            numbers: rows.map((_, i) => i + 1),
            fault: undefined,
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
