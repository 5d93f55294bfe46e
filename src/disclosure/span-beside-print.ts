import type { QuestionSystem } from './questions.js';
import type { CountVector, Span } from './span.js';

/**
 * A span of people that also minds the valid bases in print: a number of people is refused when, beside the printed
 * bases of some question, a small valid base could be worked out from it. Without this the numbers of people would be
 * let through first, and the question's own system would find too late that they give its secret away.
 *
 * A count that a question's system has taken in and the people's then refuses stays known to the former: a little too
 * cautious, never too little.
 * @param cells how many of the columns are inner cells; counts over other columns (forms) say nothing of questions
 */
export function spanBesidePrint(people: Span, questions: readonly QuestionSystem[], cells: number): Span {
  const areTaken = (counts: readonly CountVector[]): boolean => {
    const ofPeople = counts.filter((count) => count.every((column) => column < cells));
    return questions.every(({ columns, span }) => span.offer(ofPeople.map(columns.respondents)));
  };
  return {
    offer: (counts) => areTaken(counts) && people.offer(counts),
    publish(counts) {
      if (!areTaken(counts)) throw new Error('protection contradicts itself beside what is in print');
      people.publish(counts);
    },
    know: people.know,
  };
}
