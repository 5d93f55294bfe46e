import { missingKinds } from '../config/vocabulary.js';
import { type CountVector, joined } from '../linear/count-vector.js';
import type { ProgramRow } from '../linear/linear-program.js';
import { remembered } from '../linear/remembered.js';
import type { AnswersDocument, QuestionDocument } from '../publication/document.js';
import { type CountModel, equal, is, isNotEmpty } from './count-model.js';
import type { AuditedSource } from './source-space.js';
import { withheldPeople } from './withheld-people.js';

/**
 * The answers to one question, beside the numbers of respondents: a layer of cells for every code. Undefined when nothing
 * at all is told of it. Numbers of respondents are looked for here too: where nobody in some group was asked, or nobody
 * answered, what is told of that in other groups is a number of people.
 */
export function questionModel(source: AuditedSource, question: string): CountModel | undefined {
  const { space, waves, minimum } = source;
  const codes = codesOf(source, question);
  if (codes.length === 0) return undefined;
  const numbers = [...codes.keys()];
  const byLayer = remembered((columns: CountVector) =>
    numbers.map((layer) => columns.map((column) => layer * space.cells + column)),
  );
  const inLayers = (columns: CountVector, some: readonly number[]): CountVector => {
    const own = byLayer(columns);
    return joined(some.flatMap((layer) => [own[layer] ?? []]));
  };
  const inAll = remembered((columns: CountVector) => inLayers(columns, numbers));
  const ofKind = (isWanted: (kind: string) => boolean) =>
    numbers.filter((layer) => isWanted(codes[layer]?.kind ?? ''));
  const valid = ofKind((kind) => kind === 'valid');

  const rows: ProgramRow[] = space.agreements.flatMap(({ one, other }) =>
    numbers.map((layer) => equal(inLayers(one, [layer]), inLayers(other, [layer]))),
  );
  const tell = (columns: CountVector, { counts, base, status }: AnswersDocument, isTold: boolean): void => {
    if (counts) {
      for (const layer of numbers) rows.push(is(inLayers(columns, [layer]), counts[layer] ?? 0));
    } else if (base) {
      rows.push(is(inLayers(columns, valid), base.valid));
      for (const kind of new Set(codes.map((code) => code.kind))) {
        if (kind !== 'valid')
          rows.push(
            is(
              inLayers(
                columns,
                ofKind((own) => own === kind),
              ),
              base.others[kind] ?? 0,
            ),
          );
      }
    } else if (status === 'not-asked' && isTold) {
      const outside = ofKind((kind) => kind !== 'not-asked' && kind !== 'not-applicable');
      rows.push(is(inLayers(columns, outside), 0));
    }
  };
  const targets = withheldPeople(source, question, inAll);
  for (const { wave, tables, lists } of waves) {
    const own = wave.questions.findIndex(({ id }) => id === question);
    for (const { by, groups } of [...tables, ...lists]) {
      for (const { of, region, isNotEmpty: isFilled } of groups) {
        const columns = space.cellsIn(region);
        const isTold = of.respondents !== null;
        if (of.respondents !== null) rows.push(is(inAll(columns), of.respondents));
        else if (of.status === 'empty') rows.push(is(inAll(columns), 0));
        else if (isFilled) rows.push(isNotEmpty(inAll(columns)));
        const answers = of.questions[own];
        if (!answers) continue;
        tell(columns, answers, isTold);
        if (answers.status !== 'withheld' || answers.base) continue;
        const about = { wave: wave.wave, measure: 'valid', question, by, group: of.group } as const;
        const rule = isTold ? 'exact' : 'some';
        targets.push({ about, columns: inLayers(columns, valid), minimum, rule });
      }
    }
  }
  return { columns: codes.length * space.cells, rows, targets };
}

/** The codes of a question in the waves that tell any; where only numbers of valid answers are told, one for all of these. */
function codesOf({ waves }: AuditedSource, question: string): QuestionDocument['codes'] {
  const all = waves.flatMap(({ wave }) => wave.questions.filter(({ id }) => id === question));
  const told = all.find(({ codes }) => codes.length > 0)?.codes;
  if (told) return told;
  const answers = waves.flatMap(({ wave, tables }) => {
    const own = wave.questions.findIndex(({ id }) => id === question);
    return tables.flatMap(({ groups }) => groups.map(({ of }) => of.questions[own]));
  });
  const kinds = new Set(answers.flatMap((one) => Object.keys(one?.base?.others ?? {})));
  const others = missingKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ id: kind, kind }));
  return others.length > 0 ? [{ id: 'valid', kind: 'valid' }, ...others] : [];
}

/** Every question that any wave of the source has. */
export function questionsIn({ waves }: AuditedSource): string[] {
  return [...new Set(waves.flatMap(({ wave }) => wave.questions.map(({ id }) => id)))];
}
