import {
  type AnswersDocument,
  documentFormat,
  documentVersion,
  type GroupDocument,
  type PublishedDocument,
} from '../../src/publication/document.js';

type Rate = readonly [answered: number, offered: number] | 'withheld' | 'empty';

/** What is told of a group; respondents always. */
export interface ToldGroup {
  readonly respondents: number;
  readonly rate?: Rate;
  readonly answers?: AnswersDocument;
}

const codes = [
  { id: 'ja', kind: 'valid' },
  { id: 'nej', kind: 'valid' },
  { id: 'dont-know', kind: 'dont-know' },
  { id: 'no-answer', kind: 'no-answer' },
] as const;

/** A published document of one wave with one question, `nojd`: everybody, and the groups of one variable, `enhet`. */
export function surveyDocument(
  everybody: ToldGroup,
  units: Readonly<Record<string, ToldGroup>>,
  minimum = 5,
): PublishedDocument {
  const names = Object.keys(units);
  const isAsked = [everybody, ...Object.values(units)].some(({ answers }) => answers !== undefined);
  const groups = Object.entries(units).map(([name, told]) => groupOf([name], told));
  return {
    format: documentFormat,
    version: documentVersion,
    pipeline: 'enkat',
    survey: 'enkat',
    minimum,
    minimumOffered: minimum,
    empty: 'shown',
    apart: [],
    families: [
      {
        id: 'enhet',
        atoms: names,
        variables: { enhet: Object.fromEntries(names.map((name) => [name, [name]])) },
      },
    ],
    inWords: [],
    waves: [
      {
        wave: 'nu',
        offeredBy: ['enhet'],
        questions: isAsked ? [{ id: 'nojd', codes: [...codes] }] : [],
        tables: [
          { by: [], groups: [groupOf([], everybody)] },
          { by: ['enhet'], groups },
        ],
        modes: [],
        files: [],
        inPrint: [],
      },
    ],
  };
}

function groupOf(group: readonly string[], { respondents, rate, answers }: ToldGroup): GroupDocument {
  return {
    group,
    status: 'ok',
    respondents,
    rate: rateOf(rate),
    coverage: [],
    questions: answers ? [answers] : [],
  };
}

function rateOf(rate: Rate | undefined): GroupDocument['rate'] {
  if (rate === undefined) return { status: 'not-reported', offered: null, answered: null };
  if (typeof rate === 'string') return { status: rate, offered: null, answered: null };
  const [answered, offered] = rate;
  return { status: 'ok', offered, answered };
}
