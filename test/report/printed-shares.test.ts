import { describe, expect, it } from 'vitest';
import type { PublishedTable, ShareFigure } from '../../src/disclosure/published.js';
import { buildReport } from '../../src/report/build-report.js';
import type { ReportInput } from '../../src/report/context.js';
import type { Figure } from '../../src/report/document.js';
import { group, reportInput, table, template, textsOf } from './survey.js';

/** The total of a wave that is known from a printed share of helhet. */
function inPrint(figure: ShareFigure): PublishedTable {
  const total = group([], 'not-reported');
  const questions = total.questions.map((question) =>
    question.question === 'helhet' ? { ...question, status: 'ok' as const, printed: figure } : question,
  );
  return table([], [{ ...total, questions }]);
}

function text(lines: string, before: ShareFigure, language: 'sv' | 'en' = 'sv'): string {
  const now = table([], [group([], 100, { helhet: [40, 38, 12, 10, 0] })]);
  const input = reportInput({ waves: { '2017': [inPrint(before)], '2018': [now] }, language });
  return textsOf(buildReport(template(lines), input))
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

describe('a report with shares from print', () => {
  it('shows the difference from a share without base, and says that it is not tested', () => {
    expect(text('{% key-figures questions="helhet" /%}', { share: 0.75 })).toContain(
      '+3 procentenheter mot 2017, ur tryckta andelar, inte prövat',
    );
    expect(text('{% comparison /%}', { share: 0.75 })).toContain(
      'Nöjd med helheten | 75 % | 78 % | +3 | – | – | kan inte prövas',
    );
  });

  it('says in the method part where the figures come from', () => {
    const alone = text('{% method /%}', { share: 0.75 });
    expect(alone).toContain('De visas utan osäkerhetsintervall, och skillnader mot dem prövas inte.');
    expect(alone).toContain('Hösten 2017: hämtad ur tryckta uppgifter utan antal svar.');
    expect(text('{% method /%}', { positive: 75, base: 100 })).toContain(
      'Antalen är framräknade ur andel och bas, så intervall och tester är ungefärliga.',
    );
    expect(text('{% method /%}', { share: 0.75 }, 'en')).toContain('They are shown without an interval');
  });

  it('tests a share with a base like any other', () => {
    expect(text('{% comparison /%}', { positive: 300, base: 1000 })).toContain('ökade');
  });

  it('has the printed share in the place of a wave without a distribution', () => {
    const now = table([], [group([], 100, { helhet: [40, 38, 12, 10, 0] })]);
    const input = reportInput({ waves: { '2017': [inPrint({ share: 0.75 })], '2018': [now] } });
    const [figure] = figuresOf('{% results /%}', input);
    expect(JSON.stringify(figure?.chart.spec)).toContain('75\u00a0% positiva svar, ur tryckta uppgifter');
  });
});

describe('a report of nothing but shares from print', () => {
  const input = reportInput({
    waves: { '2017': [inPrint({ share: 0.75 })], '2018': [inPrint({ share: 0.8 })] },
  });
  const said = (lines: string) => textsOf(buildReport(template(lines), input)).join('\n');

  it('draws them in one figure, and no question that is not in print', () => {
    const figures = figuresOf('{% results /%}', input);
    expect(figures.map(({ id }) => id)).toEqual(['results-printed']);
    expect(figures[0]?.table.rows).toEqual([
      ['Nöjd med helheten', '2017', '75\u00a0%'],
      ['Nöjd med helheten', '2018', '80\u00a0%'],
    ]);
    expect(figures[0]?.chart.alt).toContain('2018 80\u00a0% (');
  });

  it('has counts and intervals where a base is in print', () => {
    const based = reportInput({
      waves: { '2017': [inPrint({ share: 0.75 })], '2018': [inPrint({ positive: 80, base: 100 })] },
    });
    const [figure] = figuresOf('{% results /%}', based);
    expect(figure?.subtitle).toContain('Strecken visar osäkerhetsintervallen');
    expect(figure?.table.rows.map((row) => row.map((text) => text.replaceAll('\u00a0', ' ')))).toEqual([
      ['Nöjd med helheten', '2017', '–', '–', '75 %', '–'],
      ['Nöjd med helheten', '2018', '80', '100', '80,0 %', '71,1–86,7 %'],
    ]);
  });

  it('keeps a decimal that is in print', () => {
    const tenths = reportInput({
      waves: { '2017': [inPrint({ share: 0.784 })], '2018': [inPrint({ share: 0.8 })] },
    });
    const [figure] = figuresOf('{% results /%}', tenths);
    expect(figure?.table.rows.map((row) => row[2])).toEqual(['78,4\u00a0%', '80\u00a0%']);
    expect(figuresOf('{% comparison /%}', tenths)[0]?.table.rows[0]?.[3]).toBe('+1,6');
  });

  it('explains nothing that it does not show', () => {
    const method = said('{% method /%}');
    for (const word of ['besvarad enkät', 'erbjöds', 'Wilsons', 'Holms', 'färre än 5 svar', 'grupper']) {
      expect(method).not.toContain(word);
    }
    expect(method).toContain('Om ”vet inte” är medräknat bland svaren är inte känt.');
    expect(method).not.toContain('inte giltiga svar');
    expect(method).toContain('Nöjd med helheten | ');
    expect(method).not.toContain('Påverka');
  });

  it('leaves questions out of the comparison that one of the waves does not have in print', () => {
    const [figure] = figuresOf('{% comparison /%}', input);
    expect(figure?.table.rows.map((row) => row[0])).toEqual(['Nöjd med helheten']);
    expect(said('{% comparison /%}')).toMatch(/Uppgift saknas 2017 eller 2018: Tillfrågas\./);
  });

  it('does not begin with figures that nobody knows', () => {
    const words = said('{% key-figures questions="helhet" /%}');
    expect(words).toContain('80\u00a0%');
    expect(words).not.toContain('svarsfrekvens');
  });

  it('speaks of no intervals in the comparison, as there are none', () => {
    expect(said('{% comparison /%}')).toContain('Antalen svar är inte kända');
    expect(said('{% comparison /%}')).not.toContain('Strecken visar');
  });
});

function figuresOf(lines: string, input: ReportInput): Figure[] {
  return buildReport(template(lines), input).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
  );
}
