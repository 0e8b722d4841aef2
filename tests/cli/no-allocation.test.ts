import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';
import { makeWorkspace, readTree, withCell, withRows, writeTiny } from './tiny-programme.ts';

let root: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
});
afterAll(async () => await dispose());

describe('a programme without an allocation', () => {
  it('ends with 1 and the rules of the person it is impossible for', async () => {
    const folder = await writeTiny(join(root, 'impossible'), {
      'decisions.csv': [
        ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason', 'decided_by'],
        ['R3', '1', 'REA-WOR', 'fix', 'asked for it', 'coordinator'],
      ],
    });
    const { code, stderr } = await runCli(['allocate', folder, '--out', 'impossible-run'], { cwd: root });
    expect(code).toBe(1);
    expect(stderr).toContain(
      'Rotator R3 has no possible pathway, however empty the slots are: these rules cannot all hold.',
    );
    expect(stderr).toMatch(/decisions\.csv:2 .*coordinator/);
    expect(stderr).toMatch(/needs a driver/);
    const files = await readTree(join(root, 'impossible-run'));
    expect(JSON.parse(files['run.json'] ?? '')).toMatchObject({
      outcome: 'infeasible',
      tiers: [],
      assignments: 0,
    });
    expect(files['conflict.csv']).toMatch(/^1,no-pathway,.*,decision,,R3,REA-WOR,1,decisions\.csv:2,/m);
    expect(files['allocation.csv']).toBeUndefined();
    expect((await runHere('verify', join(root, 'impossible-run'))).code).toBe(0);
  });

  it('ends with 1 and the slot that cannot serve all who need it', async () => {
    const folder = await writeTiny(join(root, 'crowded'), {
      'decisions.csv': [
        ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason', 'decided_by'],
        ['R1', '1', 'REA-WOR', 'fix', 'asked for it', 'coordinator'],
        ['R4', '1', 'REA-WOR', 'fix', 'asked for it', 'coordinator'],
      ],
    });
    const { code, stderr } = await runHere('allocate', folder, '--out', join(root, 'crowded-run'));
    expect(code).toBe(1);
    expect(stderr).toContain('these slots cannot serve all who need them (2 rotators).');
    expect(stderr).toMatch(
      /^ {2}placements\.csv:4 Reablement at Worcester, city has room for 1 rotator in cycle 1\.$/m,
    );
    expect(stderr.match(/^ {2}placements/gm)).toHaveLength(1);
  });

  it('ends with 1 and the pillar of which too little is on offer', async () => {
    const folder = await writeTiny(join(root, 'too-little'), {
      'settings.csv': withCell('settings.csv', 4, 'value', '2'),
      'competency_rules.csv': withCell('competency_rules.csv', 1, 'by_cycle', '2'),
      'placements.csv': withCell('placements.csv', 2, 'capacity', '1'),
    });
    const { code, stderr } = await runHere('allocate', folder, '--out', join(root, 'too-little-run'));
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('Too little of Acute care is within reach: 5 rotators'),
    ]);
  });

  it('says that nothing was found, not that there is nothing, when the time was too short', async () => {
    const folder = await writeTiny(join(root, 'hurried'));
    const { code, stderr, stdout } = await runHere(
      ...['allocate', folder, '--time-limit', '0.000001', '--out', join(root, 'hurried-run'), '--json'],
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining('there may be one')]);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'no-solution-found', tiers: [] });
  });
});

describe('repairs', () => {
  const crowded = {
    'decisions.csv': [
      ['rotator_id', 'cycle', 'placement_id', 'decision', 'reason', 'decided_by'],
      ['R1', '1', 'REA-WOR', 'fix', 'asked for it', 'coordinator'],
      ['R4', '1', 'REA-WOR', 'fix', 'asked for it', 'coordinator'],
    ],
  };

  it('are told with their costs, cheapest first, in the terminal and in conflict.csv', async () => {
    const folder = await writeTiny(join(root, 'repairable'), crowded);
    const { code, stderr } = await runHere('allocate', folder, '--out', join(root, 'repairable-run'));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Cheapest repairs.*\n {2}1\. cost 10: 1 more place at Reablement at Worcester, city in cycle 1\n {2}2\. cost 20: lifting the decision .*R1.*\n {2}3\. cost 20: lifting the decision .*R4/m,
    );
    const files = await readTree(join(root, 'repairable-run'));
    expect(files['conflict.csv']).toMatch(
      /^2,repair,.*,capacity,,,REA-WOR,1,,"1 more place at Reablement at Worcester, city in cycle 1",10\r$/m,
    );
    expect(files['conflict.csv']).toMatch(/^3,repair,.*,decision,,R1,REA-WOR,1,decisions\.csv:2,.*,20\r$/m);
  });

  it('by the costs of settings.csv', async () => {
    const folder = await writeTiny(join(root, 'dear'), {
      ...crowded,
      'settings.csv': withRows('settings.csv', ['place_cost', '1000', '']),
    });
    const { stderr } = await runHere('allocate', folder, '--out', join(root, 'dear-run'));
    expect(stderr).toMatch(
      /1\. cost 20: lifting.*\n {2}2\. cost 20: lifting.*\n {2}3\. cost 1000: 1 more place/,
    );
  });

  it('are made with --relax, said so, and stand up to verify', async () => {
    const folder = await writeTiny(join(root, 'relaxed'), crowded);
    const run = join(root, 'relaxed-run');
    const { code, stdout } = await runHere('allocate', folder, '--out', run, '--relax');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /Relaxed +only possible with changes: 1 more place at Reablement at Worcester, city in cycle 1/,
    );
    const files = await readTree(run);
    expect(JSON.parse(files['run.json'] ?? '')).toMatchObject({
      outcome: 'optimal',
      relaxed: ['1 more place at Reablement at Worcester, city in cycle 1'],
    });
    expect(files['allocation.csv']).toMatch(/^R1,1,REA-WOR/m);
    expect(files['allocation.csv']).toMatch(/^R4,1,REA-WOR/m);
    expect((await runHere('verify', run)).code).toBe(0);
  });
});
