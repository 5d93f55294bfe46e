import { CountSet } from '../linear/count-set.js';
import type { CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { smallBlocks } from '../linear/small-blocks.js';
import { type Span, startSpan } from '../linear/span.js';
import type { Candidate, HiddenSystem, Told } from './hidden-system.js';
import { inRanges, type NarrowRanges, type ShownSum } from './narrow-ranges.js';

/**
 * Steps 2 to 4: tells as many candidates as can be, in the order given, so that in none of the systems a secret can
 * be worked out, a few parts come out together, or a sum that is withheld is known within a narrow range. What the later
 * steps find calls for a new start; something more is withheld each time, so that it ends.
 */
export function withhold<C extends Candidate>(
  systems: readonly HiddenSystem[],
  candidates: readonly C[],
  solver: Solver,
): Told<C> {
  if (candidates.length === 0) return new Map();
  return inRanges(systems, solver, (all) => {
    const watched = [...systems.entries()].flatMap(([s, system]): Watched[] => {
      const ranges = all[s];
      const { few = [], none = [] } = system.blocks ?? {};
      return ranges ? [{ system, blocks: { few: [...few], none: [...none] }, changes: [], ranges }] : [];
    });
    return safelyTold(watched, candidates);
  });
}

function safelyTold<C extends Candidate>(all: readonly Watched[], candidates: readonly C[]): Told<C> {
  const refused = new Set<string>();
  /** What was told the last time, when no more than that is offered: then what was found possible before still is. */
  let most: Told<C> | undefined;
  for (;;) {
    let isLessOffered = false;
    const { told, spans, beside } = greedy(all, candidates, (candidate, number, way) => {
      if (refused.has(keyOf(number, way))) return false;
      const isMore = most !== undefined && way < (most.get(candidate) ?? Infinity);
      isLessOffered ||= isMore;
      return !isMore;
    });
    const states = all.flatMap((watched, s) => {
      const span = spans[s];
      const shown = shownSums(watched.system, s, candidates, told);
      return span ? [{ ...watched, span, shown, beside: beside[s] }] : [];
    });
    // Where no more is told than before, no more comes out.
    if (!isLessOffered && states.map(isAddedTo).includes(true)) {
      most = told;
      continue;
    }
    const narrowing = states.flatMap(({ blocks, span, shown, ranges }) =>
      ranges.sources(blocks.few, span, shown),
    );
    for (const { number, way } of narrowing) refused.add(keyOf(number, way));
    if (narrowing.length > 0) most = told;
    else if (isLessOffered) most = undefined;
    else return withKnown(told, candidates, spans);
  }
}

/** A system as it is when some things are told. */
interface WatchedState extends Watched {
  readonly span: Span;
  readonly shown: readonly ShownSum[];
  readonly beside: BesideVersions | undefined;
}

/**
 * Step 3. Adds what must not come out together, and had not been found before. Says whether something told must be taken back
 * for it: that nobody is in a block may be known as long as no secret follows.
 */
function isAddedTo({ system, blocks, changes, span, shown, beside }: WatchedState): boolean {
  const { parts, values, minimum } = system;
  const left = system.leftBy(shown.map(({ columns }) => columns));
  const none = unseen(left.none, blocks.none);
  blocks.none.push(...none);
  const isImpossible = none.length > 0 && !span.offer(none.flat().map((column) => [column]));
  const few = unseen([...smallBlocks(span.basis, parts, values, minimum), ...left.few], blocks.few);
  blocks.few.push(...few);
  const small = unseen(beside?.changesLeft() ?? [], changes);
  changes.push(...small);
  return isImpossible || few.some(span.tells) || small.length > 0;
}

/** A system, and the blocks in it that have been found so far. */
interface Watched {
  readonly system: HiddenSystem;
  readonly blocks: { readonly few: CountVector[]; readonly none: CountVector[] };
  /** Small changes since an earlier version that would come out together. */
  readonly changes: CountVector[];
  readonly ranges: NarrowRanges;
}

function keyOf(candidate: number, way: number): string {
  return `${candidate} ${way}`;
}

/** Step 2. */
function greedy<C extends Candidate>(
  systems: readonly Watched[],
  candidates: readonly C[],
  isOffered: (candidate: C, number: number, way: number) => boolean,
): { told: Map<C, number>; spans: Span[]; beside: (BesideVersions | undefined)[] } {
  const spans = systems.map(({ system: { values, secrets, zeros, known }, blocks }) => {
    const span = startSpan(values.length, [...secrets, ...blocks.few], [...zeros, ...blocks.none]);
    span.know(known);
    return span;
  });
  const beside = systems.map(besideVersions);
  const told = new Map<C, number>();
  for (const [number, candidate] of candidates.entries()) {
    const way = candidate.ways.findIndex((sums, w) => {
      const offers = sums.flatMap((own, s) => [
        { span: spans[s], counts: own },
        { span: beside[s]?.span, counts: beside[s]?.now(own) ?? [] },
      ]);
      return isOffered(candidate, number, w) && areTold(offers);
    });
    if (way >= 0) told.set(candidate, way);
  }
  return { told, spans, beside };
}

/** Tells all of the counts, or none when some must not be told. */
function areTold(offers: readonly { span: Span | undefined; counts: readonly CountVector[] }[]): boolean {
  const refused = offers.findIndex(({ span, counts }) => span?.offer(counts) === false);
  if (refused < 0) return true;
  for (const { span } of offers.slice(0, refused)) span?.undo();
  return false;
}

/**
 * Together with the candidates that can be worked out from the others, though they have been refused on the way: not to tell
 * them would hide nothing.
 */
function withKnown<C extends Candidate>(
  told: Told<C>,
  candidates: readonly C[],
  spans: readonly Span[],
): Told<C> {
  const isKnown = (sums: readonly CountVector[], s: number) =>
    sums.every((sum) => spans[s]?.tells(sum) ?? false);
  const known = candidates.flatMap((candidate): [C, number][] => {
    if (told.has(candidate)) return [];
    const way = candidate.ways.findIndex((sums) => sums.every(isKnown));
    return way >= 0 ? [[candidate, way]] : [];
  });
  return new Map([...told, ...known]);
}

/** What can be worked out of two versions together. */
interface BesideVersions {
  readonly span: Span;
  /** Sums of today in them. */
  now(sums: readonly CountVector[]): readonly CountVector[];
  /** The small changes that come out together. */
  changesLeft(): readonly CountVector[];
}

/** Undefined when there is but one version. */
function besideVersions({ system: { versions, known }, changes }: Watched): BesideVersions | undefined {
  if (!versions) return undefined;
  const span = startSpan(versions.columns, [...versions.secrets, ...changes], versions.zeros);
  span.know([...versions.known, ...known.map(versions.now)]);
  return {
    span,
    now: (sums) => sums.map(versions.now),
    changesLeft: () => versions.changesLeft((sum) => span.tells(versions.now(sum))),
  };
}

/** Everything that is known in a system, with the candidate that tells it. */
function shownSums<C extends Candidate>(
  { known }: HiddenSystem,
  s: number,
  candidates: readonly C[],
  told: Told<C>,
): ShownSum[] {
  const ofCandidates = candidates.flatMap((candidate, number) => {
    const way = told.get(candidate);
    if (way === undefined) return [];
    const source = { number, way };
    return (candidate.ways[way]?.[s] ?? []).map((columns) => ({ columns, source }));
  });
  return [...known.map((columns) => ({ columns, source: undefined })), ...ofCandidates];
}

function unseen(blocks: readonly CountVector[], before: readonly CountVector[]): CountVector[] {
  const seen = new CountSet(before);
  return new CountSet(blocks).sums.filter((block) => !seen.has(block));
}
