import { describe, expect, it } from 'vitest';
import { listedValues, maxRememberedValues } from '../../src/limits.js';
import { codebookOf, codesOf, kon, kontakt, paverka, readWave, scale, told } from './survey.js';

const small = codebookOf({ variables: [kon, kontakt] });

describe('values', () => {
  it('match id, label and alias, whatever the case, spaces and composition', async () => {
    const answers = ['Lätt', 'latt', '1', ' LÄTT ', 'la\u0308tt', '\u00a0Lätt'];
    const { rows, problems } = await readWave(`Kön;F1\n${answers.map((a) => `K;${a}\n`).join('')}`, {
      codebook: small,
    });
    expect(told(problems)).toEqual([]);
    expect(rows).toEqual(answers.map(() => 'kvinna latt -'));
  });

  it('that are missing keep their kind, and an empty one is no answer', async () => {
    const { rows } = await readWave('Kön;F1\nVill ej svara;Vet inte\n \u00a0;Lätt\n', { codebook: small });
    expect(rows).toEqual(['refused vet-inte -', 'no-answer latt -']);
  });

  it('that are empty may mean something else by the codebook', async () => {
    const filtered = { ...kontakt, missing: [{ value: '', kind: 'not-applicable' as const }] };
    const codebook = codebookOf({ variables: [filtered, paverka] });
    const { rows } = await readWave('F1;F2\n;Lätt\n', { codebook });
    expect(rows).toEqual(['not-applicable latt -']);
  });

  it('are read by the scale of the wave where it has one', async () => {
    const turned = scale('latt', 'latt|Lätt|9', 'svart|Svårt|1');
    const codebook = codebookOf({
      variables: [kon, kontakt],
      waves: { '2018': { kontakt: { scale: turned } } },
    });
    const { rows, problems } = await readWave('Kön;F1\nK;1\nK;9\nK;Vet inte\n', { codebook });
    expect(rows).toEqual(['kvinna svart -', 'kvinna latt -']);
    expect(problems).toMatchObject([
      { code: 'value-unknown', details: { value: 'Vet inte' } },
      { code: 'rows-empty' },
    ]);
  });
});

describe('unknown values', () => {
  it('count as invalid and are listed once each, with rows and the nearest known value', async () => {
    const { rows, problems, report } = await readWave('Kön;F1\nKvina;Lätt\nX;Lätt\nKvina;Lätt\n', {
      codebook: small,
    });
    expect(rows).toEqual(Array(3).fill('invalid latt -'));
    expect(report?.files[0]?.invalidValues).toBe(3);
    expect(told(problems)).toEqual([
      'warning value-unknown @2 Kön: ”Kvina” är inget av kodbokens svarsalternativ (2 rader: 2, 4) och räknas som ogiltigt. Menade du ”Kvinna”? Lägg till det under ”aliases” eller ”missing”, eller rätta filen.',
      'warning value-unknown @3 Kön: ”X” är inget av kodbokens svarsalternativ (rad 3) och räknas som ogiltigt. Lägg till det under ”aliases” eller ”missing”, eller rätta filen.',
    ]);
  });

  it('name ten rows at most', async () => {
    const { problems } = await readWave(`Kön;F1\n${'X;Lätt\n'.repeat(1234)}`, { codebook: small });
    expect(told(problems)[0]).toContain(
      '(1\u00a0234 rader: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 och 1\u00a0224 till)',
    );
  });

  it('are counted together beyond the first few of a column', async () => {
    const lines = Array.from({ length: listedValues + 5 }, (_, i) => `okänt ${i};Lätt\n`);
    const { problems, report } = await readWave(`Kön;F1\n${lines.join('')}`, { codebook: small });
    expect(problems.filter((p) => p.code === 'value-unknown')).toHaveLength(listedValues);
    expect(problems.at(-1)).toMatchObject({ code: 'values-unknown-more', details: { count: 5 } });
    expect(report?.files[0]?.invalidValues).toBe(listedValues + 5);
  });

  it('may be more than a column remembers', async () => {
    const lines = Array.from({ length: maxRememberedValues + 10 }, (_, i) => `okänt ${i};Lätt\nMan;Lätt\n`);
    const { rows, report } = await readWave(`Kön;F1\n${lines.join('')}`, {
      codebook: small,
      pieceBytes: 10_000,
    });
    expect(report?.files[0]?.invalidValues).toBe(lines.length);
    expect(rows.filter((row) => row === 'man latt -')).toHaveLength(lines.length);
  });

  it('are shortened, and their control characters made visible', async () => {
    const text = `Kön;F1\n"\u001b[2J\t${'x'.repeat(100)}";Lätt\n`;
    const { problems } = await readWave(text, { codebook: small });
    expect(problems).toMatchObject([
      { code: 'value-unknown', details: { value: `\\u{001B}[2J\\t${'x'.repeat(55)}…` } },
    ]);
  });

  it('are told even when they leave a row without an answer', async () => {
    const { problems } = await readWave('Kön;F1\nMan;lett\nMan;Lätt\n', { codebook: small });
    expect(codesOf(problems)).toEqual(['warning value-unknown', 'note rows-empty']);
  });

  it('of ids and comments do not exist, and their text is never told', async () => {
    const secret = '19640101-1234';
    const text = `SvarsID;Kön;F1;F2;Kommentar;Okänd\n${`${secret};Man;Lätt;Lätt;${secret};${secret}\n`.repeat(3)}${secret};Man;X\n`;
    const { problems } = await readWave(text);
    expect(codesOf(problems)).toContain('warning rows-duplicate');
    expect(JSON.stringify(problems)).not.toContain(secret);
  });
});
