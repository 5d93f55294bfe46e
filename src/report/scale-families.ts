import type { CategoricalVariable, Category } from '../config/codebook.js';
import type { Context } from './context.js';
import { answerOptions } from './labels.js';
import { terms } from './wording/terms.js';

/** Questions whose bars belong in one figure, since their scales are equally long. */
export interface ScaleFamily {
  /** Unique among the families, for the figure's id. */
  readonly name: string;
  readonly questions: readonly CategoricalVariable[];
  /** Whether any answer counts as positive. */
  readonly positive: boolean;
  /** Legend texts, the most positive first: the answers themselves when all questions share them. */
  readonly tones: readonly string[];
}

/** In the order in which the first question of each family comes. */
export function scaleFamilies(questions: readonly CategoricalVariable[], context: Context): ScaleFamily[] {
  const members = new Map<string, CategoricalVariable[]>();
  for (const question of questions) {
    const options = answerOptions(context.codebook, question, context.later.id);
    const name = options.some((o) => o.positive) ? `scale-${options.length}` : 'other';
    members.set(name, [...(members.get(name) ?? []), question]);
  }
  return [...members].map(([name, questions]) => ({
    name,
    questions,
    positive: name !== 'other',
    tones: toneLabels(questions, context),
  }));
}

function toneLabels(questions: readonly CategoricalVariable[], context: Context): string[] {
  const scales = questions.map((q) => answerOptions(context.codebook, q, context.later.id));
  const [first = []] = scales;
  const words = (options: readonly Category[]) => options.map((c) => context.labels.category(c));
  const shared = scales.every((options) => words(options).join('|') === words(first).join('|'));
  return shared ? words(first) : commonTones(first.length, context);
}

/** Names of tones for questions with different answers. */
function commonTones(length: number, { say }: Context): string[] {
  const ends = { first: say(terms.toneMostPositive), last: say(terms.toneMostNegative) };
  if (length === 4)
    return [ends.first, say(terms.toneRatherPositive), say(terms.toneRatherNegative), ends.last];
  if (length === 5) {
    const middle = [terms.toneRatherPositive, terms.toneMiddle, terms.toneRatherNegative].map((t) => say(t));
    return [ends.first, ...middle, ends.last];
  }
  return Array.from({ length }, (_, i) => {
    if (i === 0) return ends.first;
    return i === length - 1 ? ends.last : say(terms.tone, { place: String(i + 1) });
  });
}
