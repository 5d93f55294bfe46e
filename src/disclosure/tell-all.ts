import { CountSet } from '../linear/count-set.js';
import type { CountVector } from '../linear/count-vector.js';
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
  const outcome = few ? outcomeBeside(few) : 'open';
  const isWide = few !== undefined && outcome !== 'open' && areWideBeside(few, solver);
  if (isWide && outcome === 'hidden') return inTheBestWay(few.candidates);
  const judged = all();
  const { systems, candidates } = judged;
  const narrowed = isWide ? systems.map((system, s) => withWide(system, toldOf(judged, s))) : systems;
  const seen =
    outcome === 'rest' ? narrowed.map((system, s) => withRests(system, toldOf(judged, s))) : narrowed;
  return withhold(seen, candidates, solver);
}

/**
 * What comes out in steps 2 and 3 if every candidate is told in its best way: nothing, what shown groups leave of each
 * other and nothing else, or something.
 */
type Outcome = 'hidden' | 'rest' | 'open';

function outcomeBeside<C extends Candidate>(judged: Judged<C>): Outcome {
  const outcomes = new Set<Outcome>();
  for (const [s, system] of judged.systems.entries()) {
    outcomes.add(outcomeIn(system, toldOf(judged, s)));
    if (outcomes.has('open')) return 'open';
  }
  return outcomes.has('rest') ? 'rest' : 'hidden';
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
 * The same system when, everything told, nothing that is not shown is within a narrow range: with less told it is not
 * either. Blocks have not been looked at.
 * @param told everything
 */
function withWide(system: HiddenSystem, told: readonly CountVector[]): HiddenSystem {
  const shown = new CountSet([...system.known, ...told]);
  const isShown = (sum: CountVector) => shown.has(sum);
  const wide = new CountSet(system.bounded([], () => false).filter((sum) => !isShown(sum)));
  return {
    ...system,
    bounded: (blocks, canBeWorkedOut) =>
      system.bounded(blocks, canBeWorkedOut).filter((sum) => !wide.has(sum)),
    open: system.open.filter(isShown),
  };
}

/** The same system when nothing comes out but what shown groups leave of each other. @param told everything */
function withRests(system: HiddenSystem, told: readonly CountVector[]): HiddenSystem {
  return { ...system, blocks: system.leftBy([...system.known, ...told]) };
}

function inTheBestWay<C extends Candidate>(candidates: readonly C[]): Told<C> {
  return new Map(candidates.map((candidate) => [candidate, best]));
}

/** A secret must not even follow from what is known already. */
function outcomeIn(system: HiddenSystem, told: readonly CountVector[]): Outcome {
  const { values, secrets, zeros, known, parts, minimum } = system;
  const shown = [...told, ...known];
  const { few, none } = system.leftBy(shown);
  const basis = workedOutFrom(values.length, [...none, ...shown], [...none, ...zeros]);
  if (secrets.some((secret) => basis.spans(secret)) || smallBlocks(basis, parts, values, minimum).length > 0)
    return 'open';
  return few.some((rest) => basis.spans(rest)) ? 'rest' : 'hidden';
}
