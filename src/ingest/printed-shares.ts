import { type Problem, problem } from '../problems/problem.js';
import type { NamedColumn } from './named-columns.js';
import { percentageOf } from './percentage.js';
import { addedUp, type PrintedShare, reconstructed, type ShareFigure } from './printed-share.js';
import { RowList } from './row-list.js';
import { shownText } from './shown-text.js';
import type { TextRow } from './text-rows.js';
import { wholeNumber } from './whole-number.js';

/** The columns of one question's printed share. */
export interface ShareColumn {
  readonly question: string;
  readonly positive: NamedColumn;
  readonly base: NamedColumn | undefined;
}

/** What there is to say about the shares of one question. */
interface ShareRows {
  readonly counted: RowList;
  readonly alone: RowList;
  readonly impossible: RowList;
  readonly coarse: RowList;
  /** Shares that would be at most one per cent, without the sign. */
  readonly tiny: RowList;
  /** One of them that is neither 0 nor 1. */
  fraction: string | undefined;
}

/** Collects the printed shares of a file row by row; those of the same group add up where their bases are known. */
export class PrintedShares {
  readonly #file: string;
  readonly #columns: readonly ShareColumn[];
  readonly #shares = new Map<string, PrintedShare & { readonly row: number }>();
  readonly #rows = new Map<string, ShareRows>();
  readonly #errors: Problem[] = [];

  constructor(file: string, columns: readonly ShareColumn[]) {
    this.#file = file;
    this.#columns = columns;
  }

  /** @param group undefined when it is not understood: then the figures are only looked over */
  add(group: Readonly<Record<string, string>> | undefined, row: TextRow): void {
    for (const column of this.#columns) {
      const figure = this.#figureOf(column, row);
      if (!figure || !group) continue;
      const { question } = column;
      const key = JSON.stringify([question, Object.entries(group).sort()]);
      const earlier = this.#shares.get(key);
      const sum = earlier ? addedUp(earlier.figure, figure) : figure;
      if (sum) this.#shares.set(key, { question, group, figure: sum, row: earlier?.row ?? row.number });
      else if (earlier) {
        const details = { group: shownText(Object.values(group).join(' · ')), earlier: earlier.row };
        const place = { file: this.#file, row: row.number, field: column.positive.field };
        this.#errors.push(problem('error', 'share-group-twice', details, place));
      }
    }
  }

  get shares(): PrintedShare[] {
    return [...this.#shares.values()].map(({ question, group, figure }) => ({ question, group, figure }));
  }

  problems(): Problem[] {
    const told = this.#columns.flatMap(({ question, positive }) => {
      const rows = this.#rowsOf(question);
      const at = ({ first: [row] }: RowList) => ({
        file: this.#file,
        field: positive.field,
        ...(row && { row }),
      });
      const some = (code: 'share-impossible' | 'share-rounding', list: RowList) => {
        const { count, first } = list;
        return count === 0 ? [] : [problem('warning', code, { question, count, first }, at(list))];
      };
      return [...some('share-impossible', rows.impossible), ...some('share-rounding', rows.coarse)];
    });
    return [
      ...this.#errors,
      ...this.#fractions(),
      ...told,
      ...this.#aboutAll('shares-reconstructed', 'counted'),
      ...this.#aboutAll('shares-alone', 'alone'),
    ];
  }

  /** Columns in which no share is above one per cent: they are written as parts of one, 0,78 for 78 %. */
  #fractions(): Problem[] {
    return this.#columns.flatMap(({ question, positive }) => {
      const { counted, alone, tiny, fraction } = this.#rowsOf(question);
      const [row] = tiny.first;
      if (fraction === undefined || row === undefined || tiny.count < counted.count + alone.count) return [];
      const place = { file: this.#file, row, field: positive.field };
      return [problem('error', 'shares-of-one', { value: shownText(fraction) }, place)];
    });
  }

  /** One note for all questions of the file, at the first of them. */
  #aboutAll(code: 'shares-reconstructed' | 'shares-alone', list: 'counted' | 'alone'): Problem[] {
    const about = this.#columns.filter(({ question }) => this.#rowsOf(question)[list].count > 0);
    const [first] = about;
    if (!first) return [];
    const [row] = this.#rowsOf(first.question)[list].first;
    const place = { file: this.#file, field: first.positive.field, ...(row && { row }) };
    return [problem('note', code, { questions: about.map(({ question }) => question) }, place)];
  }

  #figureOf({ question, positive, base }: ShareColumn, row: TextRow): ShareFigure | undefined {
    const place = (field: string) => ({ file: this.#file, row: row.number, field });
    const text = row.fields[positive.column] ?? '';
    const share = percentageOf(text, place(positive.field));
    const number = wholeNumber(base && row.fields[base.column], place(base?.field ?? ''));
    this.#errors.push(...share.problems, ...number.problems);
    if (!share.value || number.value === undefined) return undefined;
    const rows = this.#rowsOf(question);
    if (share.value.percent <= 1 && !share.value.isMarked) {
      rows.tiny.add(row.number);
      if (share.value.percent % 1 !== 0) rows.fraction ??= text;
    }
    if (number.value === null) {
      rows.alone.add(row.number);
      return { share: share.value.percent / 100 };
    }
    if (number.value === 0) {
      const details = { value: shownText(text) };
      this.#errors.push(problem('error', 'share-without-answers', details, place(positive.field)));
      return undefined;
    }
    const count = reconstructed(share.value, number.value);
    rows.counted.add(row.number);
    if (!count.isPossible) rows.impossible.add(row.number);
    else if (count.isCoarse) rows.coarse.add(row.number);
    return { positive: count.positive, base: number.value };
  }

  #rowsOf(question: string): ShareRows {
    const known = this.#rows.get(question) ?? {
      counted: new RowList(),
      alone: new RowList(),
      impossible: new RowList(),
      coarse: new RowList(),
      tiny: new RowList(),
      fraction: undefined,
    };
    this.#rows.set(question, known);
    return known;
  }
}
