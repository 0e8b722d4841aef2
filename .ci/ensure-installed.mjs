// Installs the locked dependencies when node_modules is missing or older than the lock file, so that the
// README's commands work on a fresh clone with nothing but Node and npm.
import { execSync } from 'node:child_process';
import { statSync } from 'node:fs';

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  // A string through the shell, because npm is a .cmd file on Windows.
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { stdio: ['ignore', 2, 2] });
}
