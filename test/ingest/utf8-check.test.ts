import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Check } from '../../src/ingest/utf8-check.js';

function checked(bytes: Uint8Array, pieceBytes = 1000): Utf8Check {
  const check = new Utf8Check();
  for (let at = 0; at < bytes.length; at += pieceBytes) check.push(bytes.subarray(at, at + pieceBytes));
  check.end();
  return check;
}

describe('Utf8Check', () => {
  it('counts characters beyond ASCII', () => {
    expect(checked(new TextEncoder().encode('Kön: å€😀'))).toMatchObject({ multibyte: 4, malformed: 0 });
  });

  it('tells where the first fault is and goes on', () => {
    // "å" of windows-1252, then a good "å", then a character cut off
    const bytes = Uint8Array.of(0x61, 0xe5, 0x61, 0xc3, 0xa5, 0xe2, 0x82);
    expect(checked(bytes)).toMatchObject({ multibyte: 1, malformed: 2, firstMalformed: 2 });
  });

  it('counts NUL bytes', () => {
    expect(checked(Uint8Array.of(0x61, 0, 0x62, 0)).nulBytes).toBe(2);
  });

  it('agrees with a strict decoder on any bytes, in any pieces', () => {
    const likelyBytes = fc.constantFrom(
      0x41,
      0x80,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc3,
      0xe0,
      0xed,
      0xf0,
      0xf4,
      0xf5,
    );
    const bytes = fc.array(fc.oneof(likelyBytes, fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
    const strict = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 4 }), (values, pieceBytes) => {
        const all = Uint8Array.from(values);
        let valid = true;
        try {
          strict.decode(all);
        } catch {
          valid = false;
        }
        expect(checked(all, pieceBytes).malformed === 0).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});
