import { type Problem, problem } from '../problems/problem.js';
import type { NamedColumn } from './named-columns.js';
import { wholeNumber } from './offered-rows.js';
import { percentageOf } from './percentage.js';
import { addedUp, type PrintedShare, reconstructed, type ShareFigure } from './printed-share.js';
import { RowList } from './row-list.js';
import { shownText } from './shown-text.js';
import type { TextRow } from './text-rows.js';

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
      ...told,
      ...this.#aboutAll('shares-reconstructed', 'counted'),
      ...this.#aboutAll('shares-alone', 'alone'),
    ];
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
    };
    this.#rows.set(question, known);
    return known;
  }
}
