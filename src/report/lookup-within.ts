import { respondentVariable } from '../config/form-variables.js';
import type { PublishedTable } from '../disclosure/published.js';
import type { Figured, Lookup } from './lookup.js';

/** A kind of respondents, and the forms that are put to it. */
export interface Within {
  readonly kind: string;
  readonly forms: readonly string[];
}

/**
 * The same lookup for one kind of respondents: what is asked for is found in the sibling by kind, or where the groups
 * are of one kind already, such as those by form.
 * @param apart the variables that keep answers apart
 */
export function lookupWithin(find: Lookup, apart: readonly string[], { kind, forms }: Within): Lookup {
  const axisOf = (by: readonly string[]) => by.findIndex((variable) => apart.includes(variable));
  const within = (wanted: Figured): Figured => {
    const { by = [], group = [] } = wanted;
    if (axisOf(by) >= 0) return wanted;
    return { ...wanted, by: [respondentVariable, ...by], group: [kind, ...group] };
  };
  return {
    estimate: (wave, wanted) => find.estimate(wave, within(wanted)),
    comparison: (from, to, wanted) => find.comparison(from, to, within(wanted)),
    difference: (wave, wanted) => {
      const { against, by = [] } = wanted;
      const isWithin = typeof against === 'string' || axisOf(by) >= 0;
      return find.difference(wave, { ...within(wanted), against: isWithin ? against : [kind, ...against] });
    },
    table: (wave, by) => {
      const axis = axisOf(by);
      if (axis < 0) return ofKind(find.table(wave, [respondentVariable, ...by]), kind);
      const own = by[axis] === respondentVariable ? [kind] : forms;
      return narrowed(find.table(wave, by), (group) => own.includes(group[axis] ?? ''));
    },
  };
}

/** The groups of one kind in a table whose first variable is the kind, without it. */
function ofKind(table: PublishedTable | undefined, kind: string): PublishedTable | undefined {
  const own = narrowed(table, ([first]) => first === kind);
  if (!own) return undefined;
  const groups = own.groups.map((group) => ({ ...group, group: group.group.slice(1) }));
  return { ...own, by: own.by.slice(1), groups };
}

function narrowed(
  table: PublishedTable | undefined,
  isOwn: (group: readonly string[]) => boolean,
): PublishedTable | undefined {
  if (!table) return undefined;
  const groups = table.groups.filter(({ group }) => isOwn(group));
  const hidden = groups.filter(({ status }) => status === 'withheld').length;
  const withheld = hidden === 0 ? 'nothing' : hidden === groups.length ? 'whole' : 'some';
  return { ...table, withheld, groups };
}
