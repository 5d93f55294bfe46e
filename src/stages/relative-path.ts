/**
 * `path` as seen from the folder of the file `from`, with `/`. Manifests name inputs this way: an absolute path would
 * differ between machines and tell who ran the program.
 */
export function relativePath(from: string, path: string): string {
  const base = parts(from).slice(0, -1);
  const target = parts(path);
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '.');
}
