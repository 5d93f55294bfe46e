import type { Edition } from '../../publication/edition.js';
import { worded } from './worded.js';

/** Around the contents: notices, navigation, the start page. */
export const pageWording = {
  edition: worded<Edition>({ sv: swedishEdition, en: englishEdition }),
  until: worded<{ date: string }>({
    sv: (d) => `svar till och med ${d.date}`,
    en: (d) => `answers up to ${d.date}`,
  }),
  comparedWith: worded<{ earlier: string }>({
    sv: (d) => `jämfört med ${d.earlier}`,
    en: (d) => `compared with ${d.earlier}`,
  }),
  twoWaves: worded<{ earlier: string; later: string }>({
    sv: (d) => `${d.earlier} och ${d.later}`,
    en: (d) => `${d.earlier} and ${d.later}`,
  }),
  contents: worded<void>({ sv: () => 'Innehåll', en: () => 'Contents' }),
  skip: worded<void>({ sv: () => 'Hoppa till innehållet', en: () => 'Skip to the contents' }),
  /** Only on narrow screens, where a chart is wider than the page. */
  swipe: worded<void>({
    sv: () => 'Dra i sidled för att se hela diagrammet.',
    en: () => 'Swipe sideways to see the whole chart.',
  }),
  showTable: worded<void>({ sv: () => 'Visa tabell', en: () => 'Show table' }),
  chartRegion: worded<{ title: string }>({
    sv: (d) => `Diagram: ${d.title}`,
    en: (d) => `Chart: ${d.title}`,
  }),
  tableRegion: worded<{ title: string }>({ sv: (d) => `Tabell: ${d.title}`, en: (d) => `Table: ${d.title}` }),
  noticeRegion: worded<void>({ sv: () => 'Att veta om rapporten', en: () => 'About this report' }),
  findingUp: worded<void>({ sv: () => 'Ökning', en: () => 'Rise' }),
  findingDown: worded<void>({ sv: () => 'Minskning', en: () => 'Fall' }),
  findingLevel: worded<void>({ sv: () => 'Ungefär oförändrat', en: () => 'About the same' }),
  findingNote: worded<void>({ sv: () => 'Läget', en: () => 'State' }),

  startAudience: worded<void>({ sv: () => 'Startsida', en: () => 'Start page' }),
  startSubtitle: worded<void>({
    sv: () => 'Allt som den här körningen har tagit fram',
    en: () => 'Everything this run has made',
  }),
  reports: worded<void>({ sv: () => 'Rapporter', en: () => 'Reports' }),
  pages: worded<void>({ sv: () => 'Kontroll', en: () => 'Checks' }),
  tables: worded<void>({ sv: () => 'Tabeller', en: () => 'Tables' }),
  tablesNote: worded<void>({
    sv: () => 'För den som räknar vidare: en rad per värde, kommatecken mellan kolumnerna och decimalpunkt.',
    en: () => 'For further calculation: one row per value, commas between columns, decimal points.',
  }),
  charts: worded<void>({ sv: () => 'Diagram', en: () => 'Charts' }),
  chartsNote: worded<void>({
    sv: () => 'Bild (SVG) att klistra in, och diagrammet som data (Vega-Lite).',
    en: () => 'An image (SVG) to paste, and the chart as data (Vega-Lite).',
  }),
};

function swedishEdition({ status, number, date, replaces }: Edition): string {
  const on = (day: string | undefined) => (day === undefined ? '' : ` ${day}`);
  if (status === 'published') {
    const before =
      replaces &&
      ` Ersätter version ${replaces.edition}${replaces.date === undefined ? '' : ` från ${replaces.date}`}.`;
    return number === 1
      ? `Fastställd${on(date)}.`
      : `Version ${number}, fastställd${on(date)}.${before ?? ''}`;
  }
  if (!replaces) return 'Utkast: rapporten är inte fastställd.';
  return `Utkast till version ${number}: rapporten är inte fastställd. Version ${replaces.edition} publicerades${on(replaces.date)}.`;
}

function englishEdition({ status, number, date, replaces }: Edition): string {
  const on = (day: string | undefined) => (day === undefined ? '' : ` on ${day}`);
  if (status === 'published') {
    const before =
      replaces &&
      ` Replaces edition ${replaces.edition}${replaces.date === undefined ? '' : ` of ${replaces.date}`}.`;
    return number === 1 ? `Approved${on(date)}.` : `Edition ${number}, approved${on(date)}.${before ?? ''}`;
  }
  if (!replaces) return 'Draft: the report has not been approved.';
  return `Draft of edition ${number}: the report has not been approved. Edition ${replaces.edition} was published${on(replaces.date)}.`;
}
