import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/config/yaml-source.js';
import { messageOf } from '../../src/problems/problem.js';

/** The data of a file, and what is told of it as `line:column message`. */
function parsed(text: string) {
  const { value, problems } = parseYaml(new TextEncoder().encode(text), 'p.yaml');
  const told = problems.map((p) => {
    if (/^$|undefined/.test(messageOf(p, 'en'))) throw new Error(`${p.code} in English`);
    return `${p.place?.line}:${p.place?.column} ${messageOf(p, 'sv')}`;
  });
  return { data: value?.data, told };
}

describe('aliases', () => {
  it('may be used as often as one likes', () => {
    const uses = Array.from({ length: 150 }, (_, i) => `  k${i}: *ja\n`).join('');
    const { data, told } = parsed(`ja: &ja [a, b]\nanvant:\n${uses}`);
    expect(told).toEqual([]);
    expect(data).toMatchObject({ anvant: { k149: ['a', 'b'] } });
  });

  it('that point at nothing, or at what they stand in, are told where they are', () => {
    expect(parsed('a: 1\nb: *c\nd: &d [x, *d]\nc: &c 2\n').told).toEqual([
      '2:4 Filen är inte giltig YAML: ett alias (*namn) pekar inte på något som står färdigt ovanför.',
      '3:11 Filen är inte giltig YAML: ett alias (*namn) pekar inte på något som står färdigt ovanför.',
    ]);
  });

  it('that point at each other until the file would fill the memory are refused where that happens', () => {
    const levels = 'bcdefghijk'.split('').map((name, i) => {
      const below = `*${'abcdefghijk'[i]}`;
      return `${name}: &${name} [${Array(10).fill(below).join(', ')}]\n`;
    });
    const { told, data } = parsed(`a: &a [x, x]\n${levels.join('')}`);
    expect(data).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/^5:\d+ .*aliasen \(\*namn\) pekar på så mycket/)]);
  });
});

describe('what our files may not have', () => {
  it('is refused with its place: tags, and keys that are no plain text', () => {
    expect(parsed('a: !!binary SGVq\nb: !egen x\nc: !!str 0180\n').told).toEqual([
      '1:13 Filen är inte giltig YAML: en tagg (!…) kan inte användas här.',
      '2:10 Filen är inte giltig YAML: en tagg (!…) kan inte användas här.',
    ]);
    expect(parsed('a: 1\n? [b, c]\n: d\n').told).toEqual([
      '2:3 Filen är inte giltig YAML: en nyckel måste vara en enkel text, inte en lista, nycklar med värden eller ett alias.',
    ]);
  });

  it('is a key that stands twice in its map, or that would be lost', () => {
    const { told } = parsed('a: 1\nb: {a: 1, c: 2, c: 3}\na: 4\n__proto__: {a: 1}\nconstructor: 5\n');
    expect([...told].sort()).toEqual([
      '2:17 Filen är inte giltig YAML: samma nyckel står två gånger.',
      '3:1 Filen är inte giltig YAML: samma nyckel står två gånger.',
      '4:1 Filen är inte giltig YAML: nyckeln __proto__ kan inte användas; byt namn på den.',
    ]);
  });

  it.each(['\\0', '\\u0007', '\\u202e', '\\u2066', '\\x1b'])('is a sign that nobody sees: %s', (sign) => {
    const told = ['1:4 Filen är inte giltig YAML: här står ett styrtecken som inte syns; skriv om texten.'];
    expect(parsed(`a: "x${sign}y"\n`).told).toEqual(told);
    expect(parsed('a: "x\\ty\\nz"\n').told).toEqual([]);
  });

  it('is not a great many keys, which take no longer than their number', () => {
    const keys = Array.from({ length: 60_000 }, (_, i) => `k${i}: ${i}\n`);
    expect(parsed(keys.join('')).data).toMatchObject({ k59999: '59999' });
  });

  it('is nothing at all', () => {
    for (const text of ['# bara en kommentar\n', '---\n', ' \n']) {
      expect(parsed(text).told).toEqual([
        '1:1 Filen är tom. Utgå från exemplet som ”svarsbild init” skapar.',
      ]);
    }
  });

  it('is a value in too many levels, which is told once', () => {
    const { told } = parsed('['.repeat(100_000));
    expect(told[0]).toContain('värdena ligger i varandra i för många nivåer');
    expect(told.length).toBeLessThan(5);
  });

  it('is told fault by fault only at the beginning', () => {
    const { told } = parsed('a: 1\n'.repeat(13));
    expect(told).toHaveLength(11);
    expect(told.slice(9)).toEqual([
      '11:1 Filen är inte giltig YAML: samma nyckel står två gånger.',
      '12:1 Härifrån finns 2 fel till i filens YAML. De beror ofta på de första: rätta dem och försök igen.',
    ]);
  });
});
