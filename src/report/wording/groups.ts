import { worded } from './worded.js';

/** Skillnader between groups of one wave. */
export const groupWording = {
  differenceTitle: worded<{ by: string; question: string }>({
    sv: (d) => `${d.by}: störst skillnad för ”${d.question}”`,
    en: (d) => `${d.by}: the largest gap is for “${d.question}”`,
  }),
  differenceSubtitle: worded<GapSentence>({
    sv: (d) =>
      `${d.first} ${d.firstShare}, ${d.secondInSentence} ${d.secondShare}. ${d.second} jämfört med ${d.firstInSentence}: ${d.gap}\u00a0procentenheter. Diagrammet visar andel positiva svar ${d.later}.`,
    en: (d) =>
      `${d.first} ${d.firstShare}, ${d.secondInSentence} ${d.secondShare}. ${d.second} compared with ${d.firstInSentence}: ${d.gap}\u00a0percentage points. The chart shows the share of positive answers in ${d.later}.`,
  }),
  differenceCaption: worded<{ by: string; later: string }>({
    sv: (d) => `Andel positiva svar efter ${d.by}, ${d.later}`,
    en: (d) => `Share of positive answers by ${d.by}, ${d.later}`,
  }),
  notTested: worded<void>({
    sv: () =>
      'Skillnaderna mellan grupperna är inte prövade. Små skillnader kan vara slump: läs dem tillsammans med osäkerhetsintervallen i tabellen.',
    en: () =>
      'The differences between the groups are not tested. Small differences may be chance: read them together with the uncertainty intervals in the table.',
  }),
  noneCertain: worded<void>({
    sv: () => 'Ingen av skillnaderna är säker: de kan vara slump.',
    en: () => 'None of the differences is certain: they may be chance.',
  }),
  certainGaps: worded<{ gaps: string }>({
    sv: (d) => `Säkra skillnader, i procentenheter: ${d.gaps}. Övriga kan vara slump.`,
    en: (d) => `Certain differences, in percentage points: ${d.gaps}. The others may be chance.`,
  }),
  certainFromRest: worded<{ groups: string }>({
    sv: (d) =>
      `Skiljer sig säkert från alla övriga, i procentenheter: ${d.groups}. Andra skillnader kan vara slump.`,
    en: (d) =>
      `Differ for certain from everybody else, in percentage points: ${d.groups}. Other differences may be chance.`,
  }),
  trendCertain: worded<{ difference: string; interval: string }>({
    sv: (d) =>
      `Trenden är säker: andelen ändras i snitt med ${d.difference}\u00a0procentenheter från en grupp till nästa (${d.interval}).`,
    en: (d) =>
      `The trend is certain: on average the share changes by ${d.difference}\u00a0percentage points from one group to the next (${d.interval}).`,
  }),
  trendUncertain: worded<void>({
    sv: () => 'Det finns ingen säker trend: att andelen stiger eller sjunker kan vara slump.',
    en: () => 'There is no certain trend: that the share rises or falls may be chance.',
  }),
  tooManyToPair: worded<{ by: string }>({
    sv: (d) =>
      `Det finns fler än tre grupper efter ${d.by}, så de ställs inte mot varandra två och två. Varje grupp jämförs med alla övriga i tabellen differences.csv.`,
    en: (d) =>
      `There are more than three groups by ${d.by}, so they are not set against each other two by two. Each group is compared with everybody else in the table differences.csv.`,
  }),
  otherGroups: worded<{ groups: string }>({
    sv: (d) => `Finns bara i tabellen: ${d.groups}.`,
    en: (d) => `In the table only: ${d.groups}.`,
  }),
  groupsTitle: worded<{ question: string; by: string }>({
    sv: (d) => `${d.question}, per ${d.by}`,
    en: (d) => `${d.question}, by ${d.by}`,
  }),
  groupsSubtitle: worded<void>({
    sv: () => 'Andel positiva svar.',
    en: () => 'Share of positive answers.',
  }),
  groupsIntervals: worded<void>({
    sv: () => 'Strecken visar osäkerhetsintervallen (95\u00a0%).',
    en: () => 'The lines show the uncertainty intervals (95%).',
  }),
  groupRose: worded<{ group: string; difference: string; interval: string; earlier: string }>({
    sv: (d) => `${d.group}: ökade sedan ${d.earlier} (${d.difference}\u00a0procentenheter; ${d.interval}).`,
    en: (d) => `${d.group}: rose since ${d.earlier} (${d.difference}\u00a0percentage points; ${d.interval}).`,
  }),
  groupFell: worded<{ group: string; difference: string; interval: string; earlier: string }>({
    sv: (d) =>
      `${d.group}: minskade sedan ${d.earlier} (${d.difference}\u00a0procentenheter; ${d.interval}).`,
    en: (d) => `${d.group}: fell since ${d.earlier} (${d.difference}\u00a0percentage points; ${d.interval}).`,
  }),
  groupsLevel: worded<{ earlier: string }>({
    sv: (d) => `Ungefär som ${d.earlier} i alla grupper som kan jämföras.`,
    en: (d) => `About the same as ${d.earlier} in every group that can be compared.`,
  }),
  referenceLabel: worded<{ later: string; share: string }>({
    sv: (d) => `Alla ${d.later}: ${d.share}`,
    en: (d) => `All ${d.later}: ${d.share}`,
  }),
  trendTitle: worded<{ question: string; by: string }>({
    sv: (d) => `${d.question} efter ${d.by}`,
    en: (d) => `${d.question} by ${d.by}`,
  }),
  trendSubtitle: worded<{ later: string }>({
    sv: (d) => `Andel positiva svar ${d.later}. Bandet visar osäkerhetsintervallen (95\u00a0%).`,
    en: (d) => `Share of positive answers in ${d.later}. The band shows the uncertainty intervals (95%).`,
  }),
};

interface GapSentence {
  readonly later: string;
  readonly first: string;
  readonly firstShare: string;
  readonly second: string;
  readonly secondShare: string;
  readonly firstInSentence: string;
  readonly secondInSentence: string;
  /** Second minus first, with its sign, as in the chart. */
  readonly gap: string;
}
