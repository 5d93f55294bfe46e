import { codeListOf, codeOfKind } from '../config/code-list.js';
import type { CategoricalVariable, NumberVariable } from '../config/codebook.js';
import { matchKey } from '../config/match-key.js';
import type { MissingKind } from '../config/vocabulary.js';

const plain = /^[-+\u2212]?\d+(?:[.,]\d+)?$/;
const grouped = /^[-+\u2212]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

/**
 * Reads `15`, `15,5`, `15.5`, `−3` and `1 200` (also with a no-break space); undefined for anything else. A point or
 * comma is always the decimal mark: `1.200` is a little more than one.
 */
export function numberOf(text: string): number | undefined {
  const key = matchKey(text);
  if (!plain.test(key) && !grouped.test(key)) return undefined;
  const number = Number(key.replaceAll(' ', '').replace('\u2212', '-').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** What a cell of a number variable holds. */
export type NumberCell =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'missing'; readonly missing: MissingKind }
  | { readonly kind: 'unreadable' };

/**
 * How the cells of a number variable are read: its `missing` values first, as texts and as numbers (`999` is `999,0`);
 * an empty cell is `no-answer` unless the codebook gives it another meaning.
 */
export function numberCells(variable: NumberVariable): (text: string) => NumberCell {
  const keyOf = (text: string) => String(numberOf(text) ?? matchKey(text));
  const kinds = new Map<string, MissingKind>([['', 'no-answer']]);
  for (const { value, kind } of variable.missing) kinds.set(keyOf(value), kind);
  return (text) => {
    const missing = kinds.get(keyOf(text));
    if (missing) return { kind: 'missing', missing };
    const number = numberOf(text);
    return number === undefined ? { kind: 'unreadable' } : { kind: 'number', number };
  };
}

/** The code of a variable with bins for a cell of its source; undefined for a number outside all bins. */
export function binCodes(variable: CategoricalVariable): (cell: NumberCell) => number | undefined {
  const edges = variable.derive?.way === 'bins' ? variable.derive.edges : [];
  const codes = codeListOf(variable);
  const valid = codes.flatMap(({ kind }, code) => (kind === 'valid' ? [code] : []));
  return (cell) => {
    if (cell.kind === 'missing') return codeOfKind(codes, cell.missing);
    if (cell.kind === 'unreadable') return codeOfKind(codes, 'invalid');
    return valid[edges.findLastIndex((edge) => edge <= cell.number)];
  };
}
