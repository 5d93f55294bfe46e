import type { AreaSums } from './cube.js';

/** The sums over two sets of respondents; null when they are not known of both. */
export function addSums(a: AreaSums | null, b: AreaSums | null): AreaSums | null {
  if (!a || !b) return null;
  return { m: a.m + b.m, v: a.v + b.v, y: a.y + b.y, vv: a.vv + b.vv, yy: a.yy + b.yy, vy: a.vy + b.vy };
}

/** Whether they can be the sums over any respondents: a file may have been changed. */
export function arePossible({ m, v, y, vv, yy, vy }: AreaSums): boolean {
  const isOne = m !== 1 || (vv === v * v && yy === y * y && vy === v * y);
  const isOrdered = m <= v && y <= v && v <= vv && y <= yy && yy <= vy && vy <= vv;
  return isOne && isOrdered && m > 0 === v > 0 && vy * vy <= vv * yy && v * v <= m * vv;
}
