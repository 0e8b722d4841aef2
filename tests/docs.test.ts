import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../src/commands/parse-command-line.ts';
import { COMMANDS } from '../src/commands/registry.ts';

const NIGHTLY = join(import.meta.dirname, '..', 'docs', 'nightly');
const FILES = readdirSync(NIGHTLY).filter((name) => name !== 'README.md');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the files for unattended runs', () => {
  it.skipIf(!hasSystemd)('are units that systemd accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'placewright-units-'));
    const units = FILES.filter((name) => /\.(service|timer)$/.test(name));
    expect(units).toHaveLength(3);
    cpSync(NIGHTLY, folder, { recursive: true });
    const paths = units.map((name) => join(folder, name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    // Other units of the machine may have faults of their own.
    expect(stderr.split('\n').filter((line) => line.includes('placewright'))).toEqual([]);
    expect(status).toBe(0);
  });

  it('call the command line as it is', () => {
    const lines = FILES.flatMap((name) =>
      [...readFileSync(join(NIGHTLY, name), 'utf8').matchAll(/cli\.js (.+?)(?:<\/Arguments>)?$/gm)].map(
        ([, line = '']) => line,
      ),
    );
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const parsed = parseCommandLine(line.trim().split(/\s+/), COMMANDS, { version: '0', width: 80 });
      expect(parsed).toMatchObject({ kind: 'run' });
    }
  });

  it('are described, every one of them', () => {
    const text = readFileSync(join(NIGHTLY, 'README.md'), 'utf8');
    for (const name of FILES) expect(text).toContain(`](${name})`);
  });
});
