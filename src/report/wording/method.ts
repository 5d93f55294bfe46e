import type { Inline } from '../document.js';
import { rich, strong } from '../rich-text.js';
import { worded } from './worded.js';

/** Så har vi räknat: what every figure means, how sure it is, what is not shown, where it comes from. */
export const methodWording = {
  meaning: worded<void>({ sv: () => 'Vad siffrorna betyder', en: () => 'What the figures mean' }),
  certainty: worded<void>({ sv: () => 'Hur säkra siffrorna är', en: () => 'How certain the figures are' }),
  protection: worded<void>({ sv: () => 'Vad som inte visas', en: () => 'What is not shown' }),
  questions: worded<void>({ sv: () => 'Frågorna', en: () => 'The questions' }),
  questionsCaption: worded<void>({
    sv: () => 'Hur frågorna ställdes, och vilka svar som räknas som positiva',
    en: () => 'How the questions were put, and which answers count as positive',
  }),
  source: worded<void>({ sv: () => 'Källa och version', en: () => 'Source and version' }),

  answer: worded<void, Inline>({
    sv: () =>
      rich`${strong('Svar')} är en besvarad enkät. Samma person kan ha svarat mer än en gång, så antalet svar är inte antalet personer.`,
    en: () =>
      rich`An ${strong('answer')} is a completed questionnaire. One person may have answered more than once, so the number of answers is not a number of persons.`,
  }),
  rate: worded<{ number: string }, Inline>({
    sv: (d) =>
      rich`${strong('Svarsfrekvens')} är antalet besvarade enkäter delat med ${d.number}, utan övertäckning. Enheter som inte har rapporterat ${d.number} är med i resultaten men inte i svarsfrekvensen.`,
    en: (d) =>
      rich`The ${strong('response rate')} is the number of questionnaires answered divided by ${d.number}, without overcoverage. Units that have not reported ${d.number} are part of the results but not of the response rate.`,
  }),
  answeredWhen: worded<void, Inline>({
    sv: () => rich`En enkät är besvarad när minst en fråga har ett giltigt svar eller ”vet inte”.`,
    en: () =>
      rich`A questionnaire is answered when at least one question has a valid answer or “don’t know”.`,
  }),
  coverage: worded<void, Inline>({
    sv: () =>
      rich`${strong('Täckningsgrad')} är antalet erbjudna delat med ett vidare antal, till exempel besök eller aktuella. Den räknas för samma enheter som svarsfrekvensen, och bara när alla de enheterna har uppgett båda antalen.`,
    en: () =>
      rich`${strong('Coverage')} is the number offered divided by a wider number, such as visits or current cases. It is for the same units as the response rate, and only when all of those units have given both numbers.`,
  }),
  rateAmongOffered: worded<void, Inline>({
    sv: () =>
      rich`En hög svarsfrekvens bland dem som erbjöds enkäten säger ingenting om dem som aldrig fick frågan.`,
    en: () =>
      rich`A high response rate among those offered the questionnaire says nothing about those who were never asked.`,
  }),
  positive: worded<void, Inline>({
    sv: () =>
      rich`${strong('Andel positiva svar')} är de positiva svaren delat med alla giltiga svar på frågan. ”Vet inte” och uteblivna svar är inte giltiga svar; de visas för sig, som andel av alla som fick frågan.`,
    en: () =>
      rich`The ${strong('share of positive answers')} is the positive answers divided by all valid answers to the question. “Don’t know” and missing answers are not valid answers; they are shown apart, as shares of all who were asked.`,
  }),
  positiveInPrint: worded<void, Inline>({
    sv: () =>
      rich`${strong('Andel positiva svar')} är hämtad ur tryck, så som den har räknats där. Om ”vet inte” är medräknat bland svaren är inte känt.`,
    en: () =>
      rich`The ${strong('share of positive answers')} is taken from print, as it was counted there. Whether “don’t know” is among the answers is not known.`,
  }),
  keptApart: worded<{ kinds: string }, Inline>({
    sv: (d) =>
      rich`${strong('Svar från olika slags svarande räknas inte ihop.')} Frågorna redovisas för sig för var och en av: ${d.kinds}. Antal svar och svarsfrekvens gäller alla, om inget annat sägs.`,
    en: (d) =>
      rich`${strong('Answers from different kinds of respondents are not added together.')} The questions are reported apart for each of: ${d.kinds}. Numbers of answers and response rates are of all, unless something else is said.`,
  }),
  pooled: worded<{ kinds: string }, Inline>({
    sv: (d) => rich`${strong('Alla svar är sammanlagda')}, oavsett vem som svarat: ${d.kinds}.`,
    en: (d) => rich`${strong('All answers are taken together')}, whoever gave them: ${d.kinds}.`,
  }),
  points: worded<void, Inline>({
    sv: () => rich`${strong('Procentenheter')} är skillnaden mellan två procenttal.`,
    en: () => rich`${strong('Percentage points')} are the difference between two percentages.`,
  }),
  rounding: worded<void, Inline>({
    sv: () =>
      rich`Avrundning görs sist, från exakta antal, så en skillnad kan avvika från skillnaden mellan två avrundade tal.`,
    en: () =>
      rich`Rounding is done last, from exact counts, so a difference may deviate from the difference between two rounded figures.`,
  }),

  interval: worded<void, Inline>({
    sv: () =>
      rich`${strong('Osäkerhetsintervallet')} (95\u00a0%, Wilsons metod) visar hur mycket slumpen kan ha påverkat en andel. Det behövs även när alla erbjuds enkäten, eftersom svaren är ett utfall av ett arbete som fortsätter: en annan månad hade gett andra svar.`,
    en: () =>
      rich`The ${strong('uncertainty interval')} (95%, Wilson’s method) shows how much chance may have affected a share. It is needed even when everyone is offered the questionnaire, as the answers are one outcome of work that goes on: another month would have given other answers.`,
  }),
  test: worded<void, Inline>({
    sv: () =>
      rich`${strong('Förändringar')} mellan två omgångar prövas med score-test, eller Fishers exakta test när antalen är små. Skillnadens intervall räknas med Newcombes metod.`,
    en: () =>
      rich`${strong('Changes')} between two rounds are tested with the score test, or Fisher’s exact test where counts are small. The interval of the difference follows Newcombe’s method.`,
  }),
  certain: worded<void, Inline>({
    sv: () =>
      rich`Den som jämför mycket hittar alltid något. Därför justeras p-värdena med Holms metod, och orden ”steg”, ”ökade”, ”fler” och deras motsatser används bara när det justerade p-värdet är under 0,05 och intervallet inte rymmer noll. Annars står det ”ungefär som”. De utskrivna intervallen är inte justerade.`,
    en: () =>
      rich`Whoever compares a great deal always finds something. The p-values are therefore adjusted with Holm’s method, and the words “rose”, “more” and their opposites are used only when the adjusted p-value is below 0.05 and the interval does not contain zero. Otherwise it says “about the same as”. The printed intervals are not adjusted.`,
  }),
  groups: worded<void, Inline>({
    sv: () =>
      rich`${strong('Skillnader')} mellan grupper i samma omgång prövas på samma sätt: varje grupp mot alla övriga, två grupper mot varandra, och ordnade grupper med ett test för trend (Cochran–Armitage).`,
    en: () =>
      rich`${strong('Differences')} between groups in the same round are tested in the same way: each group against everybody else, two groups against each other, and ordered groups with a test for trend (Cochran–Armitage).`,
  }),

  minimum: worded<{ minimum: string }>({
    sv: (d) =>
      `En grupp med färre än ${d.minimum} svar visas inte. Ibland måste även en större grupp utelämnas, för att den lilla annars kan räknas fram med hjälp av totalen. Allt i rapporten, även diagram, intervall och meningar, är räknat på det som visas.`,
    en: (d) =>
      `A group with fewer than ${d.minimum} answers is not shown. Sometimes a larger group must be left out as well, as the small one could otherwise be worked out from the total. Everything in the report, charts, intervals and sentences included, is calculated from what is shown.`,
  }),
  minimumOffered: worded<{ minimum: string }>({
    sv: (d) => `En svarsfrekvens visas bara där minst ${d.minimum} har erbjudits enkäten.`,
    en: (d) => `A response rate is shown only where at least ${d.minimum} were offered the survey.`,
  }),
  sameAnswerWithheld: worded<{ few: string }>({
    sv: (d) =>
      `Har alla i en grupp med färre än ${d.few} svar svarat lika på en fråga visas hur många som svarat, men inte vad.`,
    en: (d) =>
      `Where everyone in a group with fewer than ${d.few} answers gave the same answer to a question, the report tells how many answered, but not what.`,
  }),
  sameAnswerShown: worded<void>({
    sv: () => 'En grupp där alla har svarat lika på en fråga visas ändå.',
    en: () => 'A group in which everyone gave the same answer to a question is shown all the same.',
  }),
  withheldNone: worded<void>({
    sv: () => 'Den här gången behövde ingen grupp utelämnas.',
    en: () => 'This time no group had to be left out.',
  }),
  withheldSome: worded<{ groups: string }>({
    sv: (d) => `Grupper som inte visas, i alla tabeller och omgångar sammanlagt: ${d.groups}.`,
    en: (d) => `Groups not shown, in all tables and rounds together: ${d.groups}.`,
  }),

  wave: worded<{ wave: string; answers: string; until: string }>({
    sv: (d) => `${d.wave}: ${d.answers} svar${d.until && `, till och med ${d.until}`}.`,
    en: (d) => `${d.wave}: ${d.answers} answers${d.until && `, up to and including ${d.until}`}.`,
  }),
  waveUnknown: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: hämtad ur tryckta uppgifter utan antal svar.`,
    en: (d) => `${d.wave}: taken from printed figures without the number of answers.`,
  }),
  printedCounts: worded<{ wave: string }>({
    sv: (d) =>
      `${d.wave}: andelarna positiva är hämtade ur tryckta procenttal. Antalen är framräknade ur andel och bas, så intervall och tester är ungefärliga.`,
    en: (d) =>
      `${d.wave}: the shares of positive answers come from printed percentages. The counts are worked out from share and base, so intervals and tests are approximate.`,
  }),
  printedShares: worded<{ wave: string }>({
    sv: (d) =>
      `${d.wave}: andelarna positiva är hämtade ur tryckta procenttal utan antal svar. De visas utan osäkerhetsintervall, och skillnader mot dem prövas inte.`,
    en: (d) =>
      `${d.wave}: the shares of positive answers come from printed percentages without the number of answers. They are shown without an interval, and differences from them are not tested.`,
  }),
  waveWithheld: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: antalet svar visas inte.`,
    en: (d) => `${d.wave}: the number of answers is not shown.`,
  }),
  survey: worded<{ survey: string }>({ sv: (d) => `Enkät: ${d.survey}.`, en: (d) => `Survey: ${d.survey}.` }),
  program: worded<{ version: string }>({
    sv: (d) => `Framtagen med Svarsbild ${d.version}.`,
    en: (d) => `Made with Svarsbild ${d.version}.`,
  }),
};

/** How the questionnaire reached people, which decides what the response rate can say. */
export const offeredWording = {
  visit: worded<void, Inline>({
    sv: () => rich`Enkäten erbjöds vid besök, så andelen gäller dem som erbjöds den då.`,
    en: () => rich`The questionnaire was offered at visits, so the rate is among those offered it then.`,
  }),
  mailing: worded<void, Inline>({
    sv: () => rich`Enkäten skickades ut, så andelen gäller dem som fick utskicket.`,
    en: () => rich`The questionnaire was sent out, so the rate is among those it was sent to.`,
  }),
  population: worded<void, Inline>({
    sv: () => rich`Andelen gäller alla som undersökningen avser, även dem som inte nåddes.`,
    en: () => rich`The rate is among everyone the survey is about, including those not reached.`,
  }),
  panel: worded<void, Inline>({
    sv: () => rich`Enkäten gick till en panel, så andelen gäller panelens medlemmar.`,
    en: () => rich`The questionnaire went to a panel, so the rate is among the members of the panel.`,
  }),
};
