import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Day, parseDay } from '../../../src/domain/calendar.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import { replan } from '../../../src/pipeline/replan/replan.ts';
import { verifyRun } from '../../../src/pipeline/review/verify-run.ts';
import { allocate } from '../../../src/pipeline/solve/allocate.ts';
import type { Host } from '../../../src/pipeline/solve/host.ts';
import type { TierFacts } from '../../../src/report/facts/run-facts.ts';
import type { Replanning } from '../../../src/report/replan/replan-tables.ts';
import { makeWorkspace, withCell, writeTiny } from '../../cli/tiny-programme.ts';
import { silentHost } from '../silent-host.ts';

let root: string;
let dispose: () => Promise<void>;
const OPTIONS = { backend: 'highs', timeLimit: 30, threads: 1, explainLimit: 0 } as const;
beforeAll(async () => {
  ({ path: root, dispose } = await makeWorkspace());
  // Musculoskeletal outpatients now need both of their places filled.
  await writeTiny(join(root, 'tiny'), { 'placements.csv': withCell('placements.csv', 1, 'minimum', '2') });
  const request = {
    ...OPTIONS,
    programme: join(root, 'tiny'),
    scenario: null,
    out: join(root, 'run'),
    seed: null,
  };
  expect((await allocate(request, silentHost())).kind).toBe('allocated');
});
afterAll(async () => await dispose());

/** Replans with one table of new facts and checks that the run stands on its own. */
async function replanWith(
  name: string,
  file: string,
  text: string,
  given: {
    readonly noticeWeeks?: number;
    readonly run?: string;
    readonly today?: string;
    readonly host?: Host;
  } = {},
): Promise<Replanning & { readonly warnings: readonly Issue[]; readonly tiers: readonly TierFacts[] }> {
  const facts = join(root, `facts-${name}`);
  await mkdir(facts, { recursive: true });
  await writeFile(join(facts, file), text);
  const out = join(root, name);
  const { run = 'run', noticeWeeks = null } = given;
  const today = parseDay(given.today ?? '2026-11-21') as Day;
  const request = { ...OPTIONS, run: join(root, run), facts, out, today, noticeWeeks, points: 3 };
  const replanned = await replan(request, given.host ?? silentHost());
  if (replanned.kind !== 'replanned' || replanned.replanning === null)
    throw new Error(JSON.stringify(replanned));
  const { claims } = await verifyRun(out);
  expect(claims.flatMap(({ findings }) => findings)).toEqual([]);
  if (replanned.result.kind !== 'allocated') throw new Error(replanned.result.kind);
  const { tiers } = replanned.result.run.facts;
  return { ...replanned.replanning, warnings: replanned.warnings, tiers };
}

async function placeOf(run: string, rotator: string, cycle: number): Promise<string | undefined> {
  const rows = (await readFile(join(root, run, 'allocation.csv'), 'utf8')).split('\r\n');
  return rows.find((row) => row.startsWith(`${rotator},${cycle},`))?.split(',')[2];
}

