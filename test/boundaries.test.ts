import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The architecture as a test: which room may import which, who may touch Node, and that nobody but disclosure/ can
 * make published counts.
 */

const source = path.resolve('src');

/** Rooms in the order of the data flow, each with the rooms it may import besides itself. */
const leaves = [
  'archives',
  'identifiers',
  'language',
  'linear',
  'problems',
  'stats',
  'effects.ts',
  'limits.ts',
  'version.ts',
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  archives: ['limits.ts'],
  identifiers: ['language'],
  language: [],
  linear: [],
  stats: [],
  'version.ts': [],
  'limits.ts': [],
  'effects.ts': ['language'],
  problems: ['language'],
  config: leaves,
  publication: [...leaves, 'config'],
  audit: [...leaves, 'config', 'publication'],
  ingest: [...leaves, 'config'],
  cube: [...leaves, 'config', 'ingest'],
  disclosure: [...leaves, 'config', 'publication', 'cube'],
  comments: [...leaves, 'config', 'ingest', 'disclosure'],
  analysis: [...leaves, 'config', 'disclosure'],
  charts: [...leaves, 'config', 'disclosure', 'analysis'],
  report: [...leaves, 'config', 'publication', 'disclosure', 'comments', 'analysis', 'charts'],
  output: [...leaves, 'config', 'publication', 'disclosure', 'analysis', 'charts', 'report'],
  internal: [...leaves, 'config', 'ingest', 'disclosure', 'comments', 'report', 'output'],
  stages: [
    ...leaves,
    'config',
    'publication',
    'audit',
    'ingest',
    'cube',
    'disclosure',
    'comments',
    'analysis',
    'charts',
    'report',
    'output',
    'internal',
  ],
  node: leaves,
  cli: [...leaves, 'config', 'audit', 'cube', 'stages', 'node'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(source, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, target = '']) => ({ file, target }));
});

/** Where a relative import leads, as a path within src. */
function within({ file, target }: Import): string {
  return path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '.ts');
}

const roomOf = (file: string) => file.split('/')[0] ?? file;
const local = imports.filter(({ target }) => target.startsWith('.'));
const packages = imports.filter(({ target }) => !target.startsWith('.'));

describe('boundaries', () => {
  it('finds the imports at all', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(local.length).toBeGreaterThan(200);
    expect(local.filter((i) => !files.includes(within(i)))).toEqual([]);
  });

  it('every room is in the plan, and imports go one way', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in allowed))).toEqual([]);
    const wrong = local.filter((i) => {
      const [from, to] = [roomOf(i.file), roomOf(within(i))];
      return from !== to && !allowed[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('analysis and everything after it sees of disclosure only Published', () => {
    const after = ['analysis', 'charts', 'report', 'output', 'audit'];
    const wrong = local.filter(
      (i) =>
        after.includes(roomOf(i.file)) &&
        roomOf(within(i)) === 'disclosure' &&
        within(i) !== 'disclosure/published.ts',
    );
    expect(wrong).toEqual([]);
  });

  it('reports see of comments only those that are released', () => {
    const seen = local
      .filter((i) => roomOf(i.file) === 'report' && roomOf(within(i)) === 'comments')
      .map(within);
    expect(new Set(seen)).toEqual(new Set(['comments/released-comments.ts']));
  });

  it.each(['disclosure', 'comments'])('the key of %s stays there', (room) => {
    const holders = local.filter((i) => within(i) === `${room}/key.ts`).map((i) => roomOf(i.file));
    expect(new Set(holders)).toEqual(new Set([room]));
  });

  it('only the command line and the Node effects touch Node', () => {
    const node = packages.filter((i) => i.target.startsWith('node:') || i.target === 'tinyglobby');
    expect(node.length).toBeGreaterThan(5);
    expect(node.filter((i) => !['cli', 'node'].includes(roomOf(i.file)))).toEqual([]);
    const core = files.filter((file) => !['cli', 'node'].includes(roomOf(file)));
    const globals = core.filter((file) =>
      /\b(process\.|Buffer\b|require\(|__dirname)/.test(readFileSync(path.join(source, file), 'utf8')),
    );
    expect(globals).toEqual([]);
  });

  it('nothing uses the network', () => {
    const calls = files.filter((file) =>
      /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|node:(http|https|net|tls|dgram|dns))/.test(
        readFileSync(path.join(source, file), 'utf8'),
      ),
    );
    expect(calls).toEqual([]);
  });

  it('there are no import cycles', () => {
    const graph = new Map(files.map((file) => [file, local.filter((i) => i.file === file).map(within)]));
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) throw new Error(`cycle: ${[...trail, file].join(' → ')}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    expect(() => {
      for (const file of files) visit(file, []);
    }).not.toThrow();
  });
});
