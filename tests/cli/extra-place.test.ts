import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { runCommandLine } from '../../src/commands/run-command-line.ts';
import { recordingTerminal } from './recording-terminal.ts';
import { runHere } from './run-here.ts';
import { makeWorkspace } from './tiny-programme.ts';
import { writeTinyRun } from './tiny-run.ts';

let run: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  const workspace = await makeWorkspace();
  ({ dispose } = workspace);
  run = join(workspace.path, 'run');
  await writeTinyRun(run);
});
afterAll(async () => await dispose());

describe('extra-place', () => {
  it('tells the best place, and as CSV what is known of each', async () => {
    const { code, stdout } = await runHere('extra-place', run);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Values with one more place; .*\n {2}now: .*\n {2}MSK-EVE: /);
    expect(stdout).not.toContain('not tried');
    expect((await runHere('extra-place', run, '--csv')).stdout).toContain('\r\nMSK-EVE,solved,yes,');
  });

  it('ends when its time is over, and says what it has not tried', async () => {
    const { code, stdout } = await runHere('extra-place', run, '--budget', '0.001', '--time-limit', '30');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '3 places were not tried before the end.\nMore time settles more, e.g. with --budget.',
    );
    expect(stdout).not.toContain('MSK-EVE');
  });

  it('shows what it is at, and stops when asked to with what it has', async () => {
    const terminal = recordingTerminal({
      interactive: true,
      stopAfter: (stderr) => /Trying .*\(2 of 3\)/.test(stderr),
    });
    const code = await runCommandLine(['extra-place', run, '--json'], COMMANDS, terminal);
    expect(code).toBe(130);
    expect(terminal.stderr()).toMatch(/Trying one more place at \S+ \(1 of 3\)/);
    const { places } = JSON.parse(terminal.stdout()) as { places: readonly { readonly kind: string }[] };
    expect(places).toHaveLength(3);
    expect(places[0]?.kind).toBe('solved');
    // Prices rule places out all the same: that takes no time.
    expect(places.slice(1).every(({ kind }) => kind === 'not-tried' || kind === 'ruled-out')).toBe(true);
  });
});
