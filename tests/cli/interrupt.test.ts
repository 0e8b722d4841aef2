import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { runCommandLine } from '../../src/commands/run-command-line.ts';
import { recordingTerminal } from './recording-terminal.ts';
import { runCli } from './run-cli.ts';
import { makeWorkspace } from './tiny-programme.ts';

const PROGRAMME = resolve('fixtures/career-ladder');

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
});
afterAll(async () => await dispose());

describe('a run that is interrupted', () => {
  it('writes the best allocation found so far, verified, and ends with 130', async () => {
    const out = join(root, 'stopped');
    const terminal = recordingTerminal({
      interactive: true,
      clock: () => performance.now() / 1000,
      stopAfter: (stderr) => /Tier [2-9] of/.test(stderr),
    });
    const code = await runCommandLine(['allocate', PROGRAMME, '--out', out], COMMANDS, terminal);
    expect([code, terminal.stderr()]).toEqual([
      130,
      expect.stringContaining('best allocation found by then'),
    ]);
    const facts = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
    expect(facts).toMatchObject({ outcome: 'feasible', stopped: 'interrupt' });
    expect(facts.tiers.some((tier: { proved: boolean }) => !tier.proved)).toBe(true);
    expect(terminal.stdout()).toMatch(/a better allocation may\s+exist\s+because the run was\s+interrupted/);
    const verified = recordingTerminal();
    expect(await runCommandLine(['verify', out], COMMANDS, verified)).toBe(0);
  });

  it('writes nothing when nothing was found yet', async () => {
    const out = join(root, 'at-once');
    const terminal = recordingTerminal({ stopAfter: () => true });
    const code = await runCommandLine(['allocate', PROGRAMME, '--out', out], COMMANDS, terminal);
    expect([code, terminal.stderr()]).toEqual([130, expect.stringContaining('nothing was written')]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('Ctrl-C', () => {
  it('ends the built program with 130, and leaves a whole run or none', async () => {
    const { code } = await runCli(['allocate', PROGRAMME, '--out', 'signalled'], {
      cwd: root,
      onListening: (child) => child.kill('SIGINT'),
    });
    expect(code).toBe(130);
    if (existsSync(join(root, 'signalled'))) {
      expect((await runCli(['verify', 'signalled'], { cwd: root })).code).toBe(0);
    }
  });

  it('quits at once when it is pressed again', async () => {
    let pressedAgain = Number.NaN;
    const { code, stdout } = await runCli(['allocate', PROGRAMME, '--out', 'impatient'], {
      cwd: root,
      onListening: (child) => {
        child.kill('SIGINT');
        // Two signals that have not been delivered yet count as one.
        setTimeout(() => {
          pressedAgain = performance.now();
          child.kill('SIGINT');
        }, 300);
      },
    });
    expect([code, stdout]).toEqual([130, '']);
    expect(performance.now() - pressedAgain).toBeLessThan(2000);
    expect(existsSync(join(root, 'impatient'))).toBe(false);
  });
});
