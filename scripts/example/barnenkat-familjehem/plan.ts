import type { DealtQuestion } from '../dealt.js';

/*
 * A questionnaire to children in foster homes, tried out two autumns. Malmö was developing one in 2018, about the
 * experience of care, delaktighet and access to information ("Handlingsplan för brukardialog", 2019-01-14). Nothing
 * has been published from it: every question and every figure here is invented.
 */

export interface FosterWave {
  readonly year: 2018 | 2019;
  readonly seed: number;
  readonly units: readonly { readonly unit: string; readonly offered: number; readonly answered: number }[];
}

export const waves: readonly FosterWave[] = [
  {
    year: 2018,
    seed: 20181130,
    units: [
      { unit: 'Familjehemsgrupp A', offered: 15, answered: 12 },
      { unit: 'Familjehemsgrupp B', offered: 13, answered: 10 },
      { unit: 'Familjehemsgrupp C', offered: 8, answered: 6 },
      { unit: 'Jourhem', offered: 4, answered: 3 },
    ],
  },
  {
    year: 2019,
    seed: 20191129,
    units: [
      { unit: 'Familjehemsgrupp A', offered: 17, answered: 14 },
      { unit: 'Familjehemsgrupp B', offered: 14, answered: 12 },
      { unit: 'Familjehemsgrupp C', offered: 9, answered: 6 },
      { unit: 'Jourhem', offered: 5, answered: 4 },
    ],
  },
];

export const genders = { labels: ['Flicka', 'Pojke', 'Annat', ''], weights: [46, 34, 6, 14] };
export const ages = {
  labels: ['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18'],
  weights: [5, 5, 6, 7, 9, 12, 13, 14, 13, 12, 4],
};

const smileys = ['😀', '🙂', '😐', '🙁', '😢'];

export interface FosterQuestion {
  readonly header: string;
  readonly labels: DealtQuestion['labels'];
  readonly weights: Readonly<Record<FosterWave['year'], DealtQuestion['weights']>>;
}

export const questions: readonly FosterQuestion[] = [
  {
    header: 'Hur är det att bo i familjehemmet?',
    labels: smileys,
    weights: { 2018: [38, 31, 14, 7, 3, 5, 2], 2019: [42, 32, 11, 7, 2, 4, 2] },
  },
  {
    header: 'Hur känns det när du och din socialsekreterare pratar?',
    labels: smileys,
    weights: { 2018: [27, 33, 20, 9, 4, 5, 2], 2019: [22, 31, 25, 11, 4, 4, 3] },
  },
  {
    header: 'Hur känns det med hur mycket du får vara med och bestämma?',
    labels: smileys,
    weights: { 2018: [19, 29, 24, 14, 7, 5, 2], 2019: [24, 33, 19, 11, 5, 6, 2] },
  },
  {
    header: 'Hur känns det med det du har fått veta om varför du bor i familjehem?',
    labels: smileys,
    weights: { 2018: [22, 27, 19, 15, 8, 7, 2], 2019: [20, 29, 18, 16, 9, 6, 2] },
  },
  {
    header: 'Vet du vem du kan prata med om något inte är bra?',
    labels: ['Ja', 'Nej'],
    weights: { 2018: [74, 14, 10, 2], 2019: [79, 12, 7, 2] },
  },
];
