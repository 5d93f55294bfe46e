import type { CountPlace } from '../../src/audit/count-model.js';
import { type Alike, type RandomSurvey, type Units, wavesWithMonths } from './random-survey.js';

/** How many respondents, or valid answers, there really are in a group; counted from the people themselves. */
export function truthOf(
  { waves }: RandomSurvey,
  people: readonly Alike[],
  named: Units,
  { wave, measure, question, by, group }: Pick<CountPlace, 'wave' | 'measure' | 'question' | 'by' | 'group'>,
): number {
  const [, [from, to] = [0, 0]] = Object.entries(wavesWithMonths[waves]).find(([id]) => id === wave) ?? [];
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
