import type { GroupPlan, UnitPlan, WavePlan } from './plan.js';

/** One row of the tally sheets: who was to be offered the form, and how many were. */
export interface OfferedRow {
  readonly group: GroupPlan;
  readonly department: UnitPlan['department'];
  /** Everybody with an open case, and those of them who came to a visit in the field period. */
  readonly open: number;
  readonly visits: number;
  readonly offered: number;
}

/* How many of the visitors were offered the form, and how many of those with an open case came, in percent: invented. */
const offeredOfVisits = [84, 91, 78, 88, 95, 81];
const visitsOfOpen = [46, 58, 41, 63, 52];

/** Every unit of the wave, in the order of the plan. */
export function offeredRows({ groups }: WavePlan): OfferedRow[] {
  const units = groups.flatMap((group) => group.units.map((unit) => ({ group, unit })));
  return units.map(({ group, unit: { department, offered } }, index) => {
    const visits = Math.ceil((offered * 100) / (offeredOfVisits[index % offeredOfVisits.length] ?? 100));
    const open = Math.ceil((visits * 100) / (visitsOfOpen[index % visitsOfOpen.length] ?? 100));
    return { group, department, open, visits, offered };
  });
}
