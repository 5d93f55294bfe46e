import type { Language } from '../language/language.js';
import type { Format } from '../stages/formats.js';

/** What commander hands over; flags that were not given are left out. */
export interface SharedFlags {
  readonly strict?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly lang?: Language;
  /** Folders that may be read and written besides the workspace. */
  readonly allow?: readonly string[];
}

export interface RunFlags extends SharedFlags {
  readonly out: string;
  readonly internal: string;
  readonly format?: readonly Format[];
}

export type AuditFlags = Omit<SharedFlags, 'strict' | 'allow'>;

export interface PublishFlags extends Pick<SharedFlags, 'quiet' | 'lang' | 'allow'> {
  readonly internal: string;
  readonly ledger?: string;
  readonly date?: string;
  readonly note?: string;
}

export interface CountFlags extends Omit<SharedFlags, 'json'> {
  readonly wave: string;
  readonly out: string;
}
