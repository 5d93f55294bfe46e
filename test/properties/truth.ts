import type { CountPlace } from '../../src/audit/count-model.js';
import type { Alike, RandomSurvey, Units } from './random-survey.js';

/** First and last month of each wave. */
const months: Readonly<Record<RandomSurvey['waves'], Readonly<Record<string, readonly [number, number]>>>> = {
  'two-files': { tidig: [1, 3], sen: [4, 6] },
  'two-windows': { tidig: [1, 3], hela: [1, 6] },
  'three-windows': { tidig: [1, 3], mitt: [2, 4], hela: [1, 6] },
};

/** How many respondents, or valid answers, there really are in a group; counted from the people themselves. */
export function truthOf(
  { waves }: RandomSurvey,
  people: readonly Alike[],
  named: Units,
  { wave, measure, question, by, group }: Pick<CountPlace, 'wave' | 'measure' | 'question' | 'by' | 'group'>,
): number {
  const [from = 0, to = 0] = months[waves][wave] ?? [];
  return people
    .filter(({ month, pleased, met }) => month >= from && month <= to && (pleased !== '' || met !== ''))
    .filter((person) => by.every((variable, axis) => categoryOf(person, variable, named) === group[axis]))
    .filter((person) => {
      const answer = question === 'nojd' ? person.pleased : person.met;
      return measure !== 'valid' || answer === 'Ja' || answer === 'Nej';
    })
    .reduce((sum, { times }) => sum + times, 0);
}

/** The category of a person in a variable; `missing` where there is none. */
export function categoryOf({ unit, gender, time }: Alike, variable: string, named: Units): string {
  const own = named.categories.find(({ label, aliases }) => label === unit || aliases.includes(unit))?.id;
  const categories: Readonly<Record<string, string | undefined>> = {
    enhet: own,
    kon: { Kvinna: 'kvinna', Man: 'man', Annat: 'annat' }[gender],
    tid: { Kort: 'kort', Lång: 'lang' }[time],
    omrade: own && named.omrade[own],
    nara: own && named.nara[own],
  };
  return categories[variable] ?? 'missing';
}
