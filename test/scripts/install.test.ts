import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs a copy of the script beside a lock file, with an npm that only notes down what it is given. */
function install(env: Readonly<Record<string, string>>): string {
  for (const folder of ['scripts', 'node_modules', 'bin']) mkdirSync(path.join(root, folder));
  copyFileSync('scripts/install.mjs', path.join(root, 'scripts/install.mjs'));
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  const npm = path.join(root, 'bin/npm');
  writeFileSync(
    npm,
    `#!/bin/sh\necho "$@" > "${root}/given"\nenv | grep -i npm_config_ >> "${root}/given"\n`,
  );
  chmodSync(npm, 0o755);
  const own = { PATH: `${path.join(root, 'bin')}${path.delimiter}${process.env.PATH ?? ''}` };
  execFileSync(process.execPath, [path.join(root, 'scripts/install.mjs')], {
    env: { ...own, ...env },
    stdio: 'pipe',
  });
  return readFileSync(path.join(root, 'given'), 'utf8');
}

describe.skipIf(process.platform === 'win32')('the installation', () => {
  it('does not hand down the settings that `npm --prefix … start` brings, but all others', () => {
    const given = install({
      npm_config_prefix: '/somewhere',
      NPM_CONFIG_GLOBALCONFIG: '/somewhere/etc/npmrc',
      npm_config_registry: 'https://registry.example',
    });
    expect(given).toMatch(/^ci --include=dev /);
    expect(given.split('\n').slice(1)).toEqual(['npm_config_registry=https://registry.example', '']);
  });
});
