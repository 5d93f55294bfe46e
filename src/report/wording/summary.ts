import type { Inline } from '../document.js';
import { rich, strong } from '../rich-text.js';
import { worded } from './worded.js';

/** I korthet: key figures and findings. */
export const summaryWording = {
  answersOfOffered: worded<{ offered: string; name: string }>({
    sv: (d) => `svar av ${d.offered} ${d.name}`,
    en: (d) => `answers of ${d.offered} ${d.name}`,
  }),
  answersOnly: worded<void>({ sv: () => 'svar', en: () => 'answers' }),
  earlierAnswers: worded<{ earlier: string; answered: string; offered: string }>({
    sv: (d) => `${d.earlier}: ${d.answered} av ${d.offered}`,
    en: (d) => `${d.earlier}: ${d.answered} of ${d.offered}`,
  }),
  earlierAnswersOnly: worded<{ earlier: string; answered: string }>({
    sv: (d) => `${d.earlier}: ${d.answered} svar`,
    en: (d) => `${d.earlier}: ${d.answered} answers`,
  }),
  rateCountedOn: worded<{ answered: string; offered: string; name: string; number: string }>({
    sv: (d) => `räknad på ${d.answered} svar av ${d.offered} ${d.name}, där ${d.number} är känt`,
    en: (d) => `counted on ${d.answered} answers of ${d.offered} ${d.name}, where ${d.number} is known`,
  }),
  rateName: worded<void>({ sv: () => 'svarsfrekvens', en: () => 'response rate' }),
  offeredUnknown: worded<{ number: string }>({
    sv: (d) => `${d.number} är inte rapporterat`,
    en: (d) => `${d.number} has not been reported`,
  }),
  offeredBelowAnswers: worded<{ number: string }>({
    sv: (d) => `${d.number} är enligt uppgift mindre än antalet svar`,
    en: (d) => `${d.number} is reported to be less than the number of answers`,
  }),
  noPositiveAnswers: worded<void>({
    sv: () => 'inget svar räknas som positivt',
    en: () => 'no answer counts as positive',
  }),
  positiveAbout: worded<{ question: string }>({
    sv: (d) => `positiva svar: ${d.question}`,
    en: (d) => `positive answers: ${d.question}`,
  }),
  largestRise: worded<ChangeFinding, Inline>({
    sv: (d) =>
      rich`Störst ökning${d.among} sedan ${d.earlier}: ${strong(d.question)}, från ${d.from} till ${d.to} positiva svar (${d.difference}\u00a0procentenheter; ${d.interval}).`,
    en: (d) =>
      rich`Largest rise${d.among} since ${d.earlier}: ${strong(d.question)}, from ${d.from} to ${d.to} positive answers (${d.difference}\u00a0percentage points; ${d.interval}).`,
  }),
  largestFall: worded<ChangeFinding, Inline>({
    sv: (d) =>
      rich`Störst minskning${d.among} sedan ${d.earlier}: ${strong(d.question)}, från ${d.from} till ${d.to} positiva svar (${d.difference}\u00a0procentenheter; ${d.interval}).`,
    en: (d) =>
      rich`Largest fall${d.among} since ${d.earlier}: ${strong(d.question)}, from ${d.from} to ${d.to} positive answers (${d.difference}\u00a0percentage points; ${d.interval}).`,
  }),
  nothingCertain: worded<{ earlier: string; among: string }, Inline>({
    sv: (d) =>
      rich`Andelen positiva svar${d.among} är ${strong(`ungefär som ${d.earlier}`)} på alla frågor som kan jämföras.`,
    en: (d) =>
      rich`The share of positive answers${d.among} is ${strong(`about the same as ${d.earlier}`)} on every question that can be compared.`,
  }),
  highestLowest: worded<
    { high: string; highShare: string; low: string; lowShare: string; among: string },
    Inline
  >({
    sv: (d) =>
      rich`Högst andel positiva svar${d.among}: ${strong(d.high)}, ${d.highShare}. Lägst: ${strong(d.low)}, ${d.lowShare}.`,
    en: (d) =>
      rich`Highest share of positive answers${d.among}: ${strong(d.high)}, ${d.highShare}. Lowest: ${strong(d.low)}, ${d.lowShare}.`,
  }),
  reversal: worded<{ question: string; by: string; among: string }, Inline>({
    sv: (d) =>
      rich`${strong(d.question)}: alla svar tillsammans${d.among} ger en annan bild än grupperna var för sig. Efter ${d.by} går varje grupp åt motsatt håll: grupperna svarade olika mycket de två åren.`,
    en: (d) =>
      rich`${strong(d.question)}: all answers together${d.among} tell another story than the groups one by one. By ${d.by} every group moves the opposite way: their parts of the answers were not the same in both rounds.`,
  }),
  largestDifference: worded<DifferenceDetails, Inline>({
    sv: (d) =>
      rich`Störst säker skillnad mellan två grupper${d.among}: ${strong(d.question)}, ${d.group} ${d.groupShare} och ${d.against} ${d.againstShare} positiva svar (${d.difference}\u00a0procentenheter; ${d.interval}).`,
    en: (d) =>
      rich`Largest certain difference between two groups${d.among}: ${strong(d.question)}, ${d.group} ${d.groupShare} and ${d.against} ${d.againstShare} positive answers (${d.difference}\u00a0percentage points; ${d.interval}).`,
  }),
  newGroups: worded<{ later: string; groups: string; among: string }, Inline>({
    sv: (d) => rich`Förändringarna${d.among} gäller alla svar. Svar från ${d.groups} finns bara ${d.later}.`,
    en: (d) =>
      rich`The changes${d.among} are of all answers. Answers from ${d.groups} are there in ${d.later} only.`,
  }),
  noPositiveFindings: worded<void, Inline>({
    sv: () => rich`Ingen fråga har svar som räknas som positiva, så det finns inget att lyfta fram här.`,
    en: () => rich`No question has answers that count as positive, so there is nothing to point out here.`,
  }),
  noFindings: worded<void, Inline>({
    sv: () => rich`Det finns för få svar för att lyfta fram något.`,
    en: () => rich`There are too few answers to point out anything.`,
  }),
};

interface DifferenceDetails {
  /** ` bland vuxna`, or empty. */
  readonly among: string;
  readonly question: string;
  readonly group: string;
  readonly groupShare: string;
  readonly against: string;
  readonly againstShare: string;
  /** Group less against. */
  readonly difference: string;
  readonly interval: string;
}

interface ChangeFinding {
  /** ` bland vuxna`, or empty. */
  readonly among: string;
  readonly earlier: string;
  readonly question: string;
  readonly from: string;
  readonly to: string;
  readonly difference: string;
  readonly interval: string;
}
