import { codeListOf } from '../config/code-list.js';
import {
  type CategoricalVariable,
  type Codebook,
  derivedFrom,
  isCategorical,
  isComment,
  type NumberVariable,
  type PlainVariable,
  type Variable,
  writtenVariables,
} from '../config/codebook.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';
import { type Claims, claimColumns } from './column-claims.js';
import type { Layout } from './delimiter.js';
import { headerProblems } from './header-problems.js';
import { nearestText } from './nearest-text.js';
import { shownText } from './shown-text.js';
import { askedIn, overrideOf, type WaveInfo, wantedColumn } from './wave-variables.js';

/** Which column of a file, counted from 0, holds what. */
export interface ColumnPlan {
  readonly header: readonly string[];
  /** Columns of variables with categories. */
  readonly coded: ReadonlyMap<CategoricalVariable, number>;
  /** Columns of variables with numbers. */
  readonly numbers: ReadonlyMap<NumberVariable, number>;
  /** Variables that the wave, or the file's form, did not ask, with those derived from them. */
  readonly notAsked: readonly CategoricalVariable[];
  /** Variables that have one code in all rows, by the file's form. */
  readonly fixed: ReadonlyMap<CategoricalVariable, number>;
  readonly id?: number;
  readonly date?: number;
  /** What is answered in free text, by its column. */
  readonly comments: ReadonlyMap<number, PlainVariable>;
}

/** Finds every variable of the codebook in the header of a file with responses. */
export function planColumns(
  layout: Pick<Layout, 'header' | 'headerRow'>,
  codebook: Codebook,
  wave: WaveInfo,
  file: string,
): Checked<ColumnPlan> {
  const { header, headerRow } = layout;
  const written = writtenVariables(codebook);
  const wanted = written.map((v) => wantedColumn(codebook, wave, v));
  const claims = claimColumns(header, wanted);
  const place = { file, row: headerRow };
  const problems = headerProblems(header, wanted, claims, place);
  if (problems.some((p) => p.code === 'columns-none')) return { problems };

  const asked = written.filter((v) => askedIn(v, wave));
  if (!asked.some((v) => v.role === 'question')) {
    const details = { wave: wave.id, date: wave.date, form: wave.form?.id };
    problems.push(problem('error', 'questions-not-asked', details, place));
  }
  const needed = asked.filter((v) => v.role === 'id' || isCounted(v, codebook));
  const absent = needed.flatMap((v) => absenceProblems(v, codebook, wave, claims, header, place));
  problems.push(...absent);
  const unasked = written.filter((v) => !asked.includes(v));
  problems.push(...unasked.flatMap((v) => surplusProblems(v, wave, claims, header, place)));

  const columnOf = (role: Variable['role']) => {
    const variable = codebook.variables.find((v) => v.role === role);
    return variable && claims.found.get(variable.id);
  };
  const [id, date] = [columnOf('id'), columnOf('date')];
  const isTold = absent.some(
    (p) =>
      (p.code === 'column-missing' || p.code === 'column-missing-in-form') &&
      p.details.variable === dateName(codebook),
  );
  if (wave.fieldPeriod && date === undefined && !isTold) {
    problems.push(problem('error', 'date-column-missing', { variable: dateName(codebook) }, place));
  }
  const dateVariable = dateName(codebook);
  if (wave.window && date === undefined && dateVariable !== undefined) {
    problems.push(problem('error', 'window-date-column-missing', { variable: dateVariable }, place));
  }
  if (hasErrors(problems)) return { problems };
  const columnsOf = <V extends Variable>(variables: readonly V[]) =>
    new Map(
      variables.flatMap((v) => {
        const column = claims.found.get(v.id);
        return column === undefined ? [] : [[v, column]];
      }),
    );
  const plan = {
    header,
    coded: columnsOf(asked.filter(isCategorical)),
    numbers: columnsOf(asked.filter((v) => v.role === 'number')),
    notAsked: unasked.flatMap((v) => [...(isCategorical(v) ? [v] : []), ...derivedFrom(codebook, v.id)]),
    fixed: fixedCodes(codebook, wave),
    comments: new Map([...columnsOf(codebook.variables.filter(isComment))].map(([v, column]) => [column, v])),
    ...(id !== undefined && { id }),
    ...(date !== undefined && { date }),
  };
  return { value: plan, problems };
}

function fixedCodes(codebook: Codebook, { form }: WaveInfo): ReadonlyMap<CategoricalVariable, number> {
  const ofFile = codebook.variables.filter(isCategorical).filter((v) => v.of === 'file');
  return new Map(ofFile.map((v) => [v, codeListOf(v).findIndex(({ id }) => id === form?.id)]));
}

interface HeaderPlace {
  readonly file: string;
  readonly row: number;
}

function absenceProblems(
  variable: Variable,
  codebook: Codebook,
  wave: WaveInfo,
  claims: Claims,
  header: readonly string[],
  place: HeaderPlace,
): Problem[] {
  if (claims.found.has(variable.id) || claims.several.some((s) => s.id === variable.id)) return [];
  if (variable.role === 'id') return [problem('note', 'id-column-missing', { variable: variable.id }, place)];
  const inForm = Object.values(wave.form?.labels[variable.id] ?? {});
  const forWave = overrideOf(codebook, wave, variable)?.columns;
  const names = wantedColumn(codebook, wave, variable).names.flat();
  const taken = new Set(claims.found.values());
  const free = header.filter((_, column) => !taken.has(column));
  const near = names.flatMap((name) => nearestText(name, free) ?? [])[0];
  const details = {
    variable: variable.id,
    expected: forWave ?? [
      inForm[0] ?? variable.columns[0] ?? Object.values(variable.label)[0] ?? variable.id,
    ],
    wave: wave.id,
    nearest: near === undefined ? undefined : shownText(near),
  };
  if (wave.form) {
    return [problem('error', 'column-missing-in-form', { ...details, form: wave.form.id }, place)];
  }
  return [problem('error', 'column-missing', details, place)];
}

/** A column for a variable that the codebook says was not asked, then or by the form: its answers are not read. */
function surplusProblems(
  variable: Variable,
  wave: WaveInfo,
  claims: Claims,
  header: readonly string[],
  place: HeaderPlace,
): Problem[] {
  const column = claims.found.get(variable.id);
  if (column === undefined || (!isCategorical(variable) && variable.role !== 'number')) return [];
  const field = shownText(header[column] ?? '');
  if (wave.form?.without.includes(variable.id)) {
    const details = { variable: variable.id, form: wave.form.id };
    return [problem('warning', 'column-not-in-form', details, { ...place, field })];
  }
  const details = { variable: variable.id, date: wave.date ?? '' };
  return [problem('warning', 'column-not-asked', details, { ...place, field })];
}

/** Whether the variable is counted, by itself or by what is derived from it. */
function isCounted(variable: Variable, codebook: Codebook): boolean {
  return isCategorical(variable) || derivedFrom(codebook, variable.id).length > 0;
}

function dateName(codebook: Codebook): string | undefined {
  return codebook.variables.find((v) => v.role === 'date')?.id;
}
