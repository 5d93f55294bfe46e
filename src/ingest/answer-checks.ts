import { type Code, codeListOf, codeOfKind } from '../config/code-list.js';
import type { AskedIf, CategoricalVariable } from '../config/codebook.js';
import type { BatchBuffer } from './batch-buffer.js';

/** What the answers of one row give away taken together. */
export interface RowAnswers {
  /** Every ordered question that was answered (at least four) has its answer in the same place of its scale. */
  readonly isStraight: boolean;
  /** Questions that were answered though the row's other answers say that they were not asked. */
  readonly impossible: readonly CategoricalVariable[];
}

/** Fewer answers than these in the same place of the scale are common and mean nothing. */
const fewestForStraight = 4;

interface OrderedColumn {
  readonly codes: Int16Array;
  /** Per code: its place among the valid categories, −1 for what is no valid answer. */
  readonly places: Int16Array;
}

interface FollowUp {
  readonly variable: CategoricalVariable;
  readonly codes: Int16Array;
  readonly list: readonly Code[];
  readonly noAnswer: number;
  readonly notApplicable: number;
  readonly conditions: readonly { readonly codes: Int16Array; readonly failing: Uint8Array }[];
}

/**
 * Looks at the coded row that is being written. A follow-up question (`asked-if`) that was left empty where it was not
 * to be asked becomes `not-applicable`, so that it counts as not asked; an answer there is kept as given and told as an
 * impossible skip. Where the condition itself was left open nothing is concluded.
 */
export class AnswerChecks {
  readonly #batch: BatchBuffer;
  readonly #ordered: readonly OrderedColumn[];
  readonly #followUps: readonly FollowUp[];

  constructor(batch: BatchBuffer) {
    this.#batch = batch;
    const codesOf = (id: string) => batch.codes[batch.variables.findIndex((v) => v.id === id)];
    const questions = batch.variables.filter((v) => v.role === 'question');
    this.#ordered = questions
      .filter((v) => v.scale.ordered)
      .map((v) => ({ codes: codesOf(v.id) ?? new Int16Array(0), places: placesOf(codeListOf(v)) }));
    this.#followUps = questions.flatMap((variable) => {
      const [codes, list] = [codesOf(variable.id), codeListOf(variable)];
      if (!variable.askedIf || !codes) return [];
      const conditions = variable.askedIf.flatMap((condition) => {
        const on = batch.variables.find((v) => v.id === condition.variable);
        const given = codesOf(condition.variable);
        return on && given ? [{ codes: given, failing: failingCodes(codeListOf(on), condition) }] : [];
      });
      const [noAnswer, notApplicable] = [codeOfKind(list, 'no-answer'), codeOfKind(list, 'not-applicable')];
      return [{ variable, codes, list, noAnswer, notApplicable, conditions }];
    });
  }

  /** Call it once the row is complete and before it is kept: it may change codes. */
  check(): RowAnswers {
    return { impossible: this.#settleFollowUps(), isStraight: this.#isStraight() };
  }

  #settleFollowUps(): CategoricalVariable[] {
    const { row } = this.#batch;
    const impossible: CategoricalVariable[] = [];
    for (const { variable, codes, list, noAnswer, notApplicable, conditions } of this.#followUps) {
      if (!conditions.some((c) => c.failing[c.codes[row] ?? 0] === 1)) continue;
      const code = codes[row] ?? noAnswer;
      const kind = list[code]?.kind;
      if (code === noAnswer) codes[row] = notApplicable;
      else if (kind === 'valid' || kind === 'dont-know') impossible.push(variable);
    }
    return impossible;
  }

  #isStraight(): boolean {
    if (this.#ordered.length < fewestForStraight) return false;
    const { row } = this.#batch;
    let [answered, common] = [0, -1];
    for (const { codes, places } of this.#ordered) {
      const place = places[codes[row] ?? 0] ?? -1;
      if (place < 0) continue;
      if (answered++ > 0 && place !== common) return false;
      common = place;
    }
    return answered >= fewestForStraight;
  }
}

function placesOf(list: readonly Code[]): Int16Array {
  let place = 0;
  return Int16Array.from(list, ({ kind }) => (kind === 'valid' ? place++ : -1));
}

/** Per code of the condition's variable: 1 when the follow-up question was certainly not to be asked. */
function failingCodes(list: readonly Code[], { categories }: AskedIf): Uint8Array {
  const telling = (kind: Code['kind']) =>
    kind === 'valid' || kind === 'dont-know' || kind === 'not-applicable';
  return Uint8Array.from(list, ({ id, kind }) => (telling(kind) && !categories.includes(id) ? 1 : 0));
}
