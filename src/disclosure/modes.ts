import { backgroundsOf, type Codebook } from '../config/codebook.js';
import type { Status } from '../config/vocabulary.js';
import type { Cube } from '../cube/cube.js';
import type { FileCells } from './file-cells.js';
import { type LateCount, lateCount } from './late-counts.js';
import type { PublishedMode } from './published.js';
import { wantedTables } from './wanted-groups.js';

/** How respondents are spread over the categories of one mode variable. */
export interface ModeTable {
  readonly variable: string;
  readonly asked: boolean;
  readonly groups: readonly { readonly category: string; readonly count: LateCount }[];
}

/** The mode variables that are not breakdowns of their own. */
export function lateModes(codebook: Codebook, breakdowns: readonly (readonly string[])[]): string[] {
  const shown = new Set(breakdowns.filter((by) => by.length === 1).flat());
  const modes = backgroundsOf(codebook).filter(({ id, role }) => role === 'mode' && !shown.has(id));
  return modes.map(({ id }) => id);
}

export function modeTables(
  codebook: Codebook,
  variables: readonly string[],
  cube: Cube,
  cells: FileCells,
): ModeTable[] {
  const tables = wantedTables(
    codebook,
    variables.map((id) => [id]),
    cube,
    { inner: cells.cells, own: [...cells.cells.keys()] },
    [],
  );
  return tables.flatMap(({ by: [variable], groups }) => {
    if (variable === undefined) return [];
    const counted = groups.map(({ group: [category = ''], missing }) => ({
      category,
      count: lateCount(cells, cells.ofMode(variable, category), missing),
    }));
    return [{ variable, asked: groups.some((group) => group.asked), groups: counted }];
  });
}

export function publishedMode(
  { variable, asked, groups }: ModeTable,
  statuses: ReadonlyMap<LateCount, Status>,
): PublishedMode {
  const statusOf = (count: LateCount) => (asked ? (statuses.get(count) ?? 'withheld') : 'not-asked');
  const hidden = groups.filter(({ count }) => statusOf(count) === 'withheld').length;
  const isWhole = hidden > 0 && hidden === groups.length;
  return {
    variable,
    withheld: isWhole ? 'whole' : hidden > 0 ? 'some' : 'nothing',
    groups: groups
      .filter(({ count }) => !(isWhole && count.missing))
      .map(({ category, count }) => {
        const status = statusOf(count);
        return { category, status, respondents: status === 'ok' ? count.respondents : null };
      }),
  };
}
