/** The finest distance between the marks of an axis, in percent; axes with wider ones have multiples of five. */
const step = 2;
/** An axis is never shorter than ten percent. */
const fewest = 6;

/** The texts of a picture that are marks on an axis so fine that its marks are no multiples of five. */
export function fineAxisMarks(texts: readonly string[]): ReadonlySet<string> {
  const marks = new Map(
    texts.flatMap((text): [number, string][] => {
      const value = evenNumberIn(text);
      return value === undefined ? [] : [[value, text]];
    }),
  );
  const found = new Set<string>();
  let run: number[] = [];
  for (const value of [...marks.keys()].sort((a, b) => a - b)) {
    run = run.at(-1) === value - step ? [...run, value] : [value];
    if (run.length >= fewest) for (const mark of run) found.add(marks.get(mark) ?? '');
  }
  return found;
}

/** Of a text that is nothing but an even number, with or without a percent sign. */
function evenNumberIn(text: string): number | undefined {
  const [, sign = '', digits] = /^([-−+]?)(\d{1,3})(?:\s?%)?$/.exec(text) ?? [];
  const size = Number(digits ?? Number.NaN);
  if (size % step !== 0) return undefined;
  return /[-−]/.test(sign) ? -size : size;
}
