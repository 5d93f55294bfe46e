import { matchKey } from '../config/match-key.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Wanted } from './column-claims.js';
import { nearestText } from './nearest-text.js';
import { shownText } from './shown-text.js';

/** A column of a file, counted from 0 (−1 when it has none), and its header as messages show it. */
export interface NamedColumn {
  readonly column: number;
  readonly field: string;
}

/** The column with this header; undefined when there is none. */
export function columnNamed(name: string, header: readonly string[]): NamedColumn | undefined {
  const column = header.findIndex((text) => matchKey(text) === matchKey(name));
  return column < 0 ? undefined : { column, field: shownText(header[column] ?? '') };
}

/**
 * Names that want a column each, whatever they are used for, so that a header they share is claimed once. A name that a
 * background variable goes by is the variable's to claim.
 */
export function claimsOf(names: readonly string[], backgrounds: readonly Wanted[]): Wanted[] {
  const taken = new Set(backgrounds.flatMap((w) => w.names.flat()).map(matchKey));
  const distinct = new Map(names.map((name) => [matchKey(name), name]));
  // Ids of variables have no capitals, so these are never one of them.
  return [...distinct]
    .filter(([key]) => !taken.has(key))
    .map(([key, name]) => ({ id: `COLUMN ${key}`, names: [[name]] }));
}

/** Columns that the pipeline names but the file does not have. */
export function missingColumns(
  names: readonly string[],
  header: readonly string[],
  place: { readonly file: string; readonly row: number },
): Problem[] {
  const distinct = new Map(names.map((name) => [matchKey(name), name]));
  return [...distinct.values()].flatMap((name) => {
    if (columnNamed(name, header)) return [];
    const near = nearestText(name, header);
    const details = { expected: name, found: header.map(shownText), nearest: near && shownText(near) };
    return [problem('error', 'offered-column-missing', details, place)];
  });
}
