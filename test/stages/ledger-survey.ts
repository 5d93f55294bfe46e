import { strFromU8 } from 'fflate';
import { readDocument } from '../../src/publication/read-document.js';
import { type Workspace, workspace } from '../properties/editions.js';
import {
  type Alike,
  filesOf,
  fourUnits,
  type RandomSurvey,
  type Units,
} from '../properties/random-survey.js';

/** People who are alike but for what is told of them. */
export function some(times: number, unit: string, other: Partial<Alike> = {}): Alike {
  const rest = { gender: 'Kvinna', time: 'Lång', pleased: 'Ja', met: 'Ja', month: 1 };
  return { ...rest, unit, times, ...other };
}

/** The input files of a run; its first wave is `tidig`, of January to March, and another group is in the second, `sen`. */
export function inputOf(
  people: readonly Alike[],
  breakdowns: readonly (readonly string[])[],
  own: Partial<RandomSurvey> & { readonly units?: Units } = {},
): Record<string, string> {
  const edition = { people: [...people, some(60, 'Öster', { month: 5 })], breakdowns };
  const survey: RandomSurvey = {
    ...{ waves: 'two-files', offered: 'none', unanswered: [9], minimum: 5, homogeneous: 'show' },
    ...own,
    first: edition,
  };
  return filesOf(survey, edition, own.units ?? fourUnits);
}

/** A workspace in which a first run has been made and published. */
export async function publishedFirst(input: Readonly<Record<string, string>>): Promise<Workspace> {
  const made = workspace(input);
  const { problems } = await made.run();
  const codes = [...problems.filter(({ severity }) => severity === 'error'), ...(await made.publish())];
  if (codes.length > 0) throw new Error(`the first run was not published: ${JSON.stringify(codes)}`);
  return made;
}

/** What the last run says of the numbers of answers in a table of a wave, by group; `null` where they are withheld. */
export function answersIn(
  { written }: Pick<Workspace, 'written'>,
  by: string,
  wave = 'tidig',
): Record<string, number | null> {
  const { waves } = documentIn(written());
  const table = waves.find((one) => one.wave === wave)?.tables.find((one) => one.by.join('*') === by);
  return Object.fromEntries(
    (table?.groups ?? []).map(({ group, status, respondents }) => [
      group.join('*') || 'alla',
      status === 'empty' ? 0 : respondents,
    ]),
  );
}

/** The published counts among the files of a run. */
export function documentIn(files: ReadonlyMap<string, Uint8Array>) {
  const read = readDocument(files.get('published.json') ?? new Uint8Array());
  if ('fault' in read) throw new Error(read.fault);
  return read.document;
}

/** A file that the last run wrote, as text. */
export function textOf({ written }: Pick<Workspace, 'written'>, path: string): string {
  return strFromU8(written().get(path) ?? new Uint8Array());
}
