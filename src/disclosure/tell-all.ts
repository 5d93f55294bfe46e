import type { CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { smallBlocks } from '../linear/small-blocks.js';
import { startSpan } from '../linear/span.js';
import type { Candidate, HiddenSystem, Told } from './hidden-system.js';
import { inRanges } from './narrow-ranges.js';

/** The number of the way in which it would be best to tell a candidate. */
const best = 0;

/**
 * Whether every candidate can be told in its best way (steps 2 to 4), judged in systems in which more is taken for known than
 * is: yes is yes, but no leaves it open. There a secret must not even follow from what is known already, and a sum that is not
 * shown counts as withheld even if it can be worked out.
 */
export function canTellAll(
  systems: readonly HiddenSystem[],
  candidates: readonly Candidate[],
  solver: Solver,
): boolean {
  const told = systems.map((_, s) => candidates.flatMap(({ ways }) => ways[best]?.[s] ?? []));
  return (
    systems.every((system, s) => isHiddenBeside(system, told[s] ?? [])) &&
    inRanges(systems, solver, (ranges) =>
      systems.every((system, s) => ranges[s]?.areWide([...system.known, ...(told[s] ?? [])])),
    )
  );
}

export function inTheBestWay<C extends Candidate>(candidates: readonly C[]): Told<C> {
  return new Map(candidates.map((candidate) => [candidate, best]));
}

/** Steps 2 and 3 in one system. */
function isHiddenBeside(system: HiddenSystem, told: readonly CountVector[]): boolean {
  const { values, secrets, zeros, known, parts, minimum } = system;
  // Of such a one nothing is left to hide.
  if (secrets.some((secret) => secret.length === 0)) return false;
  const span = startSpan(values.length, secrets, zeros);
  if (span.know(known).length > 0 || !span.offer(told)) return false;
  const { few, none } = system.leftBy([...known, ...told]);
  const nobody = none.flat().map((column) => [column]);
  if (!span.offer(nobody) || few.some(span.tells)) return false;
  return smallBlocks(span, parts, values, minimum).length === 0;
}
