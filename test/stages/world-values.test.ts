import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/stages/run-pipeline.js';
import { fakeEffects } from '../fake-effects.js';

/*
 * The World Values Survey 1995–97 (5 381 people in four countries; carData::WVS in R): is what is done for people in
 * poverty too little, about right or too much? The people are written out as four exports and go the whole way through a
 * run. What stands in its tables must be what R 4.2 says: shares with Wilson's limits, differences with Newcombe's limits
 * and `prop.test(…, correct = FALSE)`.
 */

interface Country {
  /** Too little, about right, too much. */
  readonly answers: readonly [number, number, number];
  /** Too little among so many women, with Wilson's limits; and among men. */
  readonly women: readonly [x: number, n: number, lower: number, upper: number];
  readonly men: readonly [x: number, n: number, lower: number, upper: number];
}

const countries: Readonly<Record<string, Country>> = {
  australia: {
    answers: [952, 622, 300],
    women: [510, 969, 0.494835911354609, 0.557587841290373],
    men: [442, 905, 0.455948759744705, 0.520944899984188],
  },
  norway: {
    answers: [597, 494, 36],
    women: [327, 578, 0.525033187218366, 0.605586587030861],
    men: [270, 549, 0.450186747920754, 0.533533720476825],
  },
  sweden: {
    answers: [604, 374, 25],
    women: [305, 493, 0.575024777066131, 0.66046281746294],
    men: [299, 510, 0.543041257093594, 0.628217792734668],
  },
  usa: {
    answers: [555, 372, 450],
    women: [293, 685, 0.391191395161419, 0.46508903231243],
    men: [262, 692, 0.343237700907238, 0.415327992656458],
  },
};

/** From one country to another: difference, Newcombe's limits and p. */
const pairs: readonly (readonly [from: string, to: string, number, number, number, number])[] = [
  ['norway', 'australia', -0.021720664508205, -0.0584959467754082, 0.0151939678920576, 0.248894548714854],
  ['sweden', 'australia', -0.0941891507973411, -0.131642448573256, -0.0561309940116621, 1.35751650521936e-6],
  ['usa', 'australia', 0.104954160010975, 0.0703785133243519, 0.139102092068904, 3.03556360649047e-9],
  ['sweden', 'norway', -0.0724684862891362, -0.114216081314782, -0.0302989857627694, 0.00076142626239264],
  ['usa', 'norway', 0.12667482451918, 0.0874882513093144, 0.165352010825229, 2.49408204477422e-10],
  ['usa', 'sweden', 0.199143310808316, 0.158877683623222, 0.238465732771005, 8.16620674708481e-22],
];

/** Of everybody, by R. */
const everybody = {
  'for-lite': [2708, 0.489895522780428, 0.516604204327168],
  lagom: [1862, 0.333436013523415, 0.358848334554144],
  'for-mycket': [811, 0.141405603678499, 0.160523704965763],
} as const;

const codebook = `
id: wvs
title: World Values Survey
scales:
  kon: {categories: [{id: kvinna, label: Kvinna}, {id: man, label: Man}]}
  lagom: {categories: [{id: for-lite, label: För lite, positive: true}, {id: lagom, label: Lagom}, {id: for-mycket, label: För mycket}]}
variables:
  - {id: kon, role: background, label: Kön, scale: kon}
  - {id: fattigdom, role: question, label: Görs tillräckligt?, scale: lagom}
`;

const survey = `
kind: survey
id: wvs
title: World Values Survey
codebook: kodbok.yaml
breakdowns: [kon]
`;

const eachByItself = `${survey}
waves: [${Object.keys(countries)
  .map((id) => `{id: ${id}, responses: ${id}.csv}`)
  .join(', ')}]
comparisons: [${pairs.map(([from, to]) => `{from: ${from}, to: ${to}}`).join(', ')}]
`;

/** Not beside each by itself: what everybody less the others leaves would be protected by nobody. */
const allTogether = `${survey}
waves: [{id: all, responses: "*.csv"}]
`;

/** Every person on a line. Which women think it about right is not in the tables that R made, and does not matter here. */
function exportOf({ answers: [little, right, much], women, men }: Country): string {
  const others = [
    ...Array.from({ length: right }, () => 'Lagom'),
    ...Array.from({ length: much }, () => 'För mycket'),
  ];
  const ofWomen = women[1] - women[0];
  const little1 = Array.from({ length: women[0] }, () => 'Kvinna;För lite');
  const little2 = Array.from({ length: men[0] }, () => 'Man;För lite');
  const rest = others.map((answer, index) => `${index < ofWomen ? 'Kvinna' : 'Man'};${answer}`);
  expect(little1.length + little2.length).toBe(little);
  return `Kön;Görs tillräckligt?\n${[...little1, ...little2, ...rest].join('\n')}\n`;
}

async function tables(pipeline: string) {
  const exports = Object.entries(countries).map(([id, country]) => [`${id}.csv`, exportOf(country)]);
  const effects = fakeEffects({
    'p.yaml': pipeline,
    'kodbok.yaml': codebook,
    ...Object.fromEntries(exports),
  });
  const { problems } = await runPipeline(
    {
      path: 'p.yaml',
      out: 'out',
      internal: 'internal',
      formats: ['csv'],
      language: 'sv',
      judged: (found) => found,
      sourceDate: undefined,
    },
    effects,
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const written = effects.placed.get('out/wvs');
  return {
    estimates: linesOf(written?.get('tables/estimates.csv')),
    comparisons: linesOf(written?.get('tables/comparisons.csv')),
  };
}

function linesOf(bytes: Uint8Array | undefined): Record<string, string>[] {
  const text = new TextDecoder().decode(bytes);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** To nine digits; the tables have ten. */
function expectSame(found: string | undefined, expected: number, digits = 9): void {
  expect(Number(found) / expected).toBeCloseTo(1, digits);
}

const { estimates, comparisons } = await tables(eachByItself);
const together = await tables(allTogether);

describe('the World Values Survey through the whole program', () => {
  it.each(Object.entries(everybody))('the share of %s among everybody', (category, [x, lower, upper]) => {
    const row = together.estimates.find(
      (e) => e.wave === 'all' && e.measure === 'share' && e.category === category && e.by === '',
    );
    expect(row).toMatchObject({ numerator: `${x}`, denominator: '5381', status: 'ok' });
    expectSame(row?.value, x / 5381);
    expectSame(row?.lower, lower);
    expectSame(row?.upper, upper);
  });

  it.each(Object.entries(countries))('too little, by gender: %s', (wave, { women, men }) => {
    for (const [group, [x, n, lower, upper]] of [
      ['kvinna', women],
      ['man', men],
    ] as const) {
      const row = estimates.find(
        (e) => e.wave === wave && e.measure === 'share-positive' && e.group === group,
      );
      expect(row).toMatchObject({ numerator: `${x}`, denominator: `${n}`, method: 'wilson' });
      expectSame(row?.lower, lower);
      expectSame(row?.upper, upper);
    }
  });

  it.each(pairs)('from %s to %s', (from, to, difference, lower, upper, p) => {
    const row = comparisons.find(
      (c) => c.from === from && c.to === to && c.measure === 'share-positive' && c.by === '',
    );
    expect(row).toMatchObject({ basis: 'all', status: 'ok', test: 'score' });
    expectSame(row?.difference, difference);
    expectSame(row?.lower, lower);
    expectSame(row?.upper, upper);
    expectSame(row?.p, p, 8);
  });
});
