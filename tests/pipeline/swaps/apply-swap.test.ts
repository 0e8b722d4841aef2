import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Day, parseDay } from '../../../src/domain/calendar.ts';
import { openInForce } from '../../../src/pipeline/in-force/open-in-force.ts';
import { verifyRun } from '../../../src/pipeline/review/verify-run.ts';
import { allocate } from '../../../src/pipeline/solve/allocate.ts';
import { applySwap, listSwaps } from '../../../src/pipeline/swaps/swaps.ts';
import { makeWorkspace, writeTiny } from '../../cli/tiny-programme.ts';
import { silentHost } from '../silent-host.ts';

/** Before the first cycle begins. */
const NOTICE = { today: parseDay('2026-08-31') as Day, noticeWeeks: 0 } as const;
let root: string;
let run: string;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  run = join(root, 'run');
  // An aim that asks nobody what they want leaves something to swap for.
  const objectives = [
    ['tier', 'objective'],
    ['1', 'staffing'],
    ['2', 'travel'],
    ['3', 'placed'],
  ];
  await writeTiny(join(root, 'tiny'), { 'objectives.csv': objectives });
  const options = { backend: 'highs', timeLimit: 30, threads: 1, explainLimit: 0, seed: null } as const;
  await allocate({ ...options, programme: join(root, 'tiny'), scenario: null, out: run }, silentHost());
});
afterAll(async () => await dispose());

async function cellsOf(folder: string): Promise<readonly string[]> {
  const opened = await openInForce(folder);
  if (opened.kind !== 'in-force') throw new Error(opened.kind);
  return opened.allocation.assignments.map(
    ({ rotator, cycle, placement }) => `${rotator} ${cycle} ${placement}`,
  );
}

describe('making a swap', () => {
  it('publishes a verified run with the swap among its decisions, everybody else where they were', async () => {
    const lists = await Promise.all(
      ['R1', 'R2', 'R3', 'R4'].map(async (rotator) => ({
        rotator,
        ...(await listSwaps({ run, rotator, most: 20, ...NOTICE }, silentHost())),
      })),
    );
    const [list] = lists.filter((each) => each.kind === 'found' && each.swaps.length > 0);
    if (list?.kind !== 'found') throw new Error('nobody has anything to swap');
    const { rotator, swaps } = list;
    const out = join(root, 'swapped');
    const applied = await applySwap(
      { run, rotator, most: 20, number: 1, by: 'J. Smith', out, ...NOTICE },
      silentHost(),
    );
    expect(applied).toMatchObject({ kind: 'applied', swap: swaps[0], result: { kind: 'allocated' } });
    const { claims } = await verifyRun(out);
    expect(claims.flatMap(({ findings }) => findings)).toEqual([]);
    const [before, after] = [await cellsOf(run), await cellsOf(out)];
    const { cycle = 0, steps = [] } = swaps[0] ?? {};
    expect(after.filter((cell) => !before.includes(cell)).sort()).toEqual(
      steps.map((step) => `${step.rotator} ${cycle} ${step.to}`).sort(),
    );
    const log = await readFile(join(out, 'inputs', 'scenario', 'decisions.csv'), 'utf8');
    for (const step of steps) expect(log).toContain(`${step.rotator},${cycle},${step.to},fix`);
    expect(log).toContain('J. Smith');
  });

  it('builds upon no run that somebody has edited, whatever else of it has been through a spreadsheet', async () => {
    const edited = join(root, 'edited');
    await cp(run, edited, { recursive: true });
    await appendFile(join(edited, 'pathways.csv'), 'seen');
    expect((await openInForce(edited)).kind).toBe('in-force');
    // Everybody in one place: over its capacity.
    const path = join(edited, 'allocation.csv');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replaceAll(/(MSK-EVE,msk,EVE|REA-WOR,reab,WOR)/g, 'STR-WOR,stroke,WOR'));
    expect(await listSwaps({ run: edited, rotator: 'R1', most: 20, ...NOTICE }, silentHost())).toEqual({
      kind: 'refused',
      message: `The run ${edited} is not as it was written: allocation.csv was changed after the run. See "placewright verify ${edited}".`,
    });
  });

  it('refuses what is not listed, and makes none whose number is not known yet', async () => {
    const refused = { kind: 'refused' };
    const request = { run, rotator: 'R1', most: 20, number: 99, by: 'me', out: join(root, 'x'), ...NOTICE };
    expect(await applySwap(request, silentHost())).toMatchObject(refused);
    const stopping = { ...silentHost(), interrupted: () => true };
    expect(await applySwap({ ...request, number: 1 }, stopping)).toEqual({ kind: 'stopped' });
    expect(await listSwaps({ run, rotator: 'R9', most: 20, ...NOTICE }, silentHost())).toMatchObject(refused);
  });
});
