import { describe, expect, it } from 'vitest';
import type { CategoricalVariable, Codebook } from '../../src/config/codebook.js';
import type { OutsideRate, PublishedGroup } from '../../src/disclosure/published.js';
import { buildReport } from '../../src/report/build-report.js';
import { groupsNotIncluded } from '../../src/report/groups-not-included.js';
import { codebook, group, type Run, reportInput, table, template, textsOf } from './survey.js';

const helhet = [40, 30, 20, 10, 5];
const total = (rate: Parameters<typeof group>[3]) => table([], [group([], 105, { helhet }, rate)]);

function told(lines: string, run: Run, book: Codebook = codebook()): string {
  const document = buildReport(template(lines), { ...reportInput(run), codebook: book });
  return textsOf(document).join('\n').replaceAll('\u00a0', ' ');
}

function byGender(women: number | 'empty', men: number | 'empty') {
  const of = (id: string, n: number | 'empty') =>
    group([id], n, n === 'empty' ? {} : { helhet }, n === 'empty' ? 'not-reported' : [n, n + 10]);
  return table(['kon'], [of('kvinna', women), of('man', men), group(['annat'], 'empty', {}, 'empty')]);
}

describe('a question of which no answer counts as positive', () => {
  const run: Run = { waves: { '2017': [total([105, 120])], '2018': [total([105, 120]), byGender(50, 50)] } };

  /** The later wave has a scale of its own, without positive answers: the template cannot be refused for it. */
  function unjudged(): Codebook {
    const book = codebook();
    const { scale } = book.variables.find((v): v is CategoricalVariable => v.id === 'helhet') ?? {};
    if (!scale) throw new Error('no scale');
    const categories = scale.categories.map((category) => ({ ...category, positive: false }));
    const waves = { '2018': { helhet: { scale: { ...scale, categories } } } };
    return { ...book, waves, variables: book.variables.filter((v) => v.id !== 'synpunkter') };
  }

  it.each([
    ['{% key-figures questions="helhet" /%}', 'inget svar räknas som positivt'],
    ['{% groups by="kon" questions="helhet" /%}', 'Nöjd med helheten: inget svar räknas som positivt'],
    ['{% comparison /%}', 'Ingen fråga har svar som räknas som positiva'],
    ['{% difference by="kon" /%}', 'Ingen fråga har svar som räknas som positiva'],
  ])('is not said to be unasked by %s', (lines, sentence) => {
    const text = told(lines, run, unjudged());
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/frågades inte|ställdes/);
  });

  it('is not said to have too few answers by {% findings /%}', () => {
    const book = codebook();
    const kanalOnly = { ...book, variables: book.variables.filter((v) => v.id === 'kanal') };
    const waves = { '2018': [table([], [group([], 100, { kanal: [60, 40] })])] };
    expect(told('{% findings /%}', { waves }, kanalOnly)).toContain(
      'Ingen fråga har svar som räknas som positiva, så det finns inget att lyfta fram här.',
    );
  });
});

describe('offered counts that give no rate', () => {
  const run = (offered?: number): Run => {
    const made = reportInput({ waves: { '2018': [total('not-reported')] } }).pipeline.waves;
    const place = { file: 'prov.yaml', line: 3 };
    const waves = made.map((wave) =>
      offered === undefined ? wave : { ...wave, offered: { kind: 'total' as const, total: offered, place } },
    );
    return { waves: { '2018': [total('not-reported')] }, pipeline: { waves } };
  };
  const lines = '{% key-figures /%}\n\n{% response-rate /%}';

  it('are not said to be missing when they are less than the answers', () => {
    const text = told(lines, run(0));
    expect(text).toContain('det uppgivna antalet erbjudna är mindre än antalet svar');
    expect(text).not.toMatch(/inte är rapporterat|är inte rapporterat/);
  });

  it('are said to be missing when they are', () => {
    expect(told(lines, run())).toContain('antalet erbjudna är inte rapporterat');
  });

  it('are said to be nobody when nobody was offered', () => {
    expect(told(lines, { waves: { '2018': [total('empty')] } })).toContain(
      'ingen enligt uppgift har erbjudits',
    );
  });
});

describe('a group that was no part of a wave', () => {
  const run: Run = {
    waves: {
      '2017': [total([105, 120]), byGender(50, 'empty')],
      '2018': [total([105, 120]), byGender(50, 50)],
    },
  };

  it.each(['{% response-rate by="kon" /%}', '{% groups by="kon" questions="helhet" /%}'])(
    'is said not to have been included, not to have answered nothing, by %s',
    (lines) => {
      expect(told(lines, run)).toContain('Män | 2017 | – | – | ingick inte | –');
    },
  );

  it('has no rows when it was no part of any of them', () => {
    const never = [total([105, 120]), byGender(50, 'empty')];
    const gone: Run = { waves: { '2017': never, '2018': never } };
    for (const lines of ['{% response-rate by="kon" /%}', '{% groups by="kon" questions="helhet" /%}']) {
      expect(told(lines, gone)).toContain('Kvinnor | 2018');
      expect(told(lines, gone)).not.toContain('ingick inte');
    }
  });

  const places = (groups: readonly PublishedGroup[], outsideRate: OutsideRate) =>
    groupsNotIncluded({ wave: '2017', tables: [table(['kon'], groups)], offeredBy: [], outsideRate }).map(
      (place) => place.group,
    );
  const nobody = group(['man'], 'empty', {}, 'not-reported');
  const someone = (rate: Parameters<typeof group>[3]) => group(['kvinna'], 50, { helhet }, rate);
  const inAll: OutsideRate = { named: [], others: 0 };

  it('is told by the offered counts of the others', () => {
    expect(places([someone([50, 60]), nobody], inAll)).toEqual([['man']]);
    expect(places([someone('not-reported'), nobody], inAll)).toEqual([]);
  });

  it('is not one that was offered and did not answer, or has not reported', () => {
    expect(places([someone([50, 60]), group(['man'], 'empty', {}, [0, 20])], inAll)).toEqual([]);
    const silent = { by: ['kon'], group: ['man'], reason: 'not-reported' } as const;
    expect(places([someone([50, 60]), nobody], { named: [silent], others: 0 })).toEqual([]);
    expect(places([someone([50, 60]), nobody], { named: [], others: 1 })).toEqual([]);
  });
});

describe('what the method part says of what is shown', () => {
  it('tells whether a small group of like answers is shown', () => {
    expect(told('{% method /%}', { waves: { '2018': [total([105, 120])] } })).toContain(
      'En grupp där alla har svarat lika på en fråga visas ändå.',
    );
  });
});

describe('a background that the earlier wave did not have', () => {
  it('has no row for all in that wave', () => {
    const of = (id: string, n: number | 'not-asked') => group([id], n, n === 'not-asked' ? {} : { helhet });
    const tid = (n: number | 'not-asked') => table(['tid'], [of('kort', n), of('lang', n)]);
    const text = told('{% trend by="tid" question="helhet" /%}', {
      waves: { '2017': [total([105, 120]), tid('not-asked')], '2018': [total([105, 120]), tid(50)] },
    });
    expect(text).toContain('Alla | 2018 |');
    expect(text).not.toContain('| 2017 |');
  });
});
