import { describe, expect, it } from 'vitest';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { Wave } from '../../src/config/pipeline.js';
import { publishingKey } from '../../src/disclosure/key.js';
import { Published, type PublishedWave } from '../../src/disclosure/published.js';
import { tieOut } from '../../src/report/tie-out.js';
import { group, reportInput, table, textsOf } from './survey.js';

const place = { file: 'p.yaml' };
const total = table([], [group([], 40, {}, [40, 50])]);
const steps = {
  received: null,
  rowsRead: 44,
  setAside: { 'outside-field-period': 3, empty: 1, duplicate: 0 },
  answers: 40,
};
const intake = { ...steps, files: [{ path: 'svar.csv', status: 'ok' as const, ...steps }] };

/** The texts of the page about one wave that is changed so, without spaces that do not break. */
function said(wave: Partial<Wave>, published: Partial<PublishedWave> = {}, language: 'sv' | 'en' = 'sv') {
  const input = reportInput({ waves: { '2018': [total] }, language });
  const counts = {
    minimum: 5,
    waves: [
      { wave: '2018', tables: [total], offeredBy: [], outsideRate: { named: [], others: 0 }, ...published },
    ],
  };
  const made = new Published(counts, publishingKey);
  const document = tieOut({
    ...input,
    published: made,
    estimates: estimatesOf(made, input.codebook),
    pipeline: { ...input.pipeline, waves: input.pipeline.waves.map((w) => ({ ...w, ...wave })) },
  });
  return textsOf(document).map((text) => text.replaceAll('\u00a0', ' '));
}

describe('the tie-out page', () => {
  it('says which days belong to the wave', () => {
    const fieldPeriod = {
      from: '2018-10-01',
      to: '2018-10-21',
      by: { kon: { kvinna: { from: '2018-10-01', to: '2018-10-31' } } },
    };
    expect(said({ fieldPeriod }, { intake })).toContain(
      'Insamlingsperiod: 1 oktober 2018 till 21 oktober 2018. Kvinnor: 1 oktober 2018 till 31 oktober 2018.',
    );
    expect(said({ fieldPeriod }, { intake })).toContain(
      'Räknas inte: utanför insamlingsperioden eller utan läsbart datum | 3',
    );
    expect(said({ fieldPeriod: { ...fieldPeriod, outside: 'keep' } }).join('\n')).toContain(
      'Svar på andra dagar räknas ändå.',
    );
  });

  it('says of a window that other rows are not among those read, and that those set aside have no date', () => {
    const window = { from: '2018-01-01', to: '2018-08-31', source: 's', edges: [] };
    const texts = said({ window }, { intake });
    expect(texts).toContain(
      'Vågen är ett fönster: bara rader med datum från och med 1 januari 2018 till och med 31 augusti 2018 hör till den. Filens andra rader är inte med bland de lästa.',
    );
    expect(texts).toContain('Räknas inte: utan läsbart datum | 3');
    expect(said({ window }, { intake }, 'en')).toContain('Not counted: without a readable date | 3');
  });

  it('has no step for days where none are set, unless rows were set aside for them', () => {
    const none = { ...steps, setAside: { ...steps.setAside, 'outside-field-period': 0 } };
    const undated = { ...none, files: [{ path: 'svar.csv', status: 'ok' as const, ...none }] };
    expect(said({}, { intake: undated }).join('\n')).not.toContain('insamlingsperioden');
    expect(said({}, { intake }).join('\n')).toContain('insamlingsperioden');
  });

  it('names the file, rows and columns of counts, and shows the total where nothing is broken down', () => {
    const source: Wave['source'] = {
      kind: 'aggregate',
      file: '/home/nagon/totaler.csv',
      place,
      where: [{ column: 'År', values: ['2018'] }],
      without: [{ column: 'Enhet', values: ['Summa', 'Alla'] }],
      offered: 'Erbjudna',
      answered: 'Svar',
      shares: [],
    };
    const texts = said({ source });
    expect(texts).toContain(
      'Antalen är färdiga i filen totaler.csv, rader med År = 2018, utom rader med Enhet = Summa, Alla. Räkna ihop ”Svar” och ”Erbjudna”, rad för rad i varje grupp; det finns inga formulär att följa dem från.',
    );
    expect(texts).toContain('Alla | 40 | 40 | 50 | 80,0 %');
    expect(texts.join('\n')).not.toContain('exportfiler');
  });

  it('names the file of a kept cube', () => {
    const source: Wave['source'] = { kind: 'cube', file: '../kuber/2018.json', place };
    expect(said({ source }).join('\n')).toContain('sparade från en tidigare körning (2018.json)');
  });

  it('has a table of two variables without groups that nobody is in, and calls the offered by their name', () => {
    const tables = [
      total,
      table(
        ['kon', 'tid'],
        [group(['kvinna', 'kort'], 30), group(['man', 'kort'], 'withheld'), group(['man', 'lang'], 'empty')],
      ),
    ];
    const offeredLabel = { sv: 'avslutade utredningar' };
    const document = tieOutTables({ offeredLabel }, tables);
    expect(document).toEqual([
      'Hösten 2018: efter kön och kontakttid',
      'Kön × Kontakttid | Antal svar | Besvarade | Avslutade utredningar | Svarsfrekvens',
      'Kvinnor × Kort | 30',
      'Män × Kort | visas inte',
      'Alla | 40',
    ]);
  });

  it('tells how to count again only what can be counted', () => {
    const silent = { tables: [table([], [group([], 'not-reported')])] };
    expect(said({}, silent)).not.toContain('Så räknar du efter');
    expect(said({}, { intake })).toContain('Så räknar du efter');
  });
});

function tieOutTables(wave: Partial<Wave>, tables: PublishedWave['tables']): string[] {
  const input = reportInput({ waves: { '2018': [...tables] } });
  const waves = input.pipeline.waves.map((w) => ({ ...w, ...wave }));
  return tieOut({ ...input, pipeline: { ...input.pipeline, waves } }).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            block.table.caption,
            block.table.columns.map(({ label }) => label).join(' | '),
            ...block.table.rows.map((row) => row.slice(0, 2).join(' | ')),
          ]
        : [],
    ),
  );
}
