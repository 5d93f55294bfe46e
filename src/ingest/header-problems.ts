import { matchKey } from '../config/match-key.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Claims, Wanted } from './column-claims.js';
import { shownText } from './shown-text.js';

/** What a header has too many of, or nothing of. Columns that are missing one by one are the caller's to judge. */
export function headerProblems(
  header: readonly string[],
  wanted: readonly Wanted[],
  claims: Claims,
  place: { readonly file: string; readonly row: number },
): Problem[] {
  const shown = header.map(shownText);
  if (claims.found.size === 0 && claims.several.length === 0) {
    const expected = wanted.map((w) => shownText(w.names.flat()[0] ?? w.id));
    return [
      problem('error', 'columns-none', { found: isAnswers(header) ? undefined : shown, expected }, place),
    ];
  }
  const several = claims.several.map(({ id, columns }) => {
    const [first = 0] = columns;
    const numbers = columns.map((c) => c + 1);
    const at = { ...place, column: first + 1, field: shown[first] ?? '' };
    const same = new Set(columns.map((c) => matchKey(header[c] ?? ''))).size === 1;
    return same
      ? problem('error', 'header-twice', { name: shown[first] ?? '', columns: numbers, variable: id }, at)
      : problem(
          'error',
          'columns-several',
          { variable: id, columns: columns.map((c) => shown[c] ?? '') },
          at,
        );
  });
  const shared = claims.shared.map(({ column, ids }) =>
    problem('error', 'column-shared', { variables: ids }, { ...place, field: shown[column] ?? '' }),
  );
  return [...several, ...shared, ...unusedProblems(header, claims, place)];
}

/**
 * Whether a row that should be the header looks like somebody's answers, which no message may show: a number or date
 * stands alone in a cell, or the same text stands in several.
 */
function isAnswers(row: readonly string[]): boolean {
  const filled = row.map(matchKey).filter((text) => text !== '');
  const isNumber = (text: string) => /\d/.test(text) && !/\p{L}/u.test(text);
  return filled.some((text) => isNumber(text) || isPersonal(text)) || new Set(filled).size < filled.length;
}

/** An e-mail address, or a number as long as a birth date. */
function isPersonal(text: string): boolean {
  return /\S@\S/.test(text) || /\d{6}/.test(text);
}

/** Columns that nobody wants: not wrong, but good to know when a question has changed its wording. */
function unusedProblems(
  header: readonly string[],
  claims: Claims,
  place: { readonly file: string; readonly row: number },
): Problem[] {
  const used = new Set([...claims.found.values(), ...claims.several.flatMap((s) => s.columns)]);
  const unused = new Map<string, number[]>();
  header.forEach((name, column) => {
    const key = matchKey(name);
    if (!used.has(column) && key !== '') unused.set(key, [...(unused.get(key) ?? []), column]);
  });
  const twice = [...unused.values()].flatMap((columns) => {
    if (columns.length < 2) return [];
    const name = shownText(header[columns[0] ?? 0] ?? '');
    return [
      problem(
        'note',
        'header-twice',
        { name, columns: columns.map((c) => c + 1), variable: undefined },
        place,
      ),
    ];
  });
  const names = [...unused.values()].map(([column = 0]) => shownText(header[column] ?? ''));
  const extra = names.length > 0 ? [problem('note', 'columns-extra', { columns: names }, place)] : [];
  return [...twice, ...extra];
}
