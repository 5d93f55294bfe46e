import { type Codebook, questionsOf } from '../../config/codebook.js';
import type { Form } from '../../config/form.js';
import { inWordsOf } from '../../config/form-words.js';
import { inLanguage } from '../../language/language.js';
import { type Context, wavesOf } from '../context.js';
import type { Table } from '../document.js';
import { answerOptions, wordingsOf } from '../labels.js';
import { kindWording } from '../wording/kinds.js';
import { methodWording } from '../wording/method.js';
import { terms } from '../wording/terms.js';

/** What each question is called in the report, how it was put (by which form), and which answers count as positive. */
export function questionTable(ids: ReadonlySet<string>, context: Context): Table {
  const { say, labels, codebook, language } = context;
  // Counts and shares made by others do not tell which words which form had.
  const isRead = wavesOf(context).some(({ wave }) => wave.source.kind !== 'aggregate');
  const forms = isRead ? context.forms : [];
  const formColumn = forms.length > 0 ? [kindWording.form] : [];
  return {
    caption: say(methodWording.questionsCaption),
    columns: [terms.shortName, ...formColumn, terms.asPut, terms.countedPositive].map((term) => ({
      label: say(term),
      align: 'start' as const,
    })),
    rows: labels.questions
      .filter(({ id }) => ids.has(id))
      .flatMap((question) => {
        const short = labels.short(question.id);
        if (forms.length === 0) {
          return [[short, labels.full(question.id), positiveAnswers(question.id, codebook, context)]];
        }
        const positiveIn = (form: Form) => positiveAnswers(question.id, inWordsOf([form], codebook), context);
        return wordingsOf(question, forms, language).map((wording) => [
          short,
          formNames(wording.forms, context),
          wording.text,
          [...new Set(wording.forms.map((form) => positiveIn(form)))].join('; '),
        ]);
      }),
  };
}

function positiveAnswers(id: string, codebook: Codebook, { say, labels, later }: Context): string {
  const question = questionsOf(codebook).find((q) => q.id === id);
  const options = question ? answerOptions(codebook, question, later.id) : [];
  const positive = options.filter((option) => option.positive).map((option) => labels.category(option));
  return positive.join(', ') || say(terms.none);
}

function formNames(some: readonly Form[], { say, language, forms }: Context): string {
  if (some.length === forms.length) return say(kindWording.allForms);
  return some.map((form) => inLanguage(form.label, language)).join(', ');
}
