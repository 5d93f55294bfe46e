import { parse } from 'yaml';
import { type Line, textOf, windows1252Lines } from './read-csv.js';
import { dayNumber, linesBelow, rawSheets } from './read-xlsx.js';

/** The example `brukarundersokning`, read naively. */

/** Written values by variable id, and the form. */
export type Row = Readonly<Record<string, string>>;
export type Year = '2017' | '2018';

interface Codebook {
  readonly scales: Record<string, { categories: readonly CodebookCategory[] }>;
  readonly forms: Record<
    string,
    { label: { sv: string }; labels?: Record<string, { sv: string }>; without?: string[] }
  >;
  readonly variables: readonly CodebookVariable[];
}

export interface CodebookCategory {
  readonly id: string;
  readonly label: { readonly sv: string; readonly en: string };
  readonly aliases?: readonly string[];
  readonly positive?: boolean;
  readonly missing?: string;
}

export interface CodebookVariable {
  readonly id: string;
  readonly role: string;
  readonly label: { readonly sv: string; readonly en: string };
  readonly columns: readonly string[];
  readonly scale?: string;
  readonly since?: string;
}

export const codebook: Codebook = parse(textOf('data-schemas/brukarundersokning-ifo.yaml'));
export const questions = codebook.variables.filter((variable) => variable.role === 'question');

const folder = 'data/brukarundersokning';

/** Each department's workbook of 2018. */
export const workbooks = [
  'arbetsmarknadsavdelningen',
  'socialtjanst-innerstaden',
  'socialtjanst-norr',
  'socialtjanst-soder',
  'socialtjanst-vaster',
  'socialtjanst-oster',
  'social-resurs',
  'boende-etablering-myndighet',
].map((name) => `${folder}/2018/svar/${name}.xlsx`);

/** The rows of each file or sheet. */
export const exports: Readonly<
  Record<Year, readonly { readonly form: string; readonly lines: readonly Line[] }[]>
> = {
  '2017': Object.keys(codebook.forms).map((form) => ({
    form,
    lines: windows1252Lines(`${folder}/2017/${form}.csv`),
  })),
  '2018': workbooks.flatMap((path) =>
    rawSheets(path).map((sheet) => ({
      form: formCalled(sheet.name),
      lines: linesBelow(sheet, 'SvarsID').map((line) => ({
        ...line,
        Svarsdatum: dayNumber(line.Svarsdatum ?? '', sheet),
      })),
    })),
  ),
};

export const responses: Readonly<Record<Year, readonly Row[]>> = {
  '2017': exports['2017'].flatMap(({ form, lines }) => lines.map((line) => rowOf(line, form))),
  '2018': exports['2018'].flatMap(({ form, lines }) => lines.map((line) => rowOf(line, form))),
};

/** Tallies: `Målgrupp`, `Avdelning`, `Formulär`, `Erbjudna`, and in 2018 `Aktuella` and `Besök`. */
export const offered: Readonly<Record<Year, readonly Line[]>> = {
  '2017': windows1252Lines(`${folder}/2017/erbjudna.csv`),
  '2018': rawSheets(`${folder}/2018/erbjudna.xlsx`).flatMap((sheet) => linesBelow(sheet, 'Målgrupp')),
};

function rowOf(line: Line, form: string): Row {
  const cells = Object.entries(line).map(([header, value]) => [
    variableOf(header, form)?.id ?? header,
    value,
  ]);
  return { ...Object.fromEntries(cells), form };
}

/** The form's id. */
export function formCalled(label: string): string {
  const found = Object.entries(codebook.forms).find(([, form]) => form.label.sv === label);
  if (found === undefined) throw new Error(`no form called ${label}`);
  return found[0];
}

/** The variable whose column has this header in a form. */
export function variableOf(header: string, form: string): CodebookVariable | undefined {
  return codebook.variables.find(({ id, label, columns }) => {
    const wording = codebook.forms[form]?.labels?.[id] ?? label;
    return [wording.sv, ...columns].includes(header);
  });
}

/** The category a written value means; undefined for an empty cell. Throws when the codebook does not know it. */
export function categoryOf(variable: CodebookVariable, value: string): CodebookCategory | undefined {
  if (value === '') return undefined;
  const categories = codebook.scales[variable.scale ?? '']?.categories ?? [];
  const found = categories.find(({ label, aliases }) => label.sv === value || aliases?.includes(value));
  if (found === undefined) throw new Error(`${variable.id}: unknown value ${value}`);
  return found;
}

export interface AnswerCounts {
  readonly valid: number;
  readonly positive: number;
  readonly dontKnow: number;
  readonly noAnswer: number;
}

/** How the rows that were asked answered one question. */
export function answersTo(question: CodebookVariable, rows: readonly Row[]): AnswerCounts {
  const given = rows
    .filter((row) => question.id in row)
    .map((row) => categoryOf(question, row[question.id] ?? ''));
  return {
    valid: given.filter((category) => category && !category.missing).length,
    positive: given.filter((category) => category?.positive).length,
    dontKnow: given.filter((category) => category?.missing === 'dont-know').length,
    noAnswer: given.filter((category) => category === undefined).length,
  };
}

export function sharePositive(question: CodebookVariable, rows: readonly Row[]): number {
  const { positive, valid } = answersTo(question, rows);
  return positive / valid;
}

/** How many rows have each value in a column. */
export function countBy(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row[column] ?? ''] = (counts[row[column] ?? ''] ?? 0) + 1;
  return counts;
}
