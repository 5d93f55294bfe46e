import type { CategoricalVariable, Codebook } from '../config/codebook.js';
import { type CategoryCodes, categoryCodes } from './category-codes.js';
import type { Claims } from './column-claims.js';
import type { NamedColumn } from './named-columns.js';
import type { DatedColumn } from './offered-period.js';
import { shownText } from './shown-text.js';
import { scaleIn, type WaveInfo } from './wave-variables.js';

/** A column that takes part in naming the group. */
export interface GroupColumn extends NamedColumn {
  readonly variable: CategoricalVariable;
  readonly codes: CategoryCodes;
}

export interface OfferedColumns {
  readonly file: string;
  readonly groups: readonly GroupColumn[];
  readonly count: NamedColumn;
  readonly overcoverage: NamedColumn;
  readonly ladder: readonly (NamedColumn & { readonly step: string })[];
  readonly dated?: DatedColumn;
}

export function groupColumns(
  backgrounds: readonly CategoricalVariable[],
  claims: Claims,
  header: readonly string[],
  codebook: Codebook,
  wave: WaveInfo,
): GroupColumn[] {
  return backgrounds.flatMap((variable) => {
    const column = claims.found.get(variable.id);
    if (column === undefined) return [];
    const codes = categoryCodes(variable, scaleIn(codebook, wave, variable));
    return [{ variable, codes, column, field: shownText(header[column] ?? '') }];
  });
}
