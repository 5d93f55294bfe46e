// Installs the dependencies when they are missing or older than the lock file. Uses nothing but Node itself,
// because it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.svarsbild-lock`;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Svarsbild behöver Node 20.19 eller senare; här finns ${process.versions.node}.\n` +
      `Svarsbild needs Node 20.19 or later; this is ${process.versions.node}.`,
  );
  process.exit(2);
}

const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installerar beroenden (en gång) … / Installing dependencies (once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // `npm --prefix` hands these down, and the npm started here would look for its settings in the wrong place.
  const handedDown = ['npm_config_prefix', 'npm_config_globalconfig'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !handedDown.includes(name.toLowerCase())),
  );
  try {
    execFileSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    console.error(
      'Installationen misslyckades. Kontrollera att npm når sitt paketförråd och försök igen.\n' +
        'The installation failed. Check that npm can reach its package registry and try again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
