import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteDictionary } from '../../src/ingest/byte-dictionary.js';

const roomy = { values: 100_000, bytes: 10_000_000 };

describe('ByteDictionary', () => {
  it('numbers values in the order they are first seen', () => {
    const dictionary = new ByteDictionary(roomy);
    const bytes = new TextEncoder().encode('KvinnaManKvinna');
    expect([
      dictionary.indexOf(bytes, 0, 6),
      dictionary.indexOf(bytes, 6, 9),
      dictionary.indexOf(bytes, 9, 15),
      dictionary.indexOf(bytes, 3, 3),
    ]).toEqual([0, 1, 0, 2]);
    expect(dictionary.size).toBe(3);
  });

  it('still knows what it has when there is no room for more', () => {
    const few = new ByteDictionary({ values: 2, bytes: 100 });
    const short = new ByteDictionary({ values: 100, bytes: 3 });
    const bytes = Uint8Array.of(1, 2, 3);
    const ask = (d: ByteDictionary) => [0, 1, 2, 0].map((at) => d.indexOf(bytes, at, at + 1));
    expect(ask(few)).toEqual([0, 1, -1, 0]);
    expect(short.indexOf(bytes, 0, 3)).toBe(0);
    expect(short.indexOf(bytes, 0, 1)).toBe(-1);
  });

  it('agrees with a Map of strings', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 3 }), { maxLength: 300 }), (values) => {
        const dictionary = new ByteDictionary(roomy);
        const map = new Map<string, number>();
        for (const value of values) {
          const key = value.join();
          if (!map.has(key)) map.set(key, map.size);
          expect(dictionary.indexOf(value, 0, value.length)).toBe(map.get(key));
        }
      }),
    );
  });

  it('tells values with the same hash apart', () => {
    // Found by search for the hash that is used (FNV-1a of 32 bits, begun with the length).
    const pairs = ['1whl6l611', '111ir98u8', '1pbimg01t', '1m9huli17', '1jjk7zywt', '1ixcjt25e'];
    const dictionary = new ByteDictionary(roomy);
    const values = pairs.map((text) => new TextEncoder().encode(text));
    const indices = () => values.map((value) => dictionary.indexOf(value, 0, value.length));
    expect(indices()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(indices()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('keeps every number when it grows', () => {
    const dictionary = new ByteDictionary(roomy);
    const value = (n: number) => Uint8Array.of(n & 255, n >> 8);
    for (let n = 0; n < 5_000; n++) expect(dictionary.indexOf(value(n), 0, 2)).toBe(n);
    expect(dictionary.indexOf(value(4_321), 0, 2)).toBe(4_321);
  });
});
