import { apportion, repeated } from '../quota.js';
import { type Random, shuffled } from '../random.js';
import {
  type Department,
  type Duration,
  departments,
  durations,
  type Form,
  forms,
  type Gender,
  type GroupPlan,
  genders,
  type Mode,
  modes,
  modeWeights,
  type TargetGroup,
  targetGroups,
  type WavePlan,
} from './plan.js';

/** One answered questionnaire before its questions are filled in. */
export interface Respondent {
  /** ISO. */
  readonly date: string;
  readonly form: Form;
  readonly department: Department;
  readonly targetGroup: TargetGroup;
  readonly gender: Gender;
  readonly duration: Duration;
  readonly mode: Mode;
  /** Places in `moods`: makes one person's answers to different questions resemble one another. */
  readonly mood: number;
}

/** How much more often than average a content, an ordinary and a discontented person answers positively (‰). */
export const moods = [200, 80, -430] as const;

/** The respondents of a wave, exactly as many in every group as the plan says. */
export function respondentsOf(wave: WavePlan, random: Random): Respondent[] {
  return wave.groups.flatMap((group) => {
    const { targetGroup, form } = group;
    const size = group.units.reduce((sum, unit) => sum + unit.answered, 0);
    const dealt = <T>(items: readonly T[], counts: readonly number[]) =>
      shuffled(repeated(items, counts), random);
    const departmentOf = dealt(
      group.units.map((unit) => unit.department),
      group.units.map((unit) => unit.answered),
    );
    const genderOf = dealt(genders, group.genders);
    const durationOf = dealt(durations, durationCounts(group, size));
    const modeOf = dealt(modes, apportion(size, modeWeights[form]));
    return departmentOf.map(
      (department, index): Respondent => ({
        date: dateIn(wave, department, random),
        form,
        department,
        targetGroup,
        gender: genderOf[index] ?? '',
        duration: durationOf[index] ?? '',
        mode: modeOf[index] ?? '',
        mood: random.below(moods.length),
      }),
    );
  });
}

/** Nobody has stated what was not asked. */
function durationCounts({ durations: weights }: GroupPlan, size: number): readonly number[] {
  return weights === undefined ? [0, 0, 0, size] : apportion(size, weights);
}

/** Sorted by group, in random order within each. */
export function groupedAtRandom(people: readonly Respondent[], random: Random): Respondent[] {
  return shuffled(people, random).sort((a, b) => stratum(a) - stratum(b));
}

function stratum({ form, targetGroup, gender, duration, department }: Respondent): number {
  const places = [
    forms.indexOf(form),
    targetGroups.indexOf(targetGroup),
    genders.indexOf(gender),
    durations.indexOf(duration),
    departments.indexOf(department),
  ];
  return places.reduce((number, place) => number * 10 + place, 0);
}

/** A working day of October: the whole month in Arbetsmarknadsavdelningen, the first three weeks elsewhere. */
function dateIn(wave: WavePlan, department: Department, random: Random): string {
  const lastDay = department === 'Arbetsmarknadsavdelningen' ? 31 : 21;
  const days = Array.from({ length: lastDay }, (_, index) => index + 1).filter(
    (day) => (wave.firstWeekday + day - 1) % 7 < 5,
  );
  return `${wave.id}-10-${String(days[random.below(days.length)]).padStart(2, '0')}`;
}
