import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/publication/read-document.js';
import { workspace } from './editions.js';
import { type Alike, filesOf, fourUnits, type RandomSurvey } from './random-survey.js';
import { truthOf } from './truth.js';

/*
 * Numbers so unlikely that where one of them stands it has come from the answers: small groups have thousands of
 * respondents, and the minimum is larger still. None of those that are withheld may be in any byte that is written outside
 * the internal folder, whatever file or archive it is in.
 */

const template = `---
title: {sv: Rapport, en: Report}
audience: {sv: Nätverket, en: The network}
---

## Svar

{% key-figures questions="nojd" by="kon" /%}

{% findings /%}

{% response-rate /%}

{% response-rate by="kon" /%}

{% results /%}

{% comparison /%}

{% difference by="kon" /%}

{% groups by="kon" questions="nojd" /%}

{% method /%}
`;

const alike = (times: number, unit: string, gender: string, pleased: string, month = 1): Alike => ({
  unit,
  gender,
  time: 'Lång',
  pleased,
  met: 'Ja',
  month,
  times,
});

const people = [
  alike(6173, 'Norr', 'Kvinna', 'Ja'),
  alike(5881, 'Norr', 'Man', 'Nej'),
  alike(2137, 'Norr', 'Annat', 'Ja'),
  alike(5417, 'Söder', 'Kvinna', 'Nej'),
  alike(5939, 'Söder', 'Man', 'Ja'),
  alike(3253, 'Öster', 'Kvinna', 'Ja'),
  alike(6421, 'Öster', 'Man', 'Nej'),
  alike(4391, 'Väster', 'Kvinna', ''),
  alike(5573, 'Väster', 'Man', 'Vet inte'),
  alike(5689, 'Norr', 'Kvinna', 'Ja', 4),
  alike(3769, 'Söder', 'Man', 'Nej', 4),
  alike(6733, 'Öster', 'Kvinna', 'Nej', 5),
  alike(2689, 'Väster', '', 'Ja', 6),
];

const surveys: readonly (readonly [string, RandomSurvey['waves'], RandomSurvey['offered'], string[][]])[] = [
  ['two waves', 'two-files', 'by-unit', [['enhet'], ['kon'], ['enhet', 'kon']]],
  ['windows', 'two-windows', 'by-unit-and-gender', [['kon'], ['omrade'], ['nara'], ['enhet', 'kon']]],
];

/** Every count of a group, or of an answer in it, and what are left of groups: what somebody might write by mistake. */
function countsIn(survey: RandomSurvey, by: readonly string[][]): Set<number> {
  const categories: Readonly<Record<string, readonly string[]>> = {
    enhet: ['norr', 'soder', 'oster', 'vaster', 'missing'],
    kon: ['kvinna', 'man', 'annat', 'missing'],
    omrade: ['ovre', 'nedre', 'missing'],
    nara: ['ovre', 'nedre', 'missing'],
  };
  const waves = survey.waves === 'two-files' ? ['tidig', 'sen'] : ['tidig', 'hela'];
  const groupsOf = (variables: readonly string[]) =>
    variables.reduce<string[][]>(
      (groups, variable) =>
        groups.flatMap((group) => (categories[variable] ?? []).map((id) => [...group, id])),
      [[]],
    );
  return new Set(
    waves.flatMap((wave) =>
      by.flatMap((variables) =>
        groupsOf(variables).flatMap((group) =>
          (['', 'nojd', 'bemott'] as const).map((question) =>
            truthOf(survey, people, fourUnits, {
              wave,
              measure: question === '' ? 'respondents' : 'valid',
              question,
              by: variables,
              group,
            }),
          ),
        ),
      ),
    ),
  );
}

/** All texts of a file; of an archive those of its parts. */
function textsOf(path: string, bytes: Uint8Array): string[] {
  if (!/\.(xlsx|docx|zip)$/.test(path)) return [strFromU8(bytes)];
  return Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
}

/** Whole numbers as they may be written, with or without spaces between thousands. */
function numbersIn(text: string): Set<number> {
  const joined = text
    .replace(/&(nbsp|thinsp|#160|#8239);/g, ' ')
    .replace(/(?<=\d)[\u00a0\u202f\u2009 ](?=\d{3}(?!\d))/g, '');
  return new Set(
    [...joined.matchAll(/(?<![\w.,])\d{4,5}(?![\w]|[.,]\d)/g)].map(([digits]) => Number(digits)),
  );
}

/** Every count that is told, and how many have answered each question: the sum of its valid answers. */
function publishedNumbers(bytes: Uint8Array): Set<number> {
  const read = readDocument(bytes);
  if ('fault' in read) throw new Error(read.fault);
  const found = new Set<number>();
  for (const { questions, tables } of read.document.waves) {
    for (const group of tables.flatMap(({ groups }) => groups)) {
      for (const [text] of JSON.stringify(group).matchAll(/\d+/g)) found.add(Number(text));
      for (const [number, { counts }] of group.questions.entries()) {
        const isValid = (code: number) => questions[number]?.codes[code]?.kind === 'valid';
        found.add((counts ?? []).reduce((sum, count, code) => (isValid(code) ? sum + count : sum), 0));
      }
    }
  }
  return found;
}

describe('numbers that are planted and withheld', () => {
  it.each(surveys)('are in no byte outside the internal folder: %s', async (_, waves, offered, by) => {
    const survey: RandomSurvey = {
      waves,
      offered,
      unanswered: [701, 907, 1103],
      minimum: 5000,
      homogeneous: 'show',
      first: { people, breakdowns: by },
    };
    const files = filesOf(survey, survey.first);
    const pipeline = `${files['pipeline.yaml']}reports: [{template: mall.md}]\n`;
    const { run, written } = workspace({ ...files, 'pipeline.yaml': pipeline, 'mall.md': template });
    const { problems } = await run(['html', 'csv', 'svg']);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const published = publishedNumbers(written().get('published.json') ?? new Uint8Array());
    const all = countsIn(survey, [[], ...by]);
    const withheld = [...all].filter((count) => count > 1000 && !published.has(count));
    expect(withheld.length).toBeGreaterThan(5);
    expect([...all].some((count) => published.has(count))).toBe(true);
    for (const [path, bytes] of written()) {
      const found = textsOf(path, bytes).flatMap((text) => {
        const numbers = numbersIn(text);
        return withheld.filter((count) => numbers.has(count));
      });
      expect({ path, found }).toEqual({ path, found: [] });
    }
  });
});
