import type { DealtQuestion } from '../dealt.js';

/*
 * The questionnaire to children after a closed utredning. One figure is real: 9 % of the children had answered by the
 * interim report of August 2018, printed in Malmö's "Handlingsplan för brukardialog" (2019-01-14). Everything else is
 * invented, the questions too: Malmö's own are not published.
 */

export const units = [
  'Socialtjänst Innerstaden',
  'Socialtjänst Norr',
  'Socialtjänst Söder',
  'Socialtjänst Väster',
  'Socialtjänst Öster',
] as const;
export type Unit = (typeof units)[number];

/** Utredningar that a unit closes in an ordinary month. */
const usual: Readonly<Record<Unit, number>> = {
  'Socialtjänst Innerstaden': 38,
  'Socialtjänst Norr': 31,
  'Socialtjänst Söder': 34,
  'Socialtjänst Väster': 24,
  'Socialtjänst Öster': 41,
};

/** More or fewer than usual, January to December: few in July, many before summer. */
const season = [-2, 0, 3, 1, 4, 6, -9, -3, 2, 3, 1, -4];

/** Utredningar that a unit closed in a month of a year; months count from 1. */
export function closedIn(unit: Unit, year: number, month: number): number {
  const unevenness = ((units.indexOf(unit) * 7 + month * 3 + year) % 5) - 2;
  return usual[unit] + (season[month - 1] ?? 0) + unevenness;
}

/** The month that one unit never reported. */
export const unreported = { unit: 'Socialtjänst Väster', month: '2018-03' } as const;

/** Stretches of months with their own share of answers among the closed utredningar, in percent. */
export const stretches = [
  { year: 2017, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], rate: 8 },
  { year: 2018, months: [1, 2, 3, 4], rate: 9 },
  { year: 2018, months: [5, 6, 7, 8], rate: 9 },
] as const;

export const genders = { labels: ['Flicka', 'Pojke', 'Annat', ''], weights: [50, 37, 4, 9] };

/** Years of age; 999 stands for "vill inte svara" in this survey tool. */
export const ages = {
  labels: ['9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '999', ''],
  weights: [3, 5, 6, 8, 12, 14, 15, 16, 12, 3, 1, 3, 2],
};

export const questions: readonly (DealtQuestion & { readonly header: string })[] = [
  {
    header: 'Lyssnade socialsekreteraren på dig?',
    labels: ['Alltid', 'Ofta', 'Sällan', 'Aldrig'],
    weights: [41, 33, 13, 6, 5, 2],
  },
  {
    header: 'Fick du berätta hur du själv ville ha det?',
    labels: ['Ja, så mycket som jag ville', 'Ja, lite', 'Nej'],
    weights: [58, 21, 11, 7, 3],
  },
  {
    header: 'Fick du veta varför det blev en utredning?',
    labels: ['Ja', 'Nej'],
    weights: [63, 23, 11, 3],
  },
  {
    header: 'Var det lätt eller svårt att förstå det som socialsekreteraren berättade?',
    labels: ['Mycket lätt', 'Ganska lätt', 'Ganska svårt', 'Mycket svårt'],
    weights: [24, 44, 18, 6, 6, 2],
  },
  {
    header: 'Fick du veta vad socialtjänsten kom fram till?',
    labels: ['Ja', 'Nej'],
    weights: [52, 32, 12, 4],
  },
];
