import { CountSet } from '../linear/count-set.js';
import { areTheSameSums, type CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { smallBlocks } from '../linear/small-blocks.js';
import { workedOutFrom } from '../linear/worked-out.js';
import type { Candidate, HiddenSystem, Told } from './hidden-system.js';
import { inRanges } from './narrow-ranges.js';
import { withhold } from './withhold.js';

/** The number of the way in which it would be best to tell a candidate. */
const best = 0;

/** Candidates, and the systems in which they are judged. */
export interface Judged<C extends Candidate> {
  readonly systems: readonly HiddenSystem[];
  readonly candidates: readonly C[];
}

/**
 * What may be told of candidates, judged first where more is taken for known than is: what is safe there is safe.
 * Mostly all can be told, and is judged so in small systems.
 * @param few systems in which more is taken for known; undefined when there are none
 * @param all those in which nothing is, asked for only if it takes them
 */
export function toldIn<C extends Candidate>(
  few: Judged<C> | undefined,
  all: () => Judged<C>,
  solver: Solver,
): Told<C> {
  const seenInFew = few && seenIn(few, solver);
  if (few && seenInFew && isSafe(seenInFew)) return inTheBestWay(few.candidates);
  const judged = all();
  if (judged.candidates.length === 0) return new Map();
  const seen = seenInFew && seenInFew.outcome !== 'open' ? seenInFew : seenIn(judged, solver);
  if (isSafe(seen)) return inTheBestWay(judged.candidates);
  return withhold(withSeen(judged, seen), judged.candidates, solver);
}

/** What is seen if every candidate is told in its best way. */
interface Seen {
  readonly outcome: Outcome;
  /** Whether nothing that is not told is within a narrow range. */
  readonly isWide: boolean;
}

/** Where counts have changed since they were published, nothing is seen beforehand. */
function seenIn<C extends Candidate>(judged: Judged<C>, solver: Solver): Seen {
  if (judged.systems.some(({ versions }) => versions)) return { outcome: 'open', isWide: false };
  const outcome = outcomeBeside(judged);
  return { outcome, isWide: outcome !== 'open' && areWideBeside(judged, solver) };
}

function isSafe({ outcome, isWide }: Seen): boolean {
  return outcome === 'hidden' && isWide;
}

/**
 * What comes out in steps 2 and 3 if every candidate is told in its best way: nothing, what shown groups leave of each
 * other and nothing else, or something.
 */
type Outcome = 'hidden' | 'rest' | 'open';

function outcomeBeside<C extends Candidate>(judged: Judged<C>): Outcome {
  const sharing = new Map<readonly number[], Shown[]>();
  for (const [s, system] of judged.systems.entries()) {
    const shown = { system, sums: [...toldOf(judged, s), ...system.known] };
    sharing.set(system.values, [...(sharing.get(system.values) ?? []), shown]);
  }
  const outcomes = new Set<Outcome>();
  for (const systems of sharing.values()) {
    outcomes.add(outcomeIn(systems));
    if (outcomes.has('open')) return 'open';
  }
  return outcomes.has('rest') ? 'rest' : 'hidden';
}

/** A system, and what is shown in it. */
interface Shown {
  readonly system: HiddenSystem;
  readonly sums: readonly CountVector[];
}

/** Step 4, if every candidate is told in its best way. What is not shown counts as withheld even if it can be worked out. */
function areWideBeside<C extends Candidate>(judged: Judged<C>, solver: Solver): boolean {
  const { systems } = judged;
  return inRanges(systems, solver, (ranges) =>
    systems.every((system, s) => ranges[s]?.areWide([...system.known, ...toldOf(judged, s)])),
  );
}

function toldOf({ candidates }: Judged<Candidate>, s: number): CountVector[] {
  return candidates.flatMap(({ ways }) => ways[best]?.[s] ?? []);
}

/**
 * The same systems without what has been seen not to come out, everything told: with less told it does not either. Small
 * blocks are looked for again, since a search of few parts may find other ones with less told.
 */
function withSeen(judged: Judged<Candidate>, seen: Seen): readonly HiddenSystem[] {
  const { systems } = judged;
  if (seen.outcome === 'open') return systems;
  const seenOf = new Map<HiddenSystem, HiddenSystem>();
  for (const [s, system] of systems.entries()) {
    const told = toldOf(judged, s);
    const hidden = withRests(system, told);
    const wide = seen.isWide ? withWide(hidden, told) : hidden;
    const { stricter } = system;
    const other = stricter && seenOf.get(stricter.system);
    seenOf.set(system, other ? { ...wide, stricter: { ...stricter, system: other } } : wide);
  }
  return [...seenOf.values()];
}

/**
 * The same system when, everything told, nothing that is not shown is within a narrow range: with less told it is not
 * either. Blocks have not been looked at.
 * @param told everything
 */
function withWide(system: HiddenSystem, told: readonly CountVector[]): HiddenSystem {
  const shown = new CountSet([...system.known, ...told]);
  const isShown = (sum: CountVector) => shown.has(sum);
  const wide = new CountSet(system.bounded([], isShown).filter((sum) => !isShown(sum)));
  return {
    ...system,
    bounded: (blocks, canBeWorkedOut) =>
      system.bounded(blocks, canBeWorkedOut).filter((sum) => !wide.has(sum)),
    open: system.open.filter(isShown),
  };
}

/**
 * The same system when nothing comes out, everything told, but what shown groups leave of each other: then no secret does,
 * however little is told.
 * @param told everything
 */
function withRests(system: HiddenSystem, told: readonly CountVector[]): HiddenSystem {
  return { ...system, secrets: [], blocks: system.leftBy([...told, ...system.known]) };
}

function inTheBestWay<C extends Candidate>(candidates: readonly C[]): Told<C> {
  return new Map(candidates.map((candidate) => [candidate, best]));
}

/**
 * A secret must not even follow from what is known already.
 * @param systems of the same counts, so that what is known in one is known in all
 */
function outcomeIn(systems: readonly Shown[]): Outcome {
  const columns = systems[0]?.system.values.length ?? 0;
  const left = systems.map(({ system, sums }) => system.leftBy(sums));
  const none = left.flatMap((blocks) => blocks.none);
  const basis = workedOutFrom(
    columns,
    [...none, ...systems.flatMap(({ sums }) => sums)],
    [...none, ...systems.flatMap(({ system }) => system.zeros)],
  );
  const isOut = (sum: CountVector) => basis.spans(sum);
  const hasSmallBlocks = ({ parts, values, minimum }: HiddenSystem) =>
    smallBlocks(basis, parts, values, minimum).length > 0;
  const all = systems.map(({ system }) => system);
  if (all.some(({ secrets }) => secrets.some(isOut)) || all.filter(hasOwnParts).some(hasSmallBlocks))
    return 'open';
  return left.some(({ few }) => few.some(isOut)) ? 'rest' : 'hidden';
}

/** Whether it does not have the same parts as one before it. */
function hasOwnParts({ parts, minimum }: HiddenSystem, n: number, all: readonly HiddenSystem[]): boolean {
  return !all.slice(0, n).some((other) => other.minimum === minimum && areTheSameSums(other.parts, parts));
}
