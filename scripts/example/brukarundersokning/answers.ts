import { chosen } from '../quota.js';
import type { Random } from '../random.js';
import type { WavePlan } from './plan.js';
import { departmentEffects, formEffects, type Question, type QuestionResult } from './questions.js';
import { groupedAtRandom, moods, type Respondent } from './respondents.js';

/** Place in the question's labels; `labels.length` is "Vet inte", undefined an unanswered question. */
export type Answer = number | undefined;

const perMille = (share: number, whole: number) => Math.round((share * whole) / 1000);

/**
 * The answer to one question of everybody whose form has it. The totals of unanswered, "Vet inte", positive and each label are exactly those
 * of the plan; who gave them depends on group and mood.
 */
export function answersTo(
  question: Question,
  wave: WavePlan['id'],
  everybody: readonly Respondent[],
  random: Random,
): Map<Respondent, Answer> {
  const result = question.results[wave];
  const people = everybody.filter(({ form }) => question.wording[form] !== undefined);
  const sorted = groupedAtRandom(people, random);
  const silent = chosen(sorted, () => 1, perMille(result.noAnswer, people.length), random);
  const answering = sorted.filter((person) => !silent.has(person));
  const unsure = chosen(answering, () => 1, perMille(result.dontKnow, people.length), random);
  const valid = answering.filter((person) => !unsure.has(person));
  // The others are the smaller part: choosing them keeps every chance under one.
  const othersCount = valid.length - perMille(result.positive, valid.length);
  const others = chosen(
    valid,
    (person) => 1000 - chanceOfPositive(question, result, person),
    othersCount,
    random,
  );
  const positive = valid.filter((person) => !others.has(person));
  const top = chosen(positive, ({ mood }) => 3 - mood, perMille(result.top, positive.length), random);
  const bottom = chosen([...others], ({ mood }) => 1 + mood, perMille(result.bottom, others.size), random);

  const last = question.labels.length - 1;
  const answerOf = (person: Respondent): Answer => {
    if (silent.has(person)) return undefined;
    if (unsure.has(person)) return question.labels.length;
    if (others.has(person)) return bottom.has(person) ? last : question.positiveLabels;
    return top.has(person) ? 0 : question.positiveLabels - 1;
  };
  return new Map(people.map((person) => [person, answerOf(person)]));
}

/** In parts per thousand, before the whole is scaled to the planned total. */
function chanceOfPositive(question: Question, result: QuestionResult, person: Respondent): number {
  const half = Math.trunc(question.womenAboveMen / 2);
  const isYoung = person.form === 'Ungdomar 13+';
  const byGender = { Kvinna: half, Man: -half, Annat: 0, '': 0 }[person.gender];
  const chance =
    result.positive +
    (isYoung ? -byGender : byGender) +
    formEffects[person.form] +
    (question.targetGroups[person.targetGroup] ?? 0) +
    (question.durations[person.duration] ?? 0) +
    (departmentEffects[person.department] ?? 0) +
    (moods[person.mood] ?? 0);
  return Math.min(985, Math.max(15, chance));
}
