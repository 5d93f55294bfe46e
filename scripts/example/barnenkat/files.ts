import { csvText, type Table, utf8WithMark } from '../csv.js';
import { dealt, dealtAnswers } from '../dealt.js';
import type { ExampleFile } from '../example-file.js';
import { apportion, repeated } from '../quota.js';
import { type Random, randomFrom } from '../random.js';
import { ages, closedIn, genders, questions, stretches, type Unit, units, unreported } from './plan.js';

const folder = 'data/barnenkat';

/** The example `barnenkat`: all answers since 2017 in one export, and the closed utredningar per month and unit. */
export function childSurveyFiles(): ExampleFile[] {
  return [
    { path: `${folder}/svar.csv`, bytes: utf8WithMark(csvText(responses(), '\n')) },
    { path: `${folder}/avslutade-utredningar.csv`, bytes: utf8WithMark(csvText(closed(), '\n')) },
  ];
}

interface UnitMonth {
  readonly unit: Unit;
  /** `2018-03`. */
  readonly month: string;
  readonly closed: number;
}

function unitMonths({ year, months }: (typeof stretches)[number]): UnitMonth[] {
  return months.flatMap((number) => {
    const month = `${year}-${String(number).padStart(2, '0')}`;
    return units.map((unit) => ({ unit, month, closed: closedIn(unit, year, number) }));
  });
}

function closed(): Table {
  const rows = stretches.flatMap(unitMonths).map(({ unit, month, closed: count }) => {
    const isUnreported = unit === unreported.unit && month === unreported.month;
    return [month, unit, isUnreported ? '' : String(count)];
  });
  return [['Månad', 'Avdelning', 'Avslutade utredningar'], ...rows];
}

interface Child {
  /** With time of day, as the survey tool has it. */
  readonly answered: string;
  readonly unit: Unit;
  readonly mood: number;
}

function responses(): Table {
  const random = randomFrom(20180831);
  const children = stretches
    .flatMap((stretch) => childrenOf(stretch, random))
    .sort((a, b) => (a.answered < b.answered ? -1 : a.answered > b.answered ? 1 : 0));
  const genderOf = dealt(genders.labels, genders.weights, children.length, random);
  const ageOf = dealt(ages.labels, ages.weights, children.length, random);
  const answers = questions.map((question) => dealtAnswers(question, children, random));
  const rows = children.map((child, index) => [
    `B${String(index + 1).padStart(4, '0')}`,
    child.answered,
    child.unit,
    genderOf[index] ?? '',
    ageOf[index] ?? '',
    ...answers.map((answerOf) => answerOf.get(child) ?? ''),
  ]);
  return [['Svar', 'Slutförd', 'Avdelning', 'Kön', 'Ålder', ...questions.map((q) => q.header)], ...rows];
}

/** As many as the stretch's share says, spread over units and months in proportion to what was closed. */
function childrenOf(stretch: (typeof stretches)[number], random: Random): Child[] {
  const places = unitMonths(stretch);
  const whole = places.reduce((sum, place) => sum + place.closed, 0);
  const weights = places.map(({ closed: count }) => count * 20 + random.below(700));
  const counts = apportion(Math.round((whole * stretch.rate) / 100), weights);
  return repeated(places, counts).map(({ unit, month }) => ({
    answered: `${month}-${twoDigits(1 + random.below(28))} ${twoDigits(8 + random.below(12))}:${twoDigits(random.below(60))}`,
    unit,
    mood: random.below(3),
  }));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
