/** What a rate is worked out from: hits/base. */
export interface BaseAndHits {
  readonly base: number;
  readonly hits: number;
}

/** @throws RangeError unless both are finite and at least 0, and there are no hits without a base. */
export function requireBaseAndHits({ base, hits }: BaseAndHits): void {
  const finite = Number.isFinite(base) && Number.isFinite(hits);
  if (!(finite && base >= 0 && hits >= 0 && (base > 0 || hits === 0))) {
    throw new RangeError(`not a base and hits: ${base}, ${hits}`);
  }
}
