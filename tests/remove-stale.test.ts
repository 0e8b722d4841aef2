import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

it('a build keeps nothing of sources that are gone, and touches nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'placewright-stale-'));
  const write = (path: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '');
  };
  const kept = [
    'src/a/here.ts',
    'dist/src/a/here.js',
    'dist/src/a/here.d.ts',
    'dist/.built',
    'dist/src/notes.txt',
  ];
  const gone = [
    'dist/src/a/moved.js',
    'dist/src/a/moved.js.map',
    'dist/src/a/moved.d.ts',
    'dist/solver/old.js',
  ];
  for (const path of [...kept, ...gone]) write(path);
  execFileSync(process.execPath, [resolve('.ci/remove-stale.mjs')], { cwd: root });
  expect([...kept, ...gone].filter((path) => existsSync(join(root, path)))).toEqual(kept);
  rmSync(root, { recursive: true });
});
