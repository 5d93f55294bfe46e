import type { CountVector } from '../linear/count-vector.js';
import { sumOver } from '../linear/count-vector.js';
import { small } from '../linear/remaining.js';
import type { WaveDocument } from '../publication/document.js';
import { type AnswerColumns, answerColumns } from './answer-columns.js';
import { answerLayers } from './answer-layers.js';
import type { AskedQuestion } from './asked-question.js';
import { type ChangedSum, smallChangesIn } from './changes.js';
import type { EarlierGroup } from './earlier-groups.js';
import type { EarlierPeople } from './earlier-people.js';
import type { InnerCell } from './inner-cells.js';
import { type EarlierSum, type Rest, type Versions, versions } from './versions.js';

/** What earlier publications have told of the answers to a question in a group. */
export interface EarlierAnswers {
  readonly cells: CountVector;
  readonly former?: string;
  /** Respondents per code id; undefined when only the number of valid answers was told. */
  readonly counts?: ReadonlyMap<string, number>;
  readonly valid: number;
  readonly list: string;
  /** The published wave that told it. */
  readonly told: WaveDocument;
}

/** Those to one question, of all groups where they were told. */
export function earlierAnswers(groups: readonly EarlierGroup[], question: string): EarlierAnswers[] {
  return groups.flatMap(({ wave, by, cells, former, published }): EarlierAnswers[] => {
    const number = wave.questions.findIndex(({ id }) => id === question);
    const answers = published.questions[number];
    const codes = wave.questions[number]?.codes ?? [];
    const list = `${wave.wave} ${wave.window?.from ?? ''} ${by.join('\n')}`;
    const about = { cells, list, told: wave, ...(former !== undefined && { former }) };
    if (answers?.base) return [{ ...about, valid: answers.base.valid }];
    if (!answers?.counts) return [];
    const counts = new Map(codes.map(({ id }, code) => [id, answers.counts?.[code] ?? 0]));
    const valid = codes.reduce(
      (sum, { id, kind }) => (kind === 'valid' ? sum + (counts.get(id) ?? 0) : sum),
      0,
    );
    return [{ ...about, counts, valid }];
  });
}

/** What they make known of today's answers: what the waves have told that are as they were, and of the others two versions. */
export interface EarlierInQuestion {
  readonly known: readonly CountVector[];
  readonly versions?: Versions;
}

/** @param secrets today's small numbers, which may have been small before */
export function earlierInQuestion(
  columns: AnswerColumns,
  answers: readonly EarlierAnswers[],
  people: EarlierPeople | undefined,
  secrets: readonly CountVector[],
  minimum: number,
): EarlierInQuestion {
  const { values } = columns;
  const otherwise = new Set(answers.filter((one) => isOther(one, columns)).map(({ told }) => told));
  const isSame = ({ told }: EarlierAnswers) => !otherwise.has(told) && !people?.changedWaves.has(told);
  const known = answers
    .filter(isSame)
    .flatMap(({ cells, counts }) => [
      columns.validBase(cells),
      ...[...(counts ?? new Map()).keys()].map((id: string) => columns.withAnswers(new Set([id]), cells)),
    ])
    .filter((sum) => sum.length > 0);
  const sums: EarlierSum[] = [];
  const bases: ChangedSum[] = [];
  const redistributed: CountVector[] = [];
  for (const { cells, former, counts, valid, list } of answers.filter((one) => !isSame(one))) {
    const about = former === undefined ? {} : { former };
    const base = columns.validBase(cells);
    const change = sumOver(values, base) - valid;
    sums.push({ columns: base, value: valid, change, ...about });
    if (former === undefined) bases.push({ cells: base, change, list });
    const changed: CountVector[] = [];
    let moved = 0;
    for (const [id, count] of counts ?? []) {
      const layer = columns.withAnswers(new Set([id]), cells);
      const by = sumOver(values, layer) - count;
      if (layer.length > 0) sums.push({ columns: layer, value: count, change: by, ...about });
      if (by !== 0 && layer.length > 0) changed.push(layer);
      moved += Math.max(0, by);
    }
    // As many valid answers as before, but a few of them others: these few could be told apart.
    if (former === undefined && change === 0 && moved > 0 && moved < minimum) redistributed.push(...changed);
  }
  if (sums.length === 0 && !people?.isChanged) return { known };
  const ofRespondents = ({ columns: some, formers }: Rest): Rest => ({
    columns: columns.respondents(some),
    formers,
  });
  const inCells = (sum: EarlierSum) => sum.columns.every((column) => column < columns.cells);
  const ofPeople = (people?.sums ?? [])
    .filter(inCells)
    .map((sum) => ({ ...sum, columns: columns.respondents(sum.columns) }));
  const changesOfPeople = (people?.smallChanges ?? []).filter((sum) =>
    sum.every((column) => column < columns.cells),
  );
  const changedPeople = (people?.changed ?? []).map((list) => ({
    minimum: list.minimum,
    sums: list.sums
      .filter((sum) => sum.cells.every((column) => column < columns.cells))
      .map((sum) => ({ ...sum, cells: columns.respondents(sum.cells) })),
  }));
  return {
    known,
    versions: versions({
      columns: values.length,
      earlier: [...sums, ...ofPeople],
      smallChanges: [
        ...smallChangesIn({ sums: bases, minimum }),
        ...redistributed,
        ...changesOfPeople.map(columns.respondents),
      ],
      changed: [{ sums: bases, minimum }, ...changedPeople],
      secrets: small(secrets, values, minimum),
      smallRests: (people?.smallRests ?? []).map(ofRespondents),
      noRests: (people?.noRests ?? []).map(ofRespondents),
    }),
  };
}

/** The published waves in which a question has other answers than were told of it. */
export function wavesAnsweredOtherwise(
  answers: readonly EarlierAnswers[],
  inner: readonly InnerCell[],
  asked: AskedQuestion,
): WaveDocument[] {
  const columns = answerColumns(answerLayers(inner, asked), 'those-who-did');
  return answers.flatMap((one) => (one.former === undefined && isOther(one, columns) ? [one.told] : []));
}

/** Whether what was told is not so today, or is about a group that has become part of another. */
function isOther(
  { cells, former, counts, valid }: EarlierAnswers,
  { values, validBase, withAnswers }: AnswerColumns,
): boolean {
  return (
    former !== undefined ||
    sumOver(values, validBase(cells)) !== valid ||
    [...(counts ?? [])].some(([id, count]) => sumOver(values, withAnswers(new Set([id]), cells)) !== count)
  );
}
