import { worded } from './worded.js';

/** Resultat per fråga, and two waves beside each other. "Fler" and "färre" for certain changes only. */
export const answerWording = {
  resultsRange: worded<{ low: string; high: string; lowQuestion: string; highQuestion: string }>({
    sv: (d) => `Positiva svar: från ${d.low} (${d.lowQuestion}) till ${d.high} (${d.highQuestion})`,
    en: (d) => `Positive answers: from ${d.low} (${d.lowQuestion}) to ${d.high} (${d.highQuestion})`,
  }),
  resultsRangeOfScale: worded<{
    steps: string;
    low: string;
    high: string;
    lowQuestion: string;
    highQuestion: string;
  }>({
    sv: (d) =>
      `Frågor med ${d.steps} svarssteg: från ${d.low} positiva svar (${d.lowQuestion}) till ${d.high} (${d.highQuestion})`,
    en: (d) =>
      `Questions with ${d.steps} steps: from ${d.low} positive answers (${d.lowQuestion}) to ${d.high} (${d.highQuestion})`,
  }),
  resultsOne: worded<{ question: string; share: string }>({
    sv: (d) => `${named(d.question)} ${d.share} positiva svar`,
    en: (d) => `${named(d.question)} ${d.share} positive answers`,
  }),
  resultsPlain: worded<void>({ sv: () => 'Så fördelar sig svaren', en: () => 'How the answers fall' }),
  resultsSubtitle: worded<{ waves: string }>({
    sv: (d) => `Hur de giltiga svaren fördelar sig, ${d.waves}.`,
    en: (d) => `How the valid answers fall, ${d.waves}.`,
  }),
  dontKnowApart: worded<void>({
    sv: () => '”Vet inte” visas för sig.',
    en: () => '“Don’t know” is shown apart.',
  }),
  printedInstead: worded<{ share: string }>({
    sv: (d) => `${d.share} positiva svar, ur tryckta uppgifter`,
    en: (d) => `${d.share} positive answers, from printed figures`,
  }),
  printedResults: worded<void>({
    sv: () => 'Andel positiva svar enligt tryckta uppgifter',
    en: () => 'Share of positive answers, as printed',
  }),
  printedSubtitle: worded<void>({
    sv: () => 'Hur många svar andelarna bygger på är inte tryckt, så osäkerhetsintervall kan inte räknas.',
    en: () =>
      'How many answers the shares are made of is not printed, so there are no uncertainty intervals.',
  }),
  printedPartly: worded<void>({
    sv: () =>
      'Strecken visar osäkerhetsintervallen (95\u00a0%). Där det inte är tryckt hur många svar en andel bygger på kan intervallet inte räknas.',
    en: () =>
      'The lines show the uncertainty intervals (95%). Where it is not printed how many answers a share is made of, there is none.',
  }),
  comparisonPrintedSubtitle: worded<{ earlier: string; later: string }>({
    sv: (d) =>
      `Förändring av andelen positiva svar från ${d.earlier} till ${d.later}, i procentenheter. Antalen svar är inte kända, så det går inte att säga om en skillnad är större än slumpen kan ge.`,
    en: (d) =>
      `Change in the share of positive answers from ${d.earlier} to ${d.later}, in percentage points. The numbers of answers are not known, so nobody can tell whether a difference is larger than chance can make it.`,
  }),
  fewerAndMore: worded<{ up: string; down: string; earlier: string }>({
    sv: (d) => `Fler positiva svar än ${d.earlier} på ${d.up}, färre på ${d.down}`,
    en: (d) => `More positive answers than in ${d.earlier} on ${d.up}, fewer on ${d.down}`,
  }),
  more: worded<{ up: string; earlier: string }>({
    sv: (d) => `Fler positiva svar än ${d.earlier} på ${d.up}`,
    en: (d) => `More positive answers than in ${d.earlier} on ${d.up}`,
  }),
  fewer: worded<{ down: string; earlier: string }>({
    sv: (d) => `Färre positiva svar än ${d.earlier} på ${d.down}`,
    en: (d) => `Fewer positive answers than in ${d.earlier} on ${d.down}`,
  }),
  someQuestions: worded<{ n: string; of: string }>({
    sv: (d) => `${d.n} av ${d.of} frågor`,
    en: (d) => `${d.n} of ${d.of} questions`,
  }),
  allLevel: worded<{ earlier: string }>({
    sv: (d) => `Svaren är ungefär som ${d.earlier}`,
    en: (d) => `The answers are about the same as in ${d.earlier}`,
  }),
  changeOfPositive: worded<{ earlier: string; later: string }>({
    sv: (d) => `Andel positiva svar, ${d.earlier} och ${d.later}`,
    en: (d) => `Share of positive answers, ${d.earlier} and ${d.later}`,
  }),
  comparisonSubtitle: worded<{ earlier: string; later: string }>({
    sv: (d) =>
      `Förändring av andelen positiva svar från ${d.earlier} till ${d.later}, i procentenheter. Strecken visar osäkerhetsintervallen (95\u00a0%).`,
    en: (d) =>
      `Change in the share of positive answers from ${d.earlier} to ${d.later}, in percentage points. The lines show the uncertainty intervals (95%).`,
  }),
  oneWaveOnly: worded<void>({
    sv: () => 'Det finns ingen tidigare omgång att jämföra med.',
    en: () => 'There is no earlier round to compare with.',
  }),
  newGroups: worded<{ later: string; groups: string }>({
    sv: (d) =>
      `Jämförelsen gäller alla svar i båda omgångarna. Svar från ${d.groups} finns bara ${d.later}, så omgångarna gäller inte riktigt samma grupper.`,
    en: (d) =>
      `The comparison is of all answers in both rounds. Answers from ${d.groups} are there in ${d.later} only, so the rounds are not about quite the same groups.`,
  }),
  askedOnce: worded<{ questions: string; earlier: string; later: string }>({
    sv: (d) =>
      `Ställdes inte både ${d.earlier} och ${d.later}, och kan därför inte jämföras: ${d.questions}.`,
    en: (d) => `Not asked in both ${d.earlier} and ${d.later}, and so not comparable: ${d.questions}.`,
  }),
  notKnownInBoth: worded<{ questions: string; earlier: string; later: string }>({
    sv: (d) => `Uppgift saknas ${d.earlier} eller ${d.later}: ${d.questions}.`,
    en: (d) => `Not known of ${d.earlier} or ${d.later}: ${d.questions}.`,
  }),
  nothingComparable: worded<void>({
    sv: () => 'Ingen fråga har svar från båda omgångarna, så det finns inget att jämföra.',
    en: () => 'No question has answers from both rounds, so there is nothing to compare.',
  }),
  bothWaves: worded<{ earlier: string; later: string }>({
    sv: (d) => `${d.earlier} och ${d.later}`,
    en: (d) => `${d.earlier} and ${d.later}`,
  }),
};

/** Before what is said of a question: with a colon, unless it ends in a mark of its own. */
function named(question: string): string {
  return /[?!.:]$/.test(question) ? question : `${question}:`;
}
