import { type Random, shuffled } from '../random.js';
import { type Answer, answersTo } from './answers.js';
import { commentsBy } from './comments.js';
import type { Form, WavePlan } from './plan.js';
import { type Question, questions } from './questions.js';
import { type Respondent, respondentsOf } from './respondents.js';

/** A filled-in form with its number, in the order in which they came in. */
export interface Returned {
  readonly number: string;
  readonly person: Respondent;
  readonly comment: string;
  answerTo(question: Question): Answer;
}

/** All that came in of a wave. */
export function returnedForms(wave: WavePlan, random: Random): Returned[] {
  const people = respondentsOf(wave, random);
  const answers = new Map(questions.map((q) => [q, answersTo(q, wave.id, people, random)]));
  const comments = commentsBy(people, random);
  const arrived = shuffled(people, random).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return arrived.map((person, index) => ({
    number: `S${wave.id.slice(2)}-${String(index + 1).padStart(4, '0')}`,
    person,
    comment: comments.get(person) ?? '',
    answerTo: (question) => answers.get(question)?.get(person),
  }));
}

/** A column of an export: its header, and what it says of a returned form. Dates are ISO. */
export interface Column<Value> {
  readonly header: string;
  readonly write: (returned: Returned) => Value;
}

/** How a survey tool writes questions and their answers. */
export interface QuestionStyle<Value> {
  readonly headers: 'whole questions' | 'question codes';
  readonly write: (question: Question, answer: Answer) => Value;
}

/** The questions of a form, each headed by its wording or its number in the questionnaire. */
export function questionColumns<Value>(form: Form, style: QuestionStyle<Value>): Column<Value>[] {
  return questions.flatMap((question, index) => {
    const wording = question.wording[form];
    if (wording === undefined) return [];
    const header = style.headers === 'question codes' ? `F${index + 1}` : wording;
    const write = (returned: Returned) => style.write(question, returned.answerTo(question));
    return [{ header, write }];
  });
}

/** The answer in the words of the form, and as the number that stands for it in the survey tool. */
export function answerLabel(question: Question, answer: Answer): string {
  return answer === undefined ? '' : (question.labels[answer] ?? 'Vet inte');
}

export function answerCode(answer: Answer): number | undefined {
  return answer === undefined ? undefined : answer + 1;
}
