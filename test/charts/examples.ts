import { changeDots } from '../../src/charts/change-dots.js';
import type {
  ChangeData,
  Chart,
  DotsData,
  DumbbellData,
  Interval,
  LikertBar,
  LikertData,
  OrderedLineData,
  Series,
} from '../../src/charts/chart.js';
import { dumbbells } from '../../src/charts/dumbbells.js';
import { intervalDots } from '../../src/charts/interval-dots.js';
import { likertBars } from '../../src/charts/likert-bars.js';
import { orderedLine } from '../../src/charts/ordered-line.js';
import { shareBars } from '../../src/charts/share-bars.js';
import type { Language } from '../../src/language/language.js';

/** Data for figures as a report would give them. The numbers are invented. */

export const questions = [
  'Hur nöjd eller missnöjd är du sammantaget med det stöd du får från socialtjänsten i kommunen?',
  'Hur lätt eller svårt tycker du det är att få kontakt med socialsekreteraren till exempel via telefon, sms eller e-post?',
  'Hur lätt eller svårt är det att förstå informationen du får av socialsekreteraren?',
];

export function around(value: number, half = 0.03): Interval {
  return { value, lower: Math.max(0, value - half), upper: Math.min(1, value + half) };
}

function point(series: Series, interval: Interval | null) {
  return { series, interval, absent: interval === null ? 'visas inte' : '' };
}

const groups = ['Arbetsmarknad', 'Ekonomiskt bistånd', 'Barn och unga – myndighet'];

export const dots: DotsData = {
  rows: groups.map((label, index) => ({
    label,
    points: [point('earlier', around(0.84 + index / 50)), point('later', around(0.9 - index / 100, 0.02))],
  })),
  seriesLabels: { earlier: '2017', later: '2018' },
  axisTitle: 'Svarsfrekvens',
  reference: { value: 0.892, label: 'Alla 2018: 89,2\u00a0%' },
};

export function likertBar(
  series: Series,
  shares: readonly number[],
  positive = shares.length / 2,
): LikertBar {
  return {
    series,
    label: series === 'earlier' ? '2017' : '2018',
    segments: shares.map((share, index) => ({ label: `svar ${index}`, share, positive: index < positive })),
    dontKnow: 0.04,
    n: 2731,
    absent: '',
  };
}

const withheld = { segments: null, dontKnow: null, n: null, absent: 'visas inte' } as const;
export const withheldBars: readonly LikertBar[] = [
  { series: 'earlier', label: '2017', ...withheld },
  { series: 'later', label: '2018', ...withheld },
];

export const likert: LikertData = {
  questions: questions.map((label) => ({
    label,
    bars: [likertBar('earlier', [0.38, 0.42, 0.13, 0.07]), likertBar('later', [0.47, 0.4, 0.11, 0.02])],
  })),
  toneLabels: ['Mest positivt', 'Ganska positivt', 'Ganska negativt', 'Mest negativt'],
  seriesLabels: { earlier: '2017', later: '2018' },
};

export const yesNo: LikertData = {
  questions: [
    {
      label: 'Frågar socialsekreteraren efter dina synpunkter?',
      bars: [likertBar('earlier', [0.77, 0.23]), likertBar('later', [0.734, 0.266])],
    },
  ],
  toneLabels: ['Ja', 'Nej'],
  seriesLabels: { earlier: '2017', later: '2018' },
};

export const pairs: DumbbellData = {
  rows: questions.map((label, index) => ({
    label,
    first: 0.82 - index / 20,
    second: 0.788 - index / 30,
    absent: '',
  })),
  firstLabel: 'Kvinnor',
  secondLabel: 'Män',
  axisTitle: 'Andel positiva',
};

export const line: OrderedLineData = {
  points: ['Mindre än 6 månader', '6 månader–2 år', 'Mer än 2 år'].map((label, index) => ({
    label,
    interval: around(0.86 - index / 25),
    absent: '',
  })),
  axisTitle: 'Kontakttid',
  valueTitle: 'Andel positiva',
};

export const changes: ChangeData = {
  rows: questions.map((label, index) => {
    const value = [0.021, 0.035, -0.051][index] ?? 0;
    return {
      label,
      interval: { value, lower: value - 0.03, upper: value + 0.03 },
      standing: index > 0 ? 'certain' : 'uncertain',
      absent: '',
    };
  }),
  axisTitle: 'Förändring i procentenheter',
};

/** Every kind of figure on the same situation. */
export type Situation =
  | 'ordinary'
  | 'withheld'
  | 'single wave'
  | 'one row'
  | 'twelve rows'
  | 'nothing to show';
export const situations: readonly Situation[] = [
  'ordinary',
  'withheld',
  'single wave',
  'one row',
  'twelve rows',
  'nothing to show',
];

function rowsFor<Row>(rows: readonly Row[], situation: Situation, hide: (row: Row) => Row): readonly Row[] {
  if (situation === 'nothing to show') return rows.map(hide);
  if (situation === 'one row') return rows.slice(0, 1);
  if (situation === 'twelve rows') return Array.from({ length: 4 }, () => rows).flat();
  return situation === 'withheld' ? rows.map((row, index) => (index === 1 ? hide(row) : row)) : rows;
}

const waveLabels = (situation: Situation) =>
  situation === 'single wave' ? { later: '2018' } : { earlier: '2017', later: '2018' };

export function figures(situation: Situation, language: Language): Readonly<Record<string, Chart>> {
  const shown = <Marked extends { readonly series: Series }>(marked: readonly Marked[]) =>
    situation === 'single wave' ? marked.filter(({ series }) => series === 'later') : marked;
  const absent = 'visas inte';
  const bars = (data: LikertData): LikertData => ({
    ...data,
    seriesLabels: waveLabels(situation),
    questions: rowsFor(data.questions, situation, ({ label }) => ({ label, bars: withheldBars })).map(
      (question) => ({ ...question, bars: shown(question.bars) }),
    ),
  });
  return {
    'interval-dots': intervalDots(
      {
        ...dots,
        seriesLabels: waveLabels(situation),
        rows: rowsFor(dots.rows, situation, ({ label }) => ({
          label,
          points: [point('earlier', null), point('later', null)],
        })).map((row) => ({ ...row, points: shown(row.points) })),
      },
      language,
    ),
    'likert-bars': likertBars(bars(likert), language),
    'share-bars': shareBars(bars(yesNo), language),
    dumbbells: dumbbells(
      {
        ...pairs,
        rows: rowsFor(pairs.rows, situation, (row) => ({ ...row, first: null, second: null, absent })),
      },
      language,
    ),
    'ordered-line': orderedLine(
      { ...line, points: rowsFor(line.points, situation, (row) => ({ ...row, interval: null, absent })) },
      language,
    ),
    'change-dots': changeDots(
      { ...changes, rows: rowsFor(changes.rows, situation, (row) => ({ ...row, interval: null, absent })) },
      language,
    ),
  };
}
