import { appendFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeMoreTime } from '../../src/commands/explain.ts';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';
import { makeWorkspace, withRows, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  const programme = await writeTiny(join(root, 'tiny'), {
    'preferences.csv': withRows('preferences.csv', ['R3', 'placement:REA-WOR', '1', '2']),
    'decisions.csv': [
      ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason'],
      ['R1', '1', 'REA-WOR', 'fix', 'Asked for by the ward'],
    ],
  });
  expect((await runHere('allocate', programme, '--out', join(root, 'run'), '--quiet')).code).toBe(0);
});
afterAll(async () => await dispose());

async function explain(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return await runHere('explain', join(root, 'run'), '--threads', '1', ...args);
}

describe('explain', () => {
  it('tells a rotator what they got, what it gives, why not more, and what would have changed it', async () => {
    const { code, stdout, stderr } = await runCli(['explain', 'run', '--rotator', 'R3'], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatchSnapshot();
    expect(stdout).toContain("With a driver's licence");
    expect(stdout).not.toMatch(/\bR[1245]\b/);
  });

  it('answers one wish, cycle by cycle or for one cycle, and what it would have taken', async () => {
    const { code, stdout } = await explain('--rotator', 'R4', '--why-not', 'MSK-EVE', '--changes', '1');
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
    const facts = await explain(
      '--rotator',
      'R1',
      '--why-not',
      'MSK-EVE',
      '--cycle',
      '1',
      '--changes',
      '1',
      '--json',
    );
    expect(JSON.parse(facts.stdout)).toMatchObject({
      schema: 'placewright.answer/1',
      about: 'why-not',
      answers: [{ rotator_id: 'R1', placement_id: 'MSK-EVE', cycle: 1, given: 'REA-WOR', reason: 'rule' }],
      changes: [{ complete: true, takes: [{ change: 'decision', rotator_id: 'R1' }] }],
    });
  });

  it('tells a coordinator who is in a slot, who would rather be, and what a place more is worth', async () => {
    const { code, stdout } = await explain('--slot', 'MSK-EVE', '--cycle', '1');
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  it('tells a reason that holds in several cycles once', async () => {
    const { stdout } = await explain('--rotator', 'R3', '--why-not', 'REA-WOR');
    expect(stdout).toMatch(/^Cycles 1 and 2\n {2}Cycle 1: You are at .*\n {2}Cycle 2: You are at /m);
    expect(stdout.match(/needs a driver/g)).toHaveLength(1);
  });

  it('names more time than it had where that was too short', async () => {
    expect(
      [1.25, 30, 60, 75.5].map((seconds) => /--budget (\d+)/.exec(describeMoreTime(seconds))?.[1]),
    ).toEqual(['60', '60', '120', '152']);
    const { stdout } = await explain('--decisions', '--budget', '0.001');
    expect(stdout).toContain('More time makes it exact, e.g. --budget 60.');
  });

  it('prices decisions', async () => {
    const { stdout } = await explain('--decisions');
    expect(stdout).toMatchSnapshot();
    const facts = JSON.parse((await explain('--decisions', '--json')).stdout) as object;
    expect(facts).toMatchObject({
      decisions: [{ rotator_id: 'R1', cycle: 1, sources: ['decisions.csv:2'], without: { change: 'gain' } }],
    });
  });

  it('has priced them already in a run with time for explanations', async () => {
    const out = join(root, 'priced');
    expect(
      await runHere('allocate', join(root, 'tiny'), '--out', out, '--explain-limit', '60', '--quiet'),
    ).toMatchObject({ code: 0 });
    const told = JSON.parse(await readFile(join(out, 'explanations.json'), 'utf8')) as {
      decisions: readonly { readonly sentence: string }[];
    };
    expect(told).toMatchObject({
      decisions: [
        {
          rotator_id: 'R1',
          cycle: 1,
          sources: ['decisions.csv R1 / 1 / REA-WOR / fix'],
          without: { change: 'gain' },
        },
      ],
    });
    const page = await readFile(join(out, 'report.html'), 'utf8');
    expect(page).toContain('What it costs');
    expect(page).toContain(told.decisions[0]!.sentence.slice(0, 30));
    expect(await runHere('verify', out)).toMatchObject({ code: 0 });
  });

  it.each([
    [['--rotator', 'R33'], 'Rotator "R33" is not in the run\'s programme. Did you mean "R3"?'],
    [['--slot', 'MSK-EV', '--cycle', '1'], 'Did you mean "MSK-EVE"?'],
    [['--rotator', 'R1', '--why-not', 'msk eve'], 'Did you mean "MSK-EVE"?'],
    [
      ['--slot', 'MSK-EVE', '--cycle', '3'],
      'Cycle 3 lies past the horizon: the run allocates cycles 1 to 2.',
    ],
    [
      ['--slot', 'MSK-EVE', '--cycle', '4'],
      "Cycle 4 is not in the run's programme: the run allocates cycles 1 to 2.",
    ],
    [['--slot', 'MSK-EVE'], '--slot needs --cycle.'],
    [['--slot', 'MSK-EVE', '--cycle', '0'], '--cycle takes the number of a cycle, from 1, not "0".'],
    [['--rotator', 'R1', '--cycle', '1'], '--cycle goes with --why-not or --slot.'],
    [[], 'Say one of --rotator, --slot and --decisions.'],
    [['--rotator', 'R1', '--decisions'], 'Say one of --rotator, --slot and --decisions.'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await explain(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('explains no run that was changed since', async () => {
    const copy = join(root, 'changed');
    await cp(join(root, 'run'), copy, { recursive: true });
    await appendFile(join(copy, 'allocation.csv'), '\n');
    const { code, stderr } = await runHere('explain', copy, '--rotator', 'R1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('allocation.csv was changed after the run')]);
  });
});