describe('replanning', () => {
  it('moves the one person who keeps a service staffed, says so, and freezes what has begun', async () => {
    const leaver = [...'12345'].map((digit) => `R${digit}`);
    const inMsk: string[] = [];
    for (const rotator of leaver) if ((await placeOf('run', rotator, 2)) === 'MSK-EVE') inMsk.push(rotator);
    expect(inMsk).toHaveLength(2);
    const [gone = ''] = inMsk;
    const text = `rotator_id,available_until\n${gone},2027-02-28\n`;
    const replanned = await replanWith('leaver', 'rotators.csv', text);
    const { moves, frontier, frozen_cells, fewest_proved, vacated, placed, plan, tiers } = replanned;
    expect(frozen_cells).toBe(5);
    expect(vacated).toEqual([
      {
        rotator: gone,
        cycle: 2,
        from: 'MSK-EVE',
        reason: `Rotator ${gone} is away for too much of cycle 2 to be placed.`,
      },
    ]);
    expect(placed).toEqual([]);
    expect(replanned).toMatchObject({ changed_rows: 1, warnings: [] });
    expect(await readFile(join(root, 'leaver', 'changes.csv'), 'utf8')).toContain(
      `\r\n${gone},2,MSK-EVE,,vacated,,`,
    );
    expect(fewest_proved).toBe(true);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({
      kind: 'chosen',
      cells: [{ cycle: 2, to: 'MSK-EVE' }],
      noticeWeeks: 14,
      reason:
        "If they stayed, everyone's wishes taken together would be met less well: 2,500 instead of 1,750 points of dissatisfaction.",
    });
    expect(plan).toMatchObject({ moved: 1, proved: true });
    expect(
      plan.tiers.filter(({ name, value }) => tiers.find((tier) => tier.name === name)?.value !== value),
    ).toEqual([]);
    expect(plan.tiers.map(({ name }) => name)).toContain('preference');
    for (const rotator of leaver) {
      expect(await placeOf('leaver', rotator, 1)).toBe(await placeOf('run', rotator, 1));
    }
    const staffing = frontier.map(({ moved, tiers }) => [
      moved,
      tiers.find(({ name }) => name === 'staffing')?.value,
    ]);
    expect(staffing).toEqual([
      [0, 1],
      [1, 0],
    ]);
    // All that is told about the plan shares one limit: here it is over before anything is asked.
    let seconds = 0;
    const elapsedSeconds = (): number => {
      seconds += OPTIONS.timeLimit;
      return seconds;
    };
    const hasty = await replanWith('hasty', 'rotators.csv', text, {
      host: { ...silentHost(), elapsedSeconds },
    });
    expect(hasty).toMatchObject({ frontier: [], frontier_up_to: null, plan });
    expect(hasty.moves.map(({ reason }) => reason)).toEqual([
      'What staying would cost is not known: the time was too short.',
    ]);
  });

  it('moves those whose ward has closed, with the line that closed it', async () => {
    const text =
      'placement_id,cycle,rotation_id,site_id,minimum,capacity,unit\nMSK-EVE,2,msk,EVE,0,0,heads\n';
    const { moves, frontier, frontier_up_to } = await replanWith('closed', 'placements.csv', text);
    expect(moves.filter(({ kind }) => kind === 'forced')).toHaveLength(2);
    expect(moves[0]?.reason).toBe('MSK outpatients at Evesham is not offered in cycle 2.');
    // What more moves than the planned two would gain is told as well.
    expect(frontier.map(({ moved }) => moved)).toEqual([2, 3, 4]);
    expect(frontier_up_to).toBe(4);
  });

  it('moves whom a decision moves, and gives the decision as the reason', async () => {
    const from = (await placeOf('run', 'R1', 2)) ?? '';
    const text = `rotator_id,cycle,placement_id,decision,reason\nR1,2,${from},forbid,Works with a relative\n`;
    const { moves } = await replanWith('decided', 'decisions.csv', text);
    const own = moves.find(({ rotator }) => rotator === 'R1');
    expect(own).toMatchObject({ kind: 'forced', reason: expect.stringContaining('Works with a relative') });
  });

  it('tells of a folder of facts that nothing was read from', async () => {
    const { changed_rows, warnings, moves } = await replanWith('mistyped', 'leaver.csv', 'rotator_id\nR1\n');
    expect({ changed_rows, moves }).toEqual({ changed_rows: 0, moves: [] });
    expect(warnings).toMatchObject([{ code: 'unknown-file', file: 'scenario/leaver.csv' }]);
  });

  it('moves nobody who need not inside the notice, whatever that costs', async () => {
    const text =
      'placement_id,cycle,rotation_id,site_id,minimum,capacity,unit\nREA-WOR,2,reab,WOR,1,1,heads\n';
    const late = await replanWith('late', 'placements.csv', text, { noticeWeeks: 104 });
    expect(late.moves).toEqual([]);
    expect(late.frozen_cells).toBe(10);
  });

  it('takes leave for what it is: the cycle is lost, and nobody else has moved for nothing', async () => {
    const text = 'rotator_id,from,until\nR5,2027-03-01,2027-08-31\n';
    const { moves } = await replanWith('maternity', 'absences.csv', text);
    expect(moves.map(({ rotator }) => rotator)).not.toContain('R5');
    expect(await placeOf('maternity', 'R5', 2)).toBeUndefined();
  });

  it('releases a leaver from what can no longer be had, and binds everybody else as before', async () => {
    const rotators = [...'12345'].map((digit) => `R${digit}`);
    let owing = '';
    for (const rotator of rotators) if ((await placeOf('run', rotator, 1)) !== 'STR-WOR') owing = rotator;
    const text = `rotator_id,available_until\n${owing},2027-02-28\n`;
    const { released } = await replanWith('released', 'rotators.csv', text);
    expect(released).toEqual([owing]);
    const coverage = await readFile(join(root, 'released', 'coverage.csv'), 'utf8');
    const bound = rotators.filter((rotator) => new RegExp(`^${rotator},.*ACUTE`, 'm').test(coverage));
    expect(bound).toEqual(rotators.filter((rotator) => rotator !== owing));
  });

  it('lets go of what is within the notice, but has not begun, for those whom the facts leave no pathway with it', async () => {
    const text = 'rule_id,rule,at_most,strength\nSTAY,move,0,must\n';
    const { moves, frozen_cells } = await replanWith('staying', 'competency_rules.csv', text, {
      noticeWeeks: 104,
    });
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.flatMap(({ cells }) => cells.map(({ cycle }) => cycle))).toEqual(moves.map(() => 2));
    expect(frozen_cells).toBe(10 - moves.length);
    expect(moves[0]?.reason).toMatch(
      /^If they stayed, these could not all hold: A decision .* Rotator R\d may change site/,
    );
  });

  it('offers no repair that takes back what has begun', async () => {
    const facts = join(root, 'facts-begun');
    await mkdir(facts);
    await writeFile(join(facts, 'competency_rules.csv'), 'rule_id,rule,at_most,strength\nSTAY,move,0,must\n');
    const today = parseDay('2027-04-01') as Day;
    const request = { ...OPTIONS, run: join(root, 'run'), facts, out: join(root, 'begun'), today };
    const replanned = await replan({ ...request, noticeWeeks: null, points: 0 }, silentHost());
    if (replanned.kind !== 'replanned' || replanned.result.kind !== 'no-allocation')
      throw new Error(JSON.stringify(replanned));
    const changes = replanned.result.repairs.repairs.flatMap((repair) => repair.changes);
    expect(new Set(changes.map(({ change }) => change.kind))).toEqual(new Set(['rule']));
  });

  it('names the slot that could not serve those who stay', async () => {
    const text =
      'supervisor_id,site_id,profession,kind,places,until\nS1,EVE,physiotherapy,registered,9,2027-02-28\n';
    const { moves } = await replanWith('unsupervised', 'supervisors.csv', text);
    const leaving = moves.filter(({ cells }) => cells.every(({ from }) => from === 'MSK-EVE'));
    expect(leaving.length).toBeGreaterThan(0);
    for (const { reason } of leaving)
      expect(reason).toMatch(/^If they stayed, this could not hold: Every rotator who needs one .* S1 /);
  });

  it('replans what was replanned, taking back its own decisions where facts have gone on', async () => {
    const text = 'rotator_id,available_until\nR1,2026-12-31\n';
    const { moves } = await replanWith('again', 'rotators.csv', text, { run: 'late' });
    expect(moves.map(({ rotator }) => rotator)).not.toContain('R1');
    expect(await placeOf('again', 'R1', 2)).toBeUndefined();
  });

  it('lets new facts decide on what an earlier replanning froze', async () => {
    const from = (await placeOf('late', 'R1', 2)) ?? '';
    const text = `rotator_id,cycle,placement_id,decision,reason\nR1,2,,fix,Seconded\n`;
    const { moves } = await replanWith('seconded', 'decisions.csv', text, { run: 'late' });
    expect(from).not.toBe('');
    expect(moves.find(({ rotator }) => rotator === 'R1')).toMatchObject({
      kind: 'forced',
      cells: [{ to: null }],
    });
  });

  it('counts those whose ward is not in the tables any more among the people moved', async () => {
    const inReablement: string[] = [];
    for (const rotator of [...'12345'].map((digit) => `R${digit}`)) {
      const cells = await Promise.all([1, 2].map((cycle) => placeOf('late', rotator, cycle)));
      if (cells.includes('REA-WOR')) inReablement.push(rotator);
    }
    const text = 'placement_id,cycle,action\nREA-WOR,,remove\nREA-WOR,2,remove\n';
    // The baseline of what was replanned knows the ward.
    const { moves, frontier, tiers } = await replanWith('removed', 'placements.csv', text, { run: 'late' });
    expect(moves.map(({ rotator }) => rotator).sort()).toEqual(inReablement);
    expect(moves[0]?.reason).toBe('REA-WOR is not in placements.csv any more.');
    expect(frontier[0]?.moved).toBe(inReablement.length);
    expect(tiers.find(({ name }) => name === 'disruption')?.value).toBe(moves.length);
  });

  it('places somebody new in no cycle of which too little is left', async () => {
    const row = 'rotator_id,profession,band,wte,drives,seven_day\nR6,physiotherapy,5,1,yes,yes\n';
    for (const name of ['new-early', 'new-late']) {
      await mkdir(join(root, `facts-${name}`));
      await writeFile(
        join(root, `facts-${name}`, 'placements.csv'),
        'placement_id,cycle,capacity\nMSK-EVE,,3\nREA-WOR,,2\n',
      );
    }
    const early = await replanWith('new-early', 'rotators.csv', row);
    expect(early.frozen_cells).toBe(5);
    expect(early.placed.map(({ rotator, cycle }) => [rotator, cycle])).toEqual([
      ['R6', 1],
      ['R6', 2],
    ]);
    expect([await placeOf('new-early', 'R6', 1), await placeOf('new-early', 'R6', 2)]).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/./),
    ]);
    const late = await replanWith('new-late', 'rotators.csv', row, { today: '2026-12-15' });
    expect(late.frozen_cells).toBe(6);
    expect(await placeOf('new-late', 'R6', 1)).toBeUndefined();
    expect(await placeOf('new-late', 'R6', 2)).toMatch(/./);
  });
});
