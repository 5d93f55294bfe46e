import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/* A second, naive reading of the example, so that the generator is not judged by its own code. */

export type Row = Readonly<Record<string, string>>;
export type Year = '2017' | '2018';

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))));
}

export function textOf(path: string): string {
  return new TextDecoder().decode(bytesOf(path));
}

export const responses: Readonly<Record<Year, readonly Row[]>> = {
  '2017': rowsOf(windows1252(bytesOf('data/brukarundersokning/2017/svar.csv'))),
  '2018': rowsOf(textOf('data/brukarundersokning/2018/svar.csv')),
};

export const offered: Readonly<Record<Year, readonly Row[]>> = {
  '2017': rowsOf(windows1252(bytesOf('data/brukarundersokning/2017/erbjudna.csv'))),
  '2018': rowsOf(textOf('data/brukarundersokning/2018/erbjudna.csv')),
};

function windows1252(bytes: Uint8Array): string {
  const upper: Record<number, string> = { 146: '’', 147: '“', 148: '”', 150: '–' };
  return Array.from(bytes, (byte) => upper[byte] ?? String.fromCharCode(byte)).join('');
}

function rowsOf(text: string): Row[] {
  const [header = [], ...records] = recordsOf(text);
  return records.map((fields) => {
    if (fields.length !== header.length) throw new Error(`ragged row: ${fields.join(';')}`);
    return Object.fromEntries(header.map((name, index) => [name, fields[index] ?? '']));
  });
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r?\n)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ';') continue;
    records.push(record);
    record = [];
  }
  return records;
}

interface Codebook {
  readonly scales: Record<string, { categories: readonly CodebookCategory[] }>;
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

/** The variable whose column has this header. */
export function variableOf(header: string): CodebookVariable | undefined {
  return codebook.variables.find(({ label, columns }) => [label.sv, ...columns].includes(header));
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

/** How the rows answered one question. */
export function answersTo(question: CodebookVariable, rows: readonly Row[]): AnswerCounts {
  const given = rows.map((row) => categoryOf(question, row[question.label.sv] ?? ''));
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
