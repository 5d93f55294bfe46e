import type { Language } from '../language/language.js';
import { type Details, type MessageCode, messages } from './messages.js';

/**
 * `error`: nothing is published until it is mended. `warning`: the run goes on and the reader is told;
 * `--strict` makes it an error. `note`: good to know, printed by `check`.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Where in the user's files a problem is. Lines, columns and rows count from 1; row 1 is the header. */
export interface Place {
  readonly file: string;
  /** In a spreadsheet. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
  readonly row?: number;
  /** The header of the column in a data file. */
  readonly field?: string;
}

/** One finding in the user's files. Its wording is made from `code` and `details` when it is printed. */
export type Problem = {
  readonly [C in MessageCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly details: Details<C>;
    readonly place?: Place;
  };
}[MessageCode];

/** What a stage found out: the value when there is one, and everything worth telling. */
export interface Checked<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

export function problem<C extends MessageCode>(
  severity: Severity,
  code: C,
  details: Details<C>,
  place?: Place,
): Problem {
  return { code, severity, details, ...(place && { place }) } as Problem;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === 'error');
}

/** Makes every warning an error, as `--strict` asks. */
export function strictly(problems: readonly Problem[]): Problem[] {
  return problems.map((p) => (p.severity === 'warning' ? { ...p, severity: 'error' } : p));
}

/** The message itself, without place or severity. */
export function messageOf(p: Problem, language: Language): string {
  const write = messages[p.code][language] as (details: unknown) => string;
  return write(p.details);
}

/** By file, then row or line, then column; problems without a place first. Stable. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  const key = (p: Problem) => [p.place?.row ?? p.place?.line ?? 0, p.place?.column ?? 0] as const;
  return [...problems].sort((a, b) => {
    const [fileA, fileB] = [a.place?.file ?? '', b.place?.file ?? ''];
    if (fileA !== fileB) return fileA < fileB ? -1 : 1;
    const [lineA, columnA] = key(a);
    const [lineB, columnB] = key(b);
    return lineA - lineB || columnA - columnB;
  });
}
