import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../src/disclosure/published.js';
import { buildReport } from '../../src/report/build-report.js';
import type { Block, Figure } from '../../src/report/document.js';
import { answerWording } from '../../src/report/wording/answers.js';
import { blockTexts, group, type Run, reportInput, table, template, textsOf } from './survey.js';

/** `asked` answers to helhet of which `positive` are positive, spread over the two categories on each side. */
function helhet(positive: number, asked: number): number[] {
  const negative = asked - positive;
  const half = (n: number) => [Math.ceil(n / 2), Math.floor(n / 2)];
  return [...half(positive), ...half(negative), 0];
}

function total(
  positive: number,
  asked: number,
  rate: readonly [number, number] = [asked, asked],
): PublishedTable {
  return table([], [group([], asked, { helhet: helhet(positive, asked) }, rate)]);
}

function build(lines: string, run: Run) {
  return readable(buildReport(template(lines), reportInput(run)));
}

/** With ordinary spaces for no-break ones, so that the expected texts below can be read. */
function readable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as T;
}

function blocks(lines: string, run: Run): readonly Block[] {
  return build(lines, run).sections[0]?.blocks ?? [];
}

function figure(lines: string, run: Run): Figure {
  const found = blocks(lines, run).find((block) => block.kind === 'figure');
  if (found?.kind !== 'figure') throw new Error('no figure');
  return found.figure;
}

const text = (lines: string, run: Run) => blocks(lines, run).flatMap(blockTexts).join('\n');

describe('the response rate in words', () => {
  const rates = (before: readonly [number, number], now: readonly [number, number]): Run => ({
    waves: { '2017': [total(400, 922, before)], '2018': [total(1400, 2858, now)] },
  });

  it('rose, when the rise is certain (figures of the national case: 922/1076 and 2858/3205)', () => {
    const told = text('{% response-rate /%}', rates([922, 1076], [2858, 3205]));
    expect(told).toContain('Svarsfrekvensen steg till 89,2 %');
    expect(told).toContain('2 858 av 3 205 erbjudna enkäter besvarades 2018: 89,2 %');
    expect(told).toContain('+3,5 procentenheter (1,2 till 5,9)');
  });

  it('fell, when the fall is certain', () => {
    expect(text('{% response-rate /%}', rates([922, 1000], [2858, 4000]))).toContain(
      'Svarsfrekvensen sjönk till 71,5 %',
    );
  });

  it('is about the same, when the change is not certain', () => {
    expect(text('{% response-rate /%}', rates([922, 1076], [2858, 3300]))).toContain(
      'Svarsfrekvensen är 86,6 %, ungefär som 2017',
    );
  });

  it('just is, when there is one wave only', () => {
    const told = text('{% response-rate /%}', { waves: { '2018': [total(1400, 2858, [2858, 3205])] } });
    expect(told).toContain('Svarsfrekvensen är 89,2 %');
    expect(told).not.toContain('2017');
  });

  it('is not compared when the questionnaires were offered in different ways', () => {
    const told = text('{% response-rate /%}', {
      ...rates([922, 1076], [2858, 3205]),
      ratesComparable: false,
    });
    expect(told).toContain('Svarsfrekvensen är 89,2 %');
    expect(told).toContain('Den jämförs inte med 2017');
  });

  it('cannot be calculated without the number offered, and says so', () => {
    const unreported = table([], [group([], 300, { helhet: helhet(200, 300) })]);
    const told = text('{% response-rate /%}', { waves: { '2018': [unreported] } });
    expect(told).toBe(
      'Svarsfrekvensen 2018 kan inte räknas fram, eftersom antalet erbjudna inte är rapporterat.',
    );
  });
});

