/** Some days in a row, and how many answers they have together. Days as yyyymmdd. */
export interface DayBar {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
}

/**
 * Answers per day in the order of time, days merged with those after them until each bar has the minimum; what is left over
 * at the end goes to the last bar. None when there are too few in all. Even so merged the bars are for the analyst alone:
 * beside months or windows that end on other days, they would tell of smaller parts.
 */
export function dayBars(answers: ReadonlyMap<number, number>, minimum: number): DayBar[] {
  const bars: DayBar[] = [];
  let open: DayBar | undefined;
  for (const [day, count] of [...answers].sort(([a], [b]) => a - b)) {
    open = open
      ? { from: open.from, to: day, answers: open.answers + count }
      : { from: day, to: day, answers: count };
    if (open.answers < minimum) continue;
    bars.push(open);
    open = undefined;
  }
  const last = bars.at(-1);
  if (!open || !last) return bars;
  return [...bars.slice(0, -1), { from: last.from, to: open.to, answers: last.answers + open.answers }];
}
