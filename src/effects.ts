import type { Language } from './language/language.js';

/**
 * The outside world, passed in so that tests can fake it and so that the core can one day run in a browser.
 * Paths use `/`; a relative path counts from the working folder.
 */
export interface Effects {
  readonly files: Files;
  readonly output: OutputFolder;
  readonly internal: InternalFolder;
  /** The start of an incremental SHA-256. */
  sha256(): Hash;
  /** Tells what is going on during long work. May be a no-op. */
  progress(step: Progress): void;
}

/** One step of a run, worded by whoever shows it. It begins once the language is known. */
export type Progress = ProgressStep | { readonly step: 'begin'; readonly language: Language };

export interface ProgressStep {
  readonly step: 'read' | 'protect' | 'analyse' | 'draw' | 'audit' | 'write';
  /** The file or wave that is being worked on. */
  readonly what?: string;
  readonly rows?: number;
}

export interface Files {
  /** The whole file. @throws FileFault */
  read(path: string): Promise<Uint8Array>;
  /** The file in pieces of at most a few hundred kilobytes; a piece may be reused after the next is asked for. @throws FileFault */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Size in bytes. @throws FileFault */
  size(path: string): Promise<number>;
  /**
   * The files that a path or glob pattern names as seen from the folder of the file `from`, sorted; empty when there is
   * none. Only what stands in the pattern is read as one, and not even that when a file has exactly this name.
   * @throws FileFault
   */
  match(from: string, pattern: string): Promise<readonly string[]>;
  /** Paths within a folder of all files in it, with `/`, sorted; also of links, which are not followed. @throws FileFault */
  list(folder: string): Promise<readonly string[]>;
  /** `relative` as seen from the folder of the file `from`. */
  resolve(from: string, relative: string): string;
  /** Writes a single file beside its final place and renames it. @throws FileFault */
  write(path: string, content: Uint8Array): Promise<void>;
  /** A file that ships with the program, such as a font, by its path in the installed packages. */
  readPackaged(specifier: string): Promise<Uint8Array>;
}

export interface OutputFolder {
  /**
   * Mends what an interrupted run left behind and makes sure that `replace` may later replace the folder: it is
   * missing, empty, or has our manifest and nothing that the manifest does not list, and it can be written. @throws FileFault
   */
  prepare(folder: string): Promise<void>;
  /**
   * Puts a whole run in place at once: stages beside, moves the old folder aside, moves the new one in, deletes
   * the old. Whatever fails, the previous output stays or comes back. @throws FileFault
   */
  replace(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
}

/** A folder for what only the analyst may see: readable by its owner alone, and never part of what is published. */
export interface InternalFolder {
  /**
   * Like that of `OutputFolder`; refuses also a folder that is the `published` one, is inside it, or holds it.
   * @throws FileFault
   */
  prepare(folder: string, published: string): Promise<void>;
  /** Like that of `OutputFolder`, with mode 0700. @throws FileFault */
  replace(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
}

export interface Hash {
  update(bytes: Uint8Array): void;
  /** Lower-case hexadecimal. */
  hex(): string;
}

/** Why the outside world said no. */
export type FileFaultReason =
  | 'missing'
  /** A link to something that does not exist. */
  | 'broken-link'
  /** A device, pipe or socket. */
  | 'special'
  /** Beyond what the command may reach, as it stands or through a link. */
  | 'outside'
  | 'folder'
  | 'denied'
  | 'not-ours'
  | 'holds-others'
  | 'full'
  | 'other';

export class FileFault extends Error {
  readonly reason: FileFaultReason;
  readonly path: string;

  constructor(reason: FileFaultReason, path: string, cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.name = 'FileFault';
    this.reason = reason;
    this.path = path;
  }
}
