/*
 * How many were offered the questionnaire and how many answered, group by group. Only the totals are real, printed in
 * Malmö's "Handlingsplan för brukardialog" (2019-01-14): 922 of 1 076 in 2017, 2 858 of 3 205 in 2018, four and six target
 * groups, about 21 % of the added answers from the two new groups (407 of 1 936). Everything below the totals is invented.
 */

export const departments = [
  'Arbetsmarknadsavdelningen',
  'Socialtjänst Innerstaden',
  'Socialtjänst Norr',
  'Socialtjänst Söder',
  'Socialtjänst Väster',
  'Socialtjänst Öster',
  'Social resurs',
  'Boende, etablering och myndighet',
] as const;
export type Department = (typeof departments)[number];

export const targetGroups = [
  'Arbetsmarknad',
  'Ekonomiskt bistånd',
  'Missbruks- och beroendevård',
  'Social barn- och ungdomsvård, myndighetsutövning',
  'Öppenvård',
  'Vuxen boende myndighet',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

export const genders = ['Kvinna', 'Man', 'Annat', ''] as const;
export type Gender = (typeof genders)[number];

export const durations = ['Mindre än 6 månader', '6 månader–2 år', 'Mer än 2 år', ''] as const;
export type Duration = (typeof durations)[number];

export const forms = ['Vuxna', 'Vårdnadshavare', 'Ungdomar 13+'] as const;
export type Form = (typeof forms)[number];

/** How the form was answered; not stated last. */
export const modes = ['På papper', 'På webben', 'På telefon', 'Med hjälp av någon', ''] as const;
export type Mode = (typeof modes)[number];

/** Weights of the modes. */
export const modeWeights: Readonly<Record<Form, readonly number[]>> = {
  Vuxna: [56, 24, 6, 12, 2],
  Vårdnadshavare: [38, 49, 7, 4, 2],
  'Ungdomar 13+': [27, 66, 0, 6, 1],
};

export interface WavePlan {
  readonly id: '2017' | '2018';
  readonly seed: number;
  /** Day of the week of 1 October: 0 is Monday. */
  readonly firstWeekday: number;
  readonly groups: readonly GroupPlan[];
}

/** Those of a target group who were given the same form. */
export interface GroupPlan {
  readonly targetGroup: TargetGroup;
  readonly form: Form;
  /** Kvinna, Man, Annat, not stated. "Annat" and not stated together are none or at least eight in every group, so that
   *  the example can show women and men in each of them. */
  readonly genders: readonly [number, number, number, number];
  /** Weights of the categories of kontakttid, not stated last; absent before the question was asked. */
  readonly durations?: readonly [number, number, number, number];
  readonly units: readonly UnitPlan[];
}

export interface UnitPlan {
  readonly department: Department;
  readonly offered: number;
  readonly answered: number;
}

function units(
  counts: Partial<Record<Department, readonly [offered: number, answered: number]>>,
): UnitPlan[] {
  return departments.flatMap((department) => {
    const count = counts[department];
    return count === undefined ? [] : [{ department, offered: count[0], answered: count[1] }];
  });
}

export const wavePlans: readonly WavePlan[] = [
  {
    id: '2017',
    seed: 20171031,
    firstWeekday: 6,
    groups: [
      {
        targetGroup: 'Arbetsmarknad',
        form: 'Vuxna',
        genders: [118, 131, 2, 9],
        units: units({ Arbetsmarknadsavdelningen: [305, 260] }),
      },
      {
        targetGroup: 'Ekonomiskt bistånd',
        form: 'Vuxna',
        genders: [158, 149, 2, 9],
        units: units({
          'Socialtjänst Innerstaden': [78, 67],
          'Socialtjänst Norr': [66, 56],
          'Socialtjänst Söder': [61, 53],
          'Socialtjänst Väster': [52, 44],
          'Socialtjänst Öster': [73, 62],
          'Boende, etablering och myndighet': [42, 36],
        }),
      },
      {
        targetGroup: 'Missbruks- och beroendevård',
        form: 'Vuxna',
        genders: [49, 99, 0, 0],
        units: units({
          'Socialtjänst Innerstaden': [41, 36],
          'Socialtjänst Norr': [23, 20],
          'Socialtjänst Söder': [21, 19],
          'Socialtjänst Väster': [19, 17],
          'Socialtjänst Öster': [27, 24],
          'Social resurs': [37, 32],
        }),
      },
      {
        targetGroup: 'Social barn- och ungdomsvård, myndighetsutövning',
        form: 'Vårdnadshavare',
        genders: [96, 36, 0, 0],
        units: units({
          'Socialtjänst Innerstaden': [35, 30],
          'Socialtjänst Norr': [30, 25],
          'Socialtjänst Söder': [32, 28],
          'Socialtjänst Väster': [22, 19],
          'Socialtjänst Öster': [35, 30],
        }),
      },
      {
        targetGroup: 'Social barn- och ungdomsvård, myndighetsutövning',
        form: 'Ungdomar 13+',
        genders: [32, 32, 0, 0],
        units: units({
          'Socialtjänst Innerstaden': [17, 14],
          'Socialtjänst Norr': [15, 13],
          'Socialtjänst Söder': [16, 13],
          'Socialtjänst Väster': [11, 9],
          'Socialtjänst Öster': [18, 15],
        }),
      },
    ],
  },
  {
    id: '2018',
    seed: 20181031,
    firstWeekday: 0,
    groups: [
      {
        targetGroup: 'Arbetsmarknad',
        form: 'Vuxna',
        genders: [331, 377, 3, 10],
        durations: [45, 35, 17, 3],
        units: units({ Arbetsmarknadsavdelningen: [803, 721] }),
      },
      {
        targetGroup: 'Ekonomiskt bistånd',
        form: 'Vuxna',
        genders: [476, 434, 4, 15],
        durations: [22, 27, 48, 3],
        units: units({
          'Socialtjänst Innerstaden': [214, 191],
          'Socialtjänst Norr': [187, 165],
          'Socialtjänst Söder': [176, 158],
          'Socialtjänst Väster': [148, 130],
          'Socialtjänst Öster': [203, 181],
          'Boende, etablering och myndighet': [118, 104],
        }),
      },
      {
        targetGroup: 'Missbruks- och beroendevård',
        form: 'Vuxna',
        genders: [111, 207, 1, 8],
        durations: [24, 34, 39, 3],
        units: units({
          'Socialtjänst Innerstaden': [88, 77],
          'Socialtjänst Norr': [52, 46],
          'Socialtjänst Söder': [47, 41],
          'Socialtjänst Väster': [45, 39],
          'Socialtjänst Öster': [58, 51],
          'Social resurs': [84, 73],
        }),
      },
      {
        targetGroup: 'Social barn- och ungdomsvård, myndighetsutövning',
        form: 'Vårdnadshavare',
        genders: [222, 93, 1, 8],
        durations: [40, 35, 23, 2],
        units: units({
          'Socialtjänst Innerstaden': [81, 71],
          'Socialtjänst Norr': [71, 63],
          'Socialtjänst Söder': [77, 69],
          'Socialtjänst Väster': [53, 47],
          'Socialtjänst Öster': [83, 74],
        }),
      },
      {
        targetGroup: 'Social barn- och ungdomsvård, myndighetsutövning',
        form: 'Ungdomar 13+',
        genders: [77, 73, 0, 0],
        durations: [40, 35, 23, 2],
        units: units({
          'Socialtjänst Innerstaden': [38, 34],
          'Socialtjänst Norr': [33, 29],
          'Socialtjänst Söder': [36, 31],
          'Socialtjänst Väster': [25, 21],
          'Socialtjänst Öster': [40, 35],
        }),
      },
      {
        targetGroup: 'Öppenvård',
        form: 'Vuxna',
        genders: [28, 20, 0, 0],
        durations: [47, 36, 15, 2],
        units: units({
          'Social resurs': [52, 48],
        }),
      },
      {
        targetGroup: 'Öppenvård',
        form: 'Vårdnadshavare',
        genders: [74, 26, 1, 7],
        durations: [47, 36, 15, 2],
        units: units({
          'Socialtjänst Norr': [26, 23],
          'Socialtjänst Söder': [21, 19],
          'Socialtjänst Öster': [24, 22],
          'Social resurs': [48, 44],
        }),
      },
      {
        targetGroup: 'Öppenvård',
        form: 'Ungdomar 13+',
        genders: [37, 33, 0, 0],
        durations: [47, 36, 15, 2],
        units: units({
          'Socialtjänst Norr': [15, 14],
          'Socialtjänst Söder': [13, 12],
          'Socialtjänst Öster': [15, 14],
          'Social resurs': [32, 30],
        }),
      },
      {
        targetGroup: 'Vuxen boende myndighet',
        form: 'Vuxna',
        genders: [66, 106, 1, 8],
        durations: [24, 33, 41, 2],
        units: units({ 'Boende, etablering och myndighet': [199, 181] }),
      },
    ],
  },
];
