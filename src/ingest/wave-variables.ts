import type { Codebook, Scale, Variable, WaveOverride } from '../config/codebook.js';
import { isCategorical } from '../config/codebook.js';
import { matchKey } from '../config/match-key.js';
import type { Wave } from '../config/pipeline.js';
import type { Wanted } from './column-claims.js';

/** What ingestion needs to know of a wave. */
export type WaveInfo = Pick<Wave, 'id' | 'date' | 'fieldPeriod'>;

export function overrideOf(codebook: Codebook, wave: WaveInfo, variable: Variable): WaveOverride | undefined {
  return codebook.waves[wave.id]?.[variable.id];
}

/** The headers a variable goes by in a wave: its columns, else its id and label. Columns given for the wave replace all. */
export function wantedColumn(codebook: Codebook, wave: WaveInfo, variable: Variable): Wanted {
  const columns = overrideOf(codebook, wave, variable)?.columns;
  const names = columns ? [columns] : [variable.columns, [variable.id, ...Object.values(variable.label)]];
  return { id: variable.id, names };
}

/** The scale that answers of a wave are written in; undefined for variables that are not counted. */
export function scaleIn(codebook: Codebook, wave: WaveInfo, variable: Variable): Scale | undefined {
  if (!isCategorical(variable)) return undefined;
  return overrideOf(codebook, wave, variable)?.scale ?? variable.scale;
}

/** Match keys of every header that the wanted go by. */
export function knownHeaders(wanted: readonly Wanted[]): Set<string> {
  return new Set(wanted.flatMap((w) => w.names.flat()).map(matchKey));
}