describe('changes between two waves', () => {
  const change = (before: readonly [number, number], now: readonly [number, number]): Run => ({
    waves: { '2017': [total(...before)], '2018': [total(...now)] },
  });

  it('says more only of a certain rise', () => {
    const run = change([600, 1000], [1400, 2000]);
    expect(figure('{% comparison /%}', run).title).toBe('Fler positiva svar än 2017 på ”Nöjd med helheten”');
    expect(figure('{% comparison /%}', { ...run, language: 'en' }).title).toMatch(/ on “[^“”]+”$/);
    expect(text('{% findings /%}', run)).toContain(
      'Störst ökning sedan 2017: Nöjd med helheten, från 60 % till 70 % positiva svar (+10,0 procentenheter; 6,4 till 13,6).',
    );
  });

  it('says fewer only of a certain fall', () => {
    const run = change([700, 1000], [1200, 2000]);
    expect(figure('{% comparison /%}', run).title).toBe('Färre positiva svar än 2017 på ”Nöjd med helheten”');
    expect(text('{% findings /%}', run)).toContain('Störst minskning sedan 2017: Nöjd med helheten');
  });

  it('says about the same when nothing is certain', () => {
    const run = change([600, 1000], [1210, 2000]);
    expect(figure('{% comparison /%}', run).title).toBe('Svaren är ungefär som 2017');
    expect(text('{% findings /%}', run)).toContain('är ungefär som 2017 på alla frågor som kan jämföras');
    expect(text('{% key-figures questions="helhet" /%}', run)).toContain('ungefär som 2017: +0,5');
  });

  it('has nothing to compare when there is one wave', () => {
    expect(text('{% comparison /%}', { waves: { '2018': [total(60, 100)] } })).toBe(
      'Det finns ingen tidigare omgång att jämföra med.',
    );
  });

  it('names the groups that were added, since all answers are compared', () => {
    const kon = (second: number | 'empty') =>
      table(
        ['kon'],
        [
          group(['kvinna'], 500, { helhet: helhet(300, 500) }),
          group(['man'], second, second === 'empty' ? {} : { helhet: helhet(300, second) }),
        ],
      );
    const told = text('{% comparison /%}', {
      waves: { '2017': [total(300, 500), kon('empty')], '2018': [total(600, 1000), kon(500)] },
    });
    expect(told).toContain('Svar från Män finns bara 2018');
  });

  it('never uses a word of change without certainty, and never calls anything significant', () => {
    const words = /(?<!\p{L})(steg|sjönk|ökade|minskade|ökning|minskning|fler|färre)(?!\p{L})/iu;
    const proportion = fc.tuple(fc.integer({ min: 5, max: 400 }), fc.nat({ max: 100 })).map(([n, share]) => {
      return [Math.round((n * share) / 100), n] as const;
    });
    fc.assert(
      fc.property(proportion, proportion, (before, now) => {
        const run: Run = {
          waves: {
            '2017': [total(before[0], before[1], [before[1], before[1] + 5])],
            '2018': [total(now[0], now[1], [now[1], now[1] + 9])],
          },
        };
        const { comparisons } = reportInput(run);
        const certain = comparisons.some(
          ({ pAdjusted, lower, upper }) =>
            (pAdjusted ?? 1) < 0.05 && lower !== null && upper !== null && (lower > 0 || upper < 0),
        );
        const told = text(
          '{% key-figures questions="helhet" /%}\n\n{% findings /%}\n\n{% response-rate /%}\n\n{% comparison /%}',
          run,
        );
        expect(told).not.toMatch(/signifikan|effekt/i);
        if (!certain) expect(told).not.toMatch(words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('groups', () => {
  const kon = (man: ReturnType<typeof group>) =>
    table(
      ['kon'],
      [group(['kvinna'], 500, { helhet: helhet(400, 500) }, [500, 600]), man, group(['annat'], 'empty')],
    );
  const two: Run = {
    waves: { '2018': [total(700, 1000), kon(group(['man'], 500, { helhet: helhet(300, 500) }))] },
  };

  it('shows a gap and whether it is certain, women before men', () => {
    const shown = figure('{% difference by="kon" /%}', two);
    expect(shown.subtitle).toContain(
      'Kvinnor 80 %, män 60 %. Män jämfört med kvinnor: −20,0 procentenheter.',
    );
    // Newcombe's limits of 300/500 less 400/500, by hand.
    expect(shown.verdict).toBe(
      'Säkra skillnader, i procentenheter: Nöjd med helheten (−20,0; −25,4 till −14,4). Övriga kan vara slump.',
    );
    expect(shown.table.rows[0]).toEqual([
      'Nöjd med helheten',
      'Kvinnor',
      '400',
      '500',
      '80,0 %',
      '76,3–83,3 %',
    ]);
  });

  it('says beside every figure how sure its differences are', () => {
    const level = {
      waves: { '2018': [total(700, 1000), kon(group(['kvinna'], 500, { helhet: [350, 500] }))] },
    };
    const both = blocks(
      '{% groups by="kon" questions="helhet" /%}\n\n{% groups by="kon" questions="helhet" /%}',
      level,
    );
    const verdicts = both.flatMap((block) => (block.kind === 'figure' ? [block.figure.verdict] : []));
    expect(verdicts).toHaveLength(2);
    expect(verdicts[0]).toMatch(/slump/);
    expect(verdicts[1]).toBe(verdicts[0]);
  });

  it('writes a withheld value out, and explains it once', () => {
    const run: Run = {
      waves: { '2018': [total(700, 1000), kon(group(['man'], 'withheld', {}, 'withheld'))] },
    };
    const shown = figure('{% groups by="kon" questions="helhet" /%}', run);
    expect(shown.table.rows).toContainEqual(['Män', '2018', '–', '–', 'visas inte', '–']);
    expect(shown.notes).toContain('Vissa värden visas inte, eftersom små grupper annars kan räknas fram.');
    const both = blocks('{% groups by="kon" questions="helhet" /%}\n\n{% response-rate by="kon" /%}', run);
    const notes = both.flatMap((block) => (block.kind === 'figure' ? block.figure.notes : []));
    expect(notes.filter((note) => note.startsWith('Vissa värden'))).toHaveLength(1);
    expect(text('{% method /%}', run)).toContain('i alla tabeller och omgångar sammanlagt: 1.');
  });

  it('says in a sentence what is not there', () => {
    const notAsked = table(['tid'], [group(['kort'], 'not-asked'), group(['lang'], 'not-asked')]);
    const whole: PublishedTable = { ...kon(group(['man'], 'withheld')), withheld: 'whole' };
    const trend = '{% trend by="tid" question="helhet" /%}';
    expect(text(trend, two)).toBe('Svaren är inte uppdelade efter kontakttid den här gången.');
    expect(text(trend, { waves: { '2018': [total(7, 10), notAsked] } })).toBe(
      'Uppgift om kontakttid samlades inte in 2018.',
    );
    for (const lines of ['{% difference by="kon" /%}', '{% groups by="kon" questions="helhet" /%}']) {
      expect(text(lines, { waves: { '2018': [total(7, 10), whole] } })).toBe(
        'Svaren efter kön visas inte, eftersom små grupper annars kan räknas fram.',
      );
    }
    expect(text('{% groups by="kon" questions="synpunkter" /%}', two)).toBe(
      'Tillfrågas: frågan ställdes inte 2018.',
    );
    expect(
      text('{% response-rate by="kon" /%}', {
        waves: { '2018': [total(7, 10), kon(group(['man'], 'empty'))] },
      }),
    ).toContain('Kvinnor | 2018 | 500 | 600 | 83,3 %');
  });
});

describe('results by question', () => {
  it('has no colon after a question mark', () => {
    const { resultsOne } = answerWording;
    expect(resultsOne.sv({ question: 'Är du nöjd?', share: '80 %' })).toBe('Är du nöjd? 80 % positiva svar');
    expect(resultsOne.sv({ question: 'Nöjd', share: '80 %' })).toBe('Nöjd: 80 % positiva svar');
  });

  const answers = { helhet: [40, 30, 20, 10, 5], synpunkter: [25, 75], kanal: [60, 40] };
  const run: Run = { waves: { '2018': [table([], [group([], 105, answers)])] } };

  it('makes a figure per length of scale, and a table alone where nothing is positive', () => {
    const made = blocks('{% results /%}', run);
    expect(made.map((block) => block.kind)).toEqual(['figure', 'figure', 'heading', 'table']);
    expect(made.flatMap((block) => (block.kind === 'figure' ? [block.figure.id] : []))).toEqual([
      'results-scale-4',
      'results-scale-2',
    ]);
    expect(made.flatMap((block) => (block.kind === 'table' ? block.table.rows : []))).toContainEqual([
      'Kontaktväg',
      'Telefon',
      '2018',
      '60',
      '100',
      '60,0 %',
      '50,2–69,1 %',
    ]);
  });

  it('speaks of don’t know only where it can be answered', () => {
    const subtitles = blocks('{% results /%}', run).flatMap((block) =>
      block.kind === 'figure' ? [block.figure.subtitle] : [],
    );
    expect(subtitles.map((subtitle) => subtitle.includes('”Vet inte” visas för sig.'))).toEqual([
      true,
      false,
    ]);
  });

  it('keeps don’t know out of the shares and apart in the table', () => {
    const rows = figure('{% results /%}', run).table.rows;
    expect(rows).toContainEqual(expect.arrayContaining(['Positiva svar sammanlagt', '70', '100', '70,0 %']));
    expect(rows).toContainEqual(
      expect.arrayContaining(['Vet inte (av alla som fick frågan)', '5', '105', '4,8 %']),
    );
  });

  it('puts the most positive answer first, however the codebook orders the scale', () => {
    const second = blocks('{% results /%}', run)[1];
    const rows = second?.kind === 'figure' ? second.figure.table.rows : [];
    expect(rows.slice(0, 2).map((row) => row[1])).toEqual(['Ja', 'Nej']);
  });

  it('finds the strongest and the weakest question', () => {
    expect(text('{% findings /%}', run)).toBe(
      'Högst andel positiva svar: Tillfrågas, 75 %. Lägst: Nöjd med helheten, 70 %.',
    );
  });
});

describe('the document', () => {
  const run: Run = { waves: { '2017': [total(60, 100)], '2018': [total(130, 200)] } };

  it('says that it is a draft, prints the pipeline’s notice and what it is compared with', () => {
    const document = build('{% method /%}', run);
    expect(document.notices).toEqual(['Utkast: rapporten är inte fastställd.', 'Påhittade svar.']);
    expect(document.subtitle).toBe('Provenkät · svar till och med 31 oktober 2018 · jämfört med hösten 2017');
    expect(textsOf(document)).toContain('Framtagen med Svarsbild 1.2.3.');
  });

  it('fills in the waves where a template names them', () => {
    const document = buildReport(template('Om {% $waves %}.', 'Svaren {% $wave %}'), reportInput(run));
    expect(document.title).toBe('Svaren hösten 2018');
    expect(textsOf(document)).toContain('Om 2017 och 2018.');
  });

  it('gives a figure that stands twice an id of its own', () => {
    const twice = blocks('{% comparison /%}\n\n{% comparison /%}', run);
    expect(twice.flatMap((block) => (block.kind === 'figure' ? [block.figure.id] : []))).toEqual([
      'comparison',
      'comparison-2',
    ]);
  });

  it('is written in English throughout when English is wanted', () => {
    const lines = '{% key-figures questions="helhet" by="kon" /%}\n\n{% findings /%}\n\n{% method /%}';
    const document = buildReport(template(lines), reportInput({ ...run, language: 'en' }));
    const told = textsOf(document).join('\n');
    expect(told).toContain('about the same as 2017');
    expect(told).toContain('compared with Autumn 2017');
    expect(told.replace('Avsnitt', '').replace('Nätverket', '')).not.toMatch(/[åäö]/i);
  });
});
