import type { Place } from '../problems/problem.js';

/** Figures about a wave that are in print already, as somebody else has published them. */
export interface PrintedFigure {
  /** Category id by background variable, `missing` for those who lack one; none for everybody. */
  readonly group: Readonly<Record<string, string>>;
  /** Of a share positive; a response rate has none. */
  readonly question?: string;
  readonly offered?: number;
  readonly answered?: number;
  /** Response rate. */
  readonly rate?: PrintedPercent;
  /** Share positive. */
  readonly share?: PrintedPercent;
  /** Answers behind the share. */
  readonly base?: number;
  readonly place: Place;
}

/** A percentage as printed: 74.46 % is 7446 with 2 decimals. How many decimals there are tells how it was rounded. */
export interface PrintedPercent {
  readonly digits: number;
  readonly decimals: number;
}

const pattern = /^(\d{1,3})(?:[.,](\d{1,6}))?\s?%?$/;

/** `85`, `74,46` or `74.46 %`; undefined when it is no percentage. */
export function printedPercent(text: string): PrintedPercent | undefined {
  const [, whole, fraction = ''] = pattern.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  return { digits: Number(whole + fraction), decimals: fraction.length };
}

/** As a percentage, 0–100. */
export function percentValue({ digits, decimals }: PrintedPercent): number {
  return digits / 10 ** decimals;
}
