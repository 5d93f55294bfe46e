import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { workspace } from './editions.js';
import {
  type Alike,
  filesOf,
  fourUnits,
  type RandomSurvey,
  survey,
  wavesWithMonths,
} from './random-survey.js';
import { categoryOf } from './truth.js';

/*
 * Whatever a run shows of a random survey is worked out anew, from the people themselves where it is a count and from its
 * own row where it follows from counts. Nothing here is taken from the program.
 */

type Line = Readonly<Record<string, string>>;

const z = 1.959963984540054;
const months = wavesWithMonths['two-files'];
const answerOf: Readonly<Record<string, (person: Alike) => string>> = {
  nojd: ({ pleased }) => pleased,
  bemott: ({ met }) => met,
};

async function tablesOf(own: RandomSurvey): Promise<Readonly<Record<string, readonly Line[]>> | undefined> {
  const { run, written } = workspace(filesOf(own, own.first));
  const { problems } = await run();
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const read = (name: string) => {
    const text = new TextDecoder().decode(written().get(`tables/${name}.csv`));
    return Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
  };
  return {
    estimates: read('estimates'),
    comparisons: read('comparisons'),
    decomposition: read('decomposition'),
  };
}

/** Those who answered something in the wave, and are in the group. */
function peopleIn({ first }: RandomSurvey, { wave = '', by = '', group = '' }: Line): Alike[] {
  const [from, to] = wave === 'tidig' ? months.tidig : months.sen;
  const categories = group.split('*');
  return first.people.filter(
    (person) =>
      person.month >= from &&
      person.month <= to &&
      (person.pleased !== '' || person.met !== '') &&
      (by === '' ||
        by
          .split('*')
          .every((variable, axis) => categoryOf(person, variable, fourUnits) === categories[axis])),
  );
}

function timesWith(people: readonly Alike[], isIn: (person: Alike) => boolean): number {
  return people.filter(isIn).reduce((sum, { times }) => sum + times, 0);
}

/** Numerator and denominator by going through the people. */
function counted(
  people: readonly Alike[],
  { measure, question = '', category = '' }: Line,
): readonly [number, number] {
  const answer = answerOf[question] ?? (() => '');
  const ofAnswer = (text: string) => timesWith(people, (person) => answer(person) === text);
  const valid = ofAnswer('Ja') + ofAnswer('Nej');
  const asked = timesWith(people, () => true);
  switch (measure) {
    case 'share':
      return [ofAnswer(category === 'ja' ? 'Ja' : 'Nej'), valid];
    case 'share-positive':
      return [ofAnswer('Ja'), valid];
    case 'mean':
      return [2.5 * ofAnswer('Ja') + ofAnswer('Nej'), valid];
    case 'dont-know':
      return [ofAnswer('Vet inte'), asked];
    case 'no-answer':
      return [ofAnswer(''), asked];
    default: {
      const own = ['nojd', 'bemott'].map((id) =>
        counted(people, { measure: 'share-positive', question: id }),
      );
      return [own.reduce((sum, [x]) => sum + x, 0), own.reduce((sum, [, n]) => sum + n, 0)];
    }
  }
}

function wilson(p: number, n: number): readonly [number, number] {
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(centre - half) / (1 + (z * z) / n), (centre + half) / (1 + (z * z) / n)];
}

const number = (line: Line, column: string) => Number(line[column]);

describe('any random survey', () => {
  const compared = survey.map((own): RandomSurvey => ({ ...own, waves: 'two-files' }));

  it('shows what a recount of the people gives, and what follows from it', async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(compared, async (own) => {
        const { estimates = [], comparisons = [], decomposition = [] } = (await tablesOf(own)) ?? {};
        for (const line of estimates.filter(({ status }) => status === 'ok')) {
          checked += 1;
          const { measure = '' } = line;
          const [numerator, denominator] = [number(line, 'numerator'), number(line, 'denominator')];
          if (measure !== 'response-rate') {
            expect({ line, is: [numerator, denominator] }).toEqual({
              line,
              is: counted(peopleIn(own, line), line),
            });
          }
          expect(number(line, 'value')).toBeCloseTo(numerator / denominator, 9);
          if (line.method !== 'wilson' && line.method !== 'linearised') continue;
          const [lower, upper] = wilson(numerator / denominator, number(line, 'n_effective'));
          expect(number(line, 'lower')).toBeCloseTo(lower, 8);
          expect(number(line, 'upper')).toBeCloseTo(upper, 8);
        }
        expectSharesAddUp(estimates);
        for (const line of comparisons.filter(({ status }) => status === 'ok')) {
          expect(number(line, 'difference')).toBeCloseTo(
            number(line, 'to_value') - number(line, 'from_value'),
            8,
          );
          const isIn =
            number(line, 'lower') <= number(line, 'difference') + 1e-9 &&
            number(line, 'difference') <= number(line, 'upper') + 1e-9;
          expect(line.lower === '' || isIn).toBe(true);
        }
        expectPartsAddUp(decomposition);
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(200);
  }, 120_000);
});

/** As counts, so that no rounding hides a person: the shares of a question are the whole. */
function expectSharesAddUp(estimates: readonly Line[]): void {
  const sums = new Map<string, readonly [number, string]>();
  for (const line of estimates) {
    if (line.measure !== 'share' || line.status !== 'ok') continue;
    const key = [line.wave, line.question, line.by, line.group].join();
    sums.set(key, [(sums.get(key)?.[0] ?? 0) + number(line, 'numerator'), line.denominator ?? '']);
  }
  for (const [sum, denominator] of sums.values()) expect(`${sum}`).toBe(denominator);
}

function expectPartsAddUp(decomposition: readonly Line[]): void {
  const changes = decomposition.filter(({ component, status }) => component === 'change' && status === 'ok');
  for (const { measure, question, value } of changes) {
    const parts = decomposition.filter(
      (line) => line.measure === measure && line.question === question && line.component !== 'change',
    );
    if (parts.some(({ status }) => status !== 'ok')) continue;
    for (const isSum of [true, false]) {
      const own = parts.filter(({ group }) => (group === '') === isSum);
      // Ten digits a row are written.
      const digits = measure === 'answers' ? 5 : 8;
      expect(own.reduce((sum, line) => sum + number(line, 'value'), 0)).toBeCloseTo(Number(value), digits);
    }
  }
}
