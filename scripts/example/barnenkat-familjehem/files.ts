import { csvText, type Table, utf8WithMark } from '../csv.js';
import { dealt, dealtAnswers } from '../dealt.js';
import type { ExampleFile } from '../example-file.js';
import { repeated } from '../quota.js';
import { randomFrom } from '../random.js';
import { ages, type FosterWave, genders, questions, waves } from './plan.js';

/** The example `barnenkat-familjehem`: the answers as smileys, and how many were offered the form in each unit. */
export function fosterHomeFiles(): ExampleFile[] {
  return waves.flatMap((wave) => {
    const folder = `data/barnenkat-familjehem/${wave.year}`;
    return [
      { path: `${folder}/svar.csv`, bytes: utf8WithMark(csvText(responses(wave), '\n')) },
      { path: `${folder}/erbjudna.csv`, bytes: utf8WithMark(csvText(offered(wave), '\n')) },
    ];
  });
}

function offered({ units }: FosterWave): Table {
  return [['Enhet', 'Erbjudna'], ...units.map((unit) => [unit.unit, String(unit.offered)])];
}

function responses({ year, seed, units }: FosterWave): Table {
  const random = randomFrom(seed);
  const children = repeated(
    units,
    units.map((unit) => unit.answered),
  )
    .map(({ unit }) => ({
      unit,
      date: `${year}-11-${String(4 + random.below(22)).padStart(2, '0')}`,
      mood: random.below(3),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const genderOf = dealt(genders.labels, genders.weights, children.length, random);
  const ageOf = dealt(ages.labels, ages.weights, children.length, random);
  const answers = questions.map(({ labels, weights }) =>
    dealtAnswers({ labels, weights: weights[year] }, children, random),
  );
  const rows = children.map((child, index) => [
    `F${year % 100}-${String(index + 1).padStart(2, '0')}`,
    child.date,
    child.unit,
    genderOf[index] ?? '',
    ageOf[index] ?? '',
    ...answers.map((answerOf) => answerOf.get(child) ?? ''),
  ]);
  return [['Nr', 'Datum', 'Enhet', 'Kön', 'Ålder', ...questions.map((q) => q.header)], ...rows];
}
