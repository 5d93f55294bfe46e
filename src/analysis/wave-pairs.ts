import type { Status } from '../config/vocabulary.js';
import type { Estimate } from './estimate.js';

/** The same figure in two waves; in a wave that has no row for it, the reason why. */
export interface WavePair {
  /** Either one, for what the figure is about. */
  readonly about: Estimate;
  readonly from: Estimate | Absence;
  readonly to: Estimate | Absence;
}

/** Stands in for an estimate that a wave does not list. */
export interface Absence {
  readonly status: Exclude<Status, 'ok'>;
}

/**
 * Pairs the estimates of two waves by measure, question, category and group, in the order they have; rows that only
 * the earlier wave has come where they stood in it.
 */
export function pairedWaves(from: readonly Estimate[], to: readonly Estimate[]): WavePair[] {
  const earlier = keyed(from);
  const later = keyed(to);
  const absenceFrom = absenceIn(from);
  const absenceTo = absenceIn(to);
  return mergedInOrder([...earlier.keys()], [...later.keys()]).flatMap((key) => {
    const [before, after] = [earlier.get(key), later.get(key)];
    const about = after ?? before;
    if (about === undefined) return [];
    return [{ about, from: before ?? absenceFrom(about), to: after ?? absenceTo(about) }];
  });
}

function keyed(estimates: readonly Estimate[]): Map<string, Estimate> {
  return new Map(
    estimates.map((e) => [JSON.stringify([e.measure, e.question, e.category, e.by, e.group]), e]),
  );
}

/**
 * Why a wave does not list a figure. A group can be missing from a table that is there when it has nobody, as
 * "uppgift saknas" often has; a wave without a step in its ladder did not report it. Else the table's variable, the question or the category was not in the wave.
 */
function absenceIn(estimates: readonly Estimate[]): (figure: Estimate) => Absence {
  const asked = estimates.filter((e) => e.status !== 'not-asked');
  const tables = new Set(asked.map((e) => JSON.stringify(e.by)));
  const groups = new Set(estimates.map((e) => JSON.stringify([e.by, e.group])));
  return ({ measure, by, group }) => {
    if (measure === 'coverage') return { status: 'not-reported' };
    const tableIsThere = tables.has(JSON.stringify(by));
    const groupIsThere = groups.has(JSON.stringify([by, group]));
    return { status: tableIsThere && !groupIsThere ? 'empty' : 'not-asked' };
  };
}

/** All keys once: in the order of `second`, each that only `first` has right before what follows it in `first`. */
function mergedInOrder(first: readonly string[], second: readonly string[]): string[] {
  const inSecond = new Set(second);
  const positions = new Map(first.map((key, position) => [key, position]));
  const onlyFirst = (start: number, end: number) =>
    first.slice(start, end).filter((key) => !inSecond.has(key));
  let next = 0;
  const merged = second.flatMap((key) => {
    const position = positions.get(key) ?? -1;
    if (position < next) return [key];
    const before = onlyFirst(next, position);
    next = position + 1;
    return [...before, key];
  });
  return [...merged, ...onlyFirst(next, first.length)];
}
