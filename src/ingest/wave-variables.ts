import type { Codebook, Scale, Variable, WaveOverride } from '../config/codebook.js';
import { askedAt, isCategorical } from '../config/codebook.js';
import type { Form } from '../config/form.js';
import { matchKey } from '../config/match-key.js';
import type { Wave } from '../config/pipeline.js';
import type { Wanted } from './column-claims.js';

/** What ingestion needs to know of a wave, and of the form of the file at hand where there are several. */
export type WaveInfo = Pick<Wave, 'id' | 'date' | 'fieldPeriod' | 'window'> & { readonly form?: Form };

export function overrideOf(codebook: Codebook, wave: WaveInfo, variable: Variable): WaveOverride | undefined {
  return codebook.waves[wave.id]?.[variable.id];
}

/** Whether the variable is asked for in the wave, and by the file's form. */
export function askedIn(variable: Variable, { date, form }: WaveInfo): boolean {
  return askedAt(variable, date) && !form?.without.includes(variable.id);
}

/**
 * The headers a variable goes by in a wave: its columns, else the form's own words for it, else its id and label.
 * Columns given for the wave replace all but the form's words, which come after them.
 */
export function wantedColumn(codebook: Codebook, wave: WaveInfo, variable: Variable): Wanted {
  const columns = overrideOf(codebook, wave, variable)?.columns;
  const inForm = Object.values(wave.form?.labels[variable.id] ?? {});
  const own = inForm.length > 0 ? [inForm] : [];
  const names = columns
    ? [columns, ...own]
    : [variable.columns, ...own, [variable.id, ...Object.values(variable.label)]];
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
