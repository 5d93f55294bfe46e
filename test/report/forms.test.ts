import { describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../src/report/document.js';
import { answers, reportOf } from './forms.js';
import { blockTexts, textsOf } from './survey.js';

const rows = {
  '2017': [...answers('vuxen', 60, 40), ...answers('vardnadshavare', 30, 30)],
  '2018': [...answers('vuxen', 90, 10), ...answers('vardnadshavare', 31, 29), ...answers('ungdom', 12, 8)],
};

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const blocksOf = (document: ReportDocument): readonly Block[] => document.sections.flatMap((s) => s.blocks);
const headings = (document: ReportDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'heading' ? [plain(block.text)] : []));
const figuresOf = (document: ReportDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
const keyFiguresOf = (document: ReportDocument) =>
  blocksOf(document).flatMap((block) =>
    block.kind === 'key-figures' ? [block.figures.map(({ value, label }) => plain(`${value} ${label}`))] : [],
  );

describe('key figures', () => {
  it('have a row for each kind below the answers of all', () => {
    expect(
      keyFiguresOf(reportOf('{% key-figures questions="helhet paverka" by="kon" /%}', { rows })),
    ).toEqual([
      ['180 svar', '– svarsfrekvens'],
      ['100 svar från vuxna', '90 % positiva svar: nöjd', '90 % positiva svar: påverka'],
      ['60 svar från vårdnadshavare', '52 % positiva svar: nöjd', '52 % positiva svar: påverka'],
      ['20 svar från barn och unga', '60 % positiva svar: nöjd', '– positiva svar: påverka'],
    ]);
  });

  it('say of a kind that is withheld just that, and show the others', () => {
    const few = { '2018': [...answers('vuxen', 50, 10), ...answers('ungdom', 2, 1)] };
    expect(keyFiguresOf(reportOf('{% key-figures questions="helhet" /%}', { rows: few }))).toEqual([
      ['visas inte svar', '– svarsfrekvens'],
      ['60 svar från vuxna', '83 % positiva svar: nöjd'],
      ['0 svar från vårdnadshavare'],
      ['visas inte svar från barn och unga'],
    ]);
  });
});

describe('words of a form for categories', () => {
  const lines =
    '{% key-figures questions="helhet" by="kon" /%}\n\n{% difference by="kon" /%}\n\n{% method /%}';
  const document = reportOf(lines, { rows });

  it('are used about its kind of respondents alone', () => {
    const details = blocksOf(document).flatMap((block) =>
      block.kind === 'key-figures' ? block.figures.flatMap((figure) => figure.details.slice(0, 1)) : [],
    );
    expect(details.filter((text) => /kvinnor|flickor/.test(text)).map(plain)).toEqual([
      'kvinnor 90 %, män 90 %',
      'kvinnor 53 %, män 50 %',
      'flickor 60 %, pojkar 60 %',
    ]);
    const groups = figuresOf(document).map(({ table }) => new Set(table.rows.map((row) => row[1])));
    expect(groups.map((set) => [...set].slice(0, 2))).toEqual([
      ['Kvinnor', 'Män'],
      ['Kvinnor', 'Män'],
      ['Flickor', 'Pojkar'],
    ]);
  });

  it('stand beside its wording of the question', () => {
    const tables = blocksOf(document).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    const questions = tables.find(({ columns }) => columns.length === 4);
    expect(questions?.rows.map((row) => [row[1], row[3]])).toContainEqual(['Vårdnadshavare', 'Ja']);
    expect(questions?.rows.map((row) => [row[1], row[3]])).toContainEqual([
      'Vuxna, Ungdomar 13+',
      'Ja; Japp',
    ]);
  });
});

describe('findings', () => {
  it('name the kind', () => {
    const [block] = blocksOf(reportOf('{% findings /%}', { rows }));
    const told = block ? blockTexts(block).map(plain) : [];
    expect(told[0]).toMatch(/^Störst ökning bland vuxna sedan 2017: Nöjd, från 60 % till 90 %/);
    expect(told[1]).toBe(
      'Andelen positiva svar bland vårdnadshavare är ungefär som 2017 på alla frågor som kan jämföras.',
    );
    expect(told.filter((text) => text.startsWith('Kön'))).toEqual([]);
  });

  it('name those together of whom nothing changed', () => {
    const same = { '2017': rows['2018'], '2018': rows['2018'] };
    const sv = textsOf(reportOf('{% findings /%}', { rows: same }));
    expect(sv).toContain(
      'Andelen positiva svar bland vuxna, bland vårdnadshavare och bland barn och unga är ungefär som 2017 på alla frågor som kan jämföras.',
    );
    expect(textsOf(reportOf('{% findings /%}', { rows: same, language: 'en' })).join('\n')).toContain(
      'among adults, among guardians and among children and young people is about the same',
    );
  });
});

describe('figures about questions', () => {
  const report = reportOf('{% results /%}\n\n{% groups by="tid" questions="helhet paverka" /%}', { rows });

  it('stand under one heading per kind, all about one before the next', () => {
    expect(headings(report)).toEqual([
      'Vuxna · 100 svar',
      'Vårdnadshavare · 60 svar',
      'Barn och unga · 20 svar',
    ]);
    expect(figuresOf(report).map(({ id }) => id)).toEqual([
      'results-scale-2-adult',
      'groups-tid-helhet-adult',
      'groups-tid-paverka-adult',
      'results-scale-2-guardian',
      'groups-tid-helhet-guardian',
      'groups-tid-paverka-guardian',
      'results-scale-2-child',
    ]);
    for (const { title, table } of figuresOf(report)) {
      expect(title).toMatch(/^(Vuxna|Vårdnadshavare|Barn och unga) · /);
      expect(table.caption).toMatch(/^(Vuxna|Vårdnadshavare|Barn och unga) · /);
    }
  });

  it('put the question as the form does', () => {
    const charts = figuresOf(report).map(({ chart }) => JSON.stringify(chart));
    expect(charts[0]).toContain('Är du nöjd med hjälpen?');
    expect(charts[3]).toContain('Är ditt barn nöjt med hjälpen?');
    expect(charts[3]).not.toContain('Är du nöjd med hjälpen?');
  });

  it('say what a kind is not asked', () => {
    const texts = textsOf(report);
    expect(texts).toContain('Ställs inte till barn och unga: ”Påverka”.');
    expect(texts).toContain('Uppgift om kontakttid samlades inte in bland barn och unga 2018.');
  });

  it('never show a share over two kinds', () => {
    const all = reportOf(
      '{% results /%}\n\n{% comparison /%}\n\n{% difference by="kon" /%}\n\n{% trend by="tid" question="helhet" /%}\n\n{% groups by="form" questions="helhet" /%}',
      { rows },
    );
    const bases = figuresOf(all).flatMap(({ table }) =>
      table.rows.flatMap((row) => row.filter((cell) => /^(160|180)$/.test(plain(cell)))),
    );
    expect(bases).toEqual([]);
  });

  it('compare a kind only with itself', () => {
    const compared = reportOf('{% comparison /%}', { rows });
    const texts = textsOf(compared).map(plain);
    expect(texts.find((text) => text.startsWith('Nöjd | 60,0 %'))).toMatch(/90,0 % \| \+30,0/);
    expect(texts).toContain('Det finns inga tidigare svar bland barn och unga att jämföra med.');
  });

  it('stand side by side when the groups are the forms', () => {
    const side = reportOf('{% groups by="form" questions="helhet" /%}', { rows });
    expect(headings(side)).toEqual([]);
    const [figure] = figuresOf(side);
    expect(figure?.table.rows.map(([form, wave, , of]) => `${form} ${wave} ${of}`)).toEqual([
      'Vuxna 2017 100',
      'Vuxna 2018 100',
      'Vårdnadshavare 2017 60',
      'Vårdnadshavare 2018 60',
      'Ungdomar 13+ 2017 –',
      'Ungdomar 13+ 2018 20',
    ]);
    expect(figure?.notes.join()).toContain('olika formulär');
  });

  it('are replaced by a sentence when the kind is withheld', () => {
    const few = { '2018': [...answers('vuxen', 50, 10), ...answers('ungdom', 2, 1)] };
    const texts = textsOf(reportOf('{% results /%}', { rows: few }));
    expect(texts).toContain(
      'Svaren från barn och unga visas inte, eftersom små grupper annars kan räknas fram.',
    );
    expect(texts).toContain('Det finns inga svar från vårdnadshavare 2018.');
  });
});

describe('who answered', () => {
  it('is told per form, with the rate where it is known', () => {
    const offered = [
      { group: { form: 'vuxen' }, offered: 120 },
      { group: { form: 'vardnadshavare' }, offered: 80 },
    ];
    const report = reportOf('{% response-rate /%}', { rows: { '2018': rows['2018'] }, offered });
    expect(textsOf(report).map(plain)).toEqual(
      expect.arrayContaining([
        'Vuxna | 2018 | 100 | 100 av 120 | 83,3 %',
        'Ungdomar 13+ | 2018 | 20 | – | inte rapporterat',
      ]),
    );
    expect(textsOf(reportOf('{% response-rate /%}', { rows }))).toContain('Vårdnadshavare | 2017 | 60');
  });
});

describe('the method part', () => {
  it('says that kinds are apart, and how each form put the questions', () => {
    const texts = textsOf(reportOf('{% method /%}', { rows })).map(plain);
    expect(texts.join('\n')).toContain('för var och en av: vuxna, vårdnadshavare, barn och unga');
    expect(texts).toEqual(
      expect.arrayContaining([
        'Nöjd | Vuxna, Ungdomar 13+ | Är du nöjd med hjälpen? | Ja; Japp',
        'Nöjd | Vårdnadshavare | Är ditt barn nöjt med hjälpen? | Ja',
        'Påverka | Vuxna, Vårdnadshavare | Kan du påverka hjälpen? | Ja',
      ]),
    );
  });

  it('does not say which form put a question how where others have counted', () => {
    const place = { file: 'p.yaml' };
    const source = { kind: 'aggregate', file: 'a.csv', place, where: [], without: [], shares: [] } as const;
    const texts = textsOf(reportOf('{% method /%}', { rows, source, pool: true }));
    expect(texts).toContain('Nöjd | Är du nöjd med hjälpen? | Ja');
    expect(texts.join('\n')).not.toContain('Är ditt barn nöjt');
  });

  it('says so when all answers are taken together', () => {
    const pooled = reportOf('{% results /%}\n\n{% method /%}', { rows, pool: true });
    expect(textsOf(pooled).join('\n')).toContain('Alla svar är sammanlagda');
    expect(figuresOf(pooled).map(({ id }) => id)).toEqual(['results-scale-2']);
  });
});
