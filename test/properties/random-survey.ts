import fc from 'fast-check';

/** Some people who are all alike. */
export interface Alike {
  readonly unit: string;
  readonly gender: string;
  readonly time: string;
  readonly pleased: string;
  readonly met: string;
  readonly month: number;
  readonly times: number;
}

/** What an edition of a survey is made of. */
export interface Edition {
  readonly people: readonly Alike[];
  readonly breakdowns: readonly (readonly string[])[];
}

/** First and last month of the waves: two files, or windows of one source that overlap in one way or another. */
export const wavesWithMonths = {
  'two-files': { tidig: [1, 3], sen: [4, 6] },
  'two-windows': { tidig: [1, 3], hela: [1, 6] },
  'three-windows': { tidig: [1, 3], mitt: [2, 4], hela: [1, 6] },
  'overlapping-windows': { tidig: [1, 4], sen: [3, 6] },
  'windows-and-pool': { tidig: [1, 3], sen: [4, 6], hela: [1, 6] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;

export interface RandomSurvey {
  readonly waves: keyof typeof wavesWithMonths;
  readonly offered: 'none' | 'by-unit' | 'by-unit-and-gender';
  /** How many more are offered than have answered, per unit. */
  readonly unanswered: readonly number[];
  readonly minimum: number;
  readonly homogeneous: 'show' | 'withhold';
  readonly first: Edition;
}

export const units = ['Norr', 'Söder', 'Öster', 'Väster'];

const person: fc.Arbitrary<Alike> = fc.record({
  unit: fc.constantFrom(...units, ''),
  gender: fc.constantFrom('Kvinna', 'Kvinna', 'Man', 'Man', 'Annat', ''),
  time: fc.constantFrom('Kort', 'Lång', 'Lång'),
  pleased: fc.constantFrom('Ja', 'Ja', 'Nej', 'Vet inte', ''),
  met: fc.constantFrom('Ja', 'Nej', ''),
  month: fc.integer({ min: 1, max: 6 }),
  times: fc.constantFrom(1, 1, 2, 3, 5, 8, 13),
});

export const people: fc.Arbitrary<Alike[]> = fc.array(person, { minLength: 1, maxLength: 18 });

export const breakdowns: fc.Arbitrary<string[][]> = fc.subarray([
  ['enhet'],
  ['kon'],
  ['tid'],
  ['omrade'],
  ['nara'],
  ['enhet', 'kon'],
  ['omrade', 'kon'],
  ['enhet', 'kon', 'tid'],
]);

export const edition: fc.Arbitrary<Edition> = fc.record({ people, breakdowns });

export const survey: fc.Arbitrary<RandomSurvey> = fc.record({
  waves: fc.constantFrom(
    'two-files',
    'two-windows',
    'three-windows',
    'overlapping-windows',
    'windows-and-pool',
  ),
  offered: fc.constantFrom('none', 'by-unit', 'by-unit-and-gender'),
  unanswered: fc.array(fc.constantFrom(0, 1, 2, 4, 9), { minLength: 12, maxLength: 12 }),
  minimum: fc.constantFrom(3, 5, 8),
  homogeneous: fc.constantFrom('show', 'withhold'),
  first: edition,
});

/** How an edition's units are named in the codebook, and which areas they are in. */
export interface Units {
  /** Category id, label and aliases. */
  readonly categories: readonly { readonly id: string; readonly label: string; readonly aliases: string[] }[];
  /** Two ways of putting units together, overlapping each other. */
  readonly omrade: Readonly<Record<string, string>>;
  readonly nara: Readonly<Record<string, string>>;
}

export const fourUnits: Units = {
  categories: [
    { id: 'norr', label: 'Norr', aliases: [] },
    { id: 'soder', label: 'Söder', aliases: [] },
    { id: 'oster', label: 'Öster', aliases: [] },
    { id: 'vaster', label: 'Väster', aliases: [] },
  ],
  omrade: { norr: 'ovre', soder: 'nedre', oster: 'ovre', vaster: 'nedre' },
  nara: { norr: 'ovre', soder: 'ovre', oster: 'ovre', vaster: 'nedre' },
};

/** North and south have become one. */
export const mergedUnits: Units = {
  categories: [
    { id: 'mitt', label: 'Mitt', aliases: ['Norr', 'Söder', 'norr', 'soder'] },
    { id: 'oster', label: 'Öster', aliases: [] },
    { id: 'vaster', label: 'Väster', aliases: [] },
  ],
  omrade: { mitt: 'ovre', oster: 'ovre', vaster: 'nedre' },
  nara: { mitt: 'ovre', oster: 'nedre', vaster: 'nedre' },
};

/** The files of a run of an edition. */
export function filesOf(
  own: RandomSurvey,
  { people: some, breakdowns: by }: Edition,
  named: Units = fourUnits,
): Record<string, string> {
  const windows = own.waves !== 'two-files';
  const early = some.filter(({ month }) => month <= 3);
  const late = some.filter(({ month }) => month > 3);
  return {
    'kodbok.yaml': codebookOf(named),
    'pipeline.yaml': pipelineOf(own, by),
    ...(windows
      ? { 'svar.csv': answersOf(some) }
      : { 'tidig.csv': answersOf(early), 'sen.csv': answersOf(late) }),
    ...(windows
      ? { 'erbjudna.csv': offeredOf(own, some, named) }
      : {
          'erbjudna-tidig.csv': offeredOf(own, early, named),
          'erbjudna-sen.csv': offeredOf(own, late, named),
        }),
  };
}

function codebookOf({ categories, omrade, nara }: Units): string {
  const map = (to: Readonly<Record<string, string>>) => JSON.stringify(to);
  return `
id: enkat
title: Enkäten
missing: [{value: "", kind: no-answer}]
scales:
  enhet: {categories: ${JSON.stringify(categories)}}
  kon: {categories: [{id: kvinna, label: Kvinna}, {id: man, label: Man}, {id: annat, label: Annat}]}
  tid: {categories: [{id: kort, label: Kort}, {id: lang, label: Lång}]}
  omrade: {categories: [{id: ovre, label: Övre}, {id: nedre, label: Nedre}]}
  ja-nej: {categories: [{id: ja, label: Ja, positive: true, score: 2.5}, {id: nej, label: Nej, score: 1}, {id: vet-inte, label: Vet inte, missing: dont-know}]}
variables:
  - {id: datum, role: date, columns: [Datum]}
  - {id: enhet, role: background, label: Enhet, scale: enhet}
  - {id: kon, role: background, label: Kön, scale: kon}
  - {id: tid, role: background, label: Tid, scale: tid}
  - {id: omrade, role: background, label: Område, scale: omrade, derive: {from: enhet, map: ${map(omrade)}}}
  - {id: nara, role: background, label: Närområde, scale: omrade, derive: {from: enhet, map: ${map(nara)}}}
  - {id: nojd, role: question, area: moten, label: "Är du nöjd?", scale: ja-nej}
  - {id: bemott, role: question, area: moten, label: "Blev du väl bemött?", scale: ja-nej}
`;
}

function pipelineOf({ waves, offered, minimum, homogeneous }: RandomSurvey, by: Edition['breakdowns']) {
  const count = (file: string, dated: string) =>
    offered === 'none' ? '' : `, offered: {file: ${file}, count: Erbjudna${dated}}`;
  const lastDays = ['31', '28', '31', '30', '31', '30'];
  const window = (id: string, [first, last]: readonly [number, number]) =>
    `{id: ${id}, date: 2018-12-31, responses: svar.csv, window: {from: 2018-0${first}-01, to: 2018-0${last}-${lastDays[last - 1]}}${count('erbjudna.csv', ', date: Månad')}}`;
  const file = (id: string) => `{id: ${id}, responses: ${id}.csv${count(`erbjudna-${id}.csv`, '')}}`;
  const all = Object.entries(wavesWithMonths[waves]).map(([id, months]) =>
    waves === 'two-files' ? file(id) : window(id, months),
  );
  // Windows that overlap have people in common and are not compared.
  const matched = by.find((breakdown) => breakdown.length === 1)?.[0];
  const on = matched === undefined ? '' : `, matched-on: ${matched}`;
  const comparisons =
    waves === 'two-files' || waves === 'windows-and-pool'
      ? `comparisons: [{from: tidig, to: sen${on}}]\n`
      : '';
  return `
kind: survey
id: slump
title: Slumpad enkät
codebook: kodbok.yaml
waves:
${all.map((wave) => `  - ${wave}\n`).join('')}
breakdowns: ${JSON.stringify(by)}
${comparisons}disclosure: {minimum: ${minimum}, homogeneous: ${homogeneous}, ledger: publications.json}
`;
}

function answersOf(some: readonly Alike[]): string {
  const rows = some.flatMap(({ unit, gender, time, pleased, met, month, times }) =>
    Array.from({ length: times }, () =>
      [`2018-0${month}-10`, unit, gender, time, pleased, met, 'x'].join(';'),
    ),
  );
  return `Datum;Enhet;Kön;Tid;Är du nöjd?;Blev du väl bemött?;Rad\n${rows.map((row) => `${row}\n`).join('')}`;
}

/** As many as have answered, and some more; dated by month when there are windows. */
function offeredOf(
  { offered, unanswered, waves }: RandomSurvey,
  some: readonly Alike[],
  { categories }: Units,
): string {
  const genders = offered === 'by-unit-and-gender' ? ['Kvinna', 'Man', 'Annat'] : [undefined];
  const months = waves === 'two-files' ? [undefined] : [1, 2, 3, 4, 5, 6];
  const counted = units.flatMap((unit) =>
    genders.flatMap((gender) => months.map((month) => ({ unit, gender, month }))),
  );
  const counts = new Map<string, number>();
  for (const [number, { unit, gender, month }] of counted.entries()) {
    const own = some.filter(
      (one) =>
        one.unit === unit &&
        (gender === undefined || one.gender === gender) &&
        (month === undefined || one.month === month),
    );
    const answered = own.reduce((sum, { times }) => sum + times, 0);
    const label = categories.find(({ aliases }) => aliases.includes(unit))?.label ?? unit;
    const key = [
      ...(month === undefined ? [] : [`2018-0${month}`]),
      label,
      ...(gender === undefined ? [] : [gender]),
    ];
    const before = counts.get(key.join(';')) ?? 0;
    counts.set(key.join(';'), before + answered + (unanswered[number % unanswered.length] ?? 0));
  }
  const header = [
    ...(waves === 'two-files' ? [] : ['Månad']),
    'Enhet',
    ...(offered === 'by-unit-and-gender' ? ['Kön'] : []),
    'Erbjudna',
  ];
  const rows = [...counts].map(([key, count]) => `${key};${count}`);
  return `${[header.join(';'), ...rows].join('\n')}\n`;
}
