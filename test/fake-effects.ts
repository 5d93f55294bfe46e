import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Effects, FileFault, type Progress } from '../src/effects.js';

/** An outside world in memory, with what has been done to it. */
export interface FakeEffects extends Effects {
  /** Every file by its path; may be changed between calls. */
  readonly disk: Map<string, Uint8Array>;
  /** Run folders that were put in place, by path. */
  readonly placed: Map<string, ReadonlyMap<string, Uint8Array>>;
  /** The same for internal folders. */
  readonly placedInternally: Map<string, ReadonlyMap<string, Uint8Array>>;
  readonly steps: Progress[];
}

export interface FakeOptions {
  /** Size in bytes of the pieces that `stream` gives; 64 unless told, so that every test meets piece ends. */
  readonly pieceBytes?: number;
  /** Paths that give this fault instead of their bytes. */
  readonly faults?: ReadonlyMap<string, FileFault>;
}

/** Effects over the given files; text becomes UTF-8. Pieces are overwritten once the next one is asked for. */
export function fakeEffects(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { pieceBytes = 64, faults = new Map() }: FakeOptions = {},
): FakeEffects {
  const encoder = new TextEncoder();
  const disk = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  const placed = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const placedInternally = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const steps: Progress[] = [];
  const bytesOf = (path: string): Uint8Array => {
    const fault = faults.get(path);
    if (fault) throw fault;
    const bytes = disk.get(path);
    if (!bytes) throw new FileFault('missing', path);
    return bytes;
  };

  return {
    disk,
    placed,
    placedInternally,
    steps,
    files: {
      read: async (path) => bytesOf(path).slice(),
      stream: (path) => piecesOf(() => bytesOf(path), pieceBytes),
      size: async (path) => bytesOf(path).length,
      match: async (from, pattern) => {
        const path = posix.normalize(posix.join(posix.dirname(from), pattern));
        const fault = faults.get(path);
        if (fault) throw fault;
        return [...disk.keys()].filter((name) => globbed(path).test(name)).sort();
      },
      list: async (folder) => {
        const within = [...disk.keys()].filter((path) => path.startsWith(`${folder}/`));
        if (within.length === 0) throw new FileFault('missing', folder);
        return within.map((path) => path.slice(folder.length + 1)).sort();
      },
      resolve: (from, relative) => posix.normalize(posix.join(posix.dirname(from), relative)),
      write: async (path, content) => void disk.set(path, content.slice()),
      readPackaged: async (specifier) => bytesOf(specifier).slice(),
    },
    output: {
      prepare: async () => {},
      replace: async (folder, content) => void placed.set(folder, new Map(content)),
    },
    internal: {
      prepare: async () => {},
      replace: async (folder, content) => void placedInternally.set(folder, new Map(content)),
    },
    sha256() {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
    progress: (step) => void steps.push(step),
  };
}

/** `*` stands for any part of a name, `**` for any part of a path. */
function globbed(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

async function* piecesOf(read: () => Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
  const bytes = read();
  const piece = new Uint8Array(pieceBytes);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const part = bytes.subarray(at, at + pieceBytes);
    piece.fill(0);
    piece.set(part);
    yield piece.subarray(0, part.length);
  }
}
