import { respondentVariable } from '../config/form-variables.js';
import { inWordsOf } from '../config/form-words.js';
import { count } from '../language/numbers.js';
import type { Context, ReportWave } from './context.js';
import { findingsWithin } from './findings-within.js';
import { labels } from './labels.js';
import { lookupWithin } from './lookup-within.js';
import { lowerFirst } from './wave-names.js';
import { kindWording } from './wording/kinds.js';

/** Respondents whose answers are not added to those of others. */
export interface Kind {
  readonly id: string;
  /** `Vårdnadshavare`. */
  readonly label: string;
  /** `vårdnadshavare`. */
  readonly inSentence: string;
  /** With the number of answers in the later wave, as far as it is shown. */
  readonly heading: string;
  /** Why there is nothing to show of them in the later wave; undefined when there is something. */
  readonly absence?: string;
  /** The same report about them alone: every figure, label and question is theirs. */
  readonly context: Context;
}

/** The kinds of respondents that are kept apart, in codebook order; none when all answers are taken together. */
export function kindsIn(context: Context): readonly Kind[] {
  if (!isKeptApart(context)) return [];
  const { labels: words } = context;
  const categories = words.variable(respondentVariable)?.scale.categories ?? [];
  return categories.map((category) => kindOf(category.id, words.category(category), context));
}

/** The report in as many parts as there are kinds kept apart; itself when all answers are taken together. */
export function partsOf(context: Context): readonly Context[] {
  if (!isKeptApart(context)) return [context];
  return kindsIn(context).flatMap((kind) => (kind.absence === undefined ? [kind.context] : []));
}

export function isKeptApart({ published }: Context): boolean {
  return (published.counts.keptApart ?? []).length > 0;
}

/** Whether groups by this variable are of different kinds: then they are shown side by side, not kind by kind. */
export function comparesKinds(by: string | undefined, { published }: Context): boolean {
  return by !== undefined && (published.counts.keptApart ?? []).includes(by);
}

function kindOf(id: string, label: string, context: Context): Kind {
  const { say, language, later } = context;
  const inSentence = lowerFirst(label);
  const now = groupIn(later, id, context);
  const respondents = now?.respondents ?? null;
  return {
    id,
    label,
    inSentence,
    heading:
      respondents === null
        ? label
        : say(kindWording.heading, { kind: label, answers: count(respondents, language) }),
    ...(now?.status === 'withheld' && { absence: say(kindWording.withheld, { kind: inSentence }) }),
    ...((now?.status ?? 'empty') === 'empty' && {
      absence: say(kindWording.noAnswers, { kind: inSentence, wave: later.short }),
    }),
    context: contextOf(id, inSentence, context),
  };
}

function contextOf(id: string, inSentence: string, context: Context): Context {
  const { earlier, ...rest } = context;
  const forms = context.forms.filter((form) => form.respondent === id);
  const codebook = inWordsOf(forms, context.codebook);
  // A wave that they did not take part in yet is nothing to compare with.
  const before = earlier && groupIn(earlier, id, context)?.status === 'empty' ? undefined : earlier;
  return {
    ...rest,
    ...(before && { earlier: before }),
    codebook,
    forms,
    among: context.say(kindWording.among, { kind: inSentence }),
    labels: labels(codebook, context.language, forms),
    findings: findingsWithin(context.findings, id),
    find: lookupWithin(context.find, context.published.counts.keptApart ?? [], {
      kind: id,
      forms: forms.map((form) => form.id),
    }),
  };
}

function groupIn(wave: ReportWave, kind: string, { find }: Context) {
  return find.table(wave.id, [respondentVariable])?.groups.find(({ group }) => group[0] === kind);
}
