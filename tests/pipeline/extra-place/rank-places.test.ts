import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../../../solver/pool/pool.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { addPlace } from '../../../src/pipeline/extra-place/add-place.ts';
import { rankPlaces } from '../../../src/pipeline/extra-place/rank-places.ts';
import { spreadCells } from '../../../src/pipeline/in-force/held-cells.ts';
import { asLayer, type InForceRun, openInForce } from '../../../src/pipeline/in-force/open-in-force.ts';
import { readKeptCertificate } from '../../../src/pipeline/record/kept-certificate.ts';
import { writeLayer } from '../../../src/pipeline/replan/write-layer.ts';
import { allocate } from '../../../src/pipeline/solve/allocate.ts';
import { makeWorkspace, writeTiny } from '../../cli/tiny-programme.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import { silentHost } from '../silent-host.ts';

/** The allocation in force, of which nothing is frozen or lost. */
const NOTHING = { frozen: [], lost: [], removed: [], left: [], freeFrom: 0 as Day };

/** Time enough. */
const OPTIONS = {
  interrupted: () => false,
  mayRead: () => true,
  onRead: () => {},
  onTry: () => {},
  secondsFor: () => 30,
};
let opened: InForceRun;
let dispose: () => Promise<void>;
const executor = openPool({ backend: { name: 'highs' }, threads: 1 });
beforeAll(async () => {
  const workspace = await makeWorkspace();
  ({ dispose } = workspace);
  const out = join(workspace.path, 'run');
  const programme = await writeTiny(join(workspace.path, 'tiny'));
  const options = { backend: 'highs', timeLimit: 30, threads: 1, explainLimit: 0, seed: null } as const;
  await allocate({ ...options, programme, scenario: null, out }, silentHost());
  const run = await openInForce(out);
  if (run.kind !== 'in-force') throw new Error(run.kind);
  opened = run;
});
afterAll(async () => {
  await executor.close();
  await dispose();
});

describe('the best extra place', () => {
  it('is the same whether prices rule places out or every place is solved', async () => {
    const options = { ...OPTIONS, executor };
    const { programme, allocation } = opened;
    const certificate = readKeptCertificate(opened.run.files);
    expect(certificate).not.toBeNull();
    const ruled = await rankPlaces({ programme, allocation, certificate }, options);
    const solved = await rankPlaces({ programme, allocation, certificate: null }, options);
    expect(solved.places.map(({ kind }) => kind)).toEqual(['solved', 'solved', 'solved']);
    expect(ruled.places[0]).toEqual(solved.places[0]);
    expect(ruled.places[0]).toMatchObject({ placement: 'MSK-EVE', proved: true });
    const out = ruled.places.filter(({ kind }) => kind === 'ruled-out');
    expect(out.length).toBeGreaterThan(0);
    // A bound is never above what solving finds.
    for (const { placement, tiers } of out) {
      const truth = solved.places.find((place) => place.placement === placement);
      const at = tiers.findIndex(({ value }, index) => value !== truth?.tiers[index]?.value);
      const [bound, value] = [tiers[at]?.value ?? 0, truth?.tiers[at]?.value ?? 0];
      expect(at === -1 || bound <= value).toBe(true);
    }
  });

  it('is looked for as long as there is time, each place with its share, and what was not tried is marked', async () => {
    const { programme, allocation } = opened;
    const tried: string[] = [];
    const lefts: number[] = [];
    const ranking = await rankPlaces(
      { programme, allocation, certificate: null },
      {
        ...OPTIONS,
        executor,
        interrupted: () => tried.length > 2,
        onTry: ({ placement, at, of }) => tried.push(`${placement} ${at + 1}/${of}`),
        secondsFor: (left) => {
          lefts.push(left);
          return lefts.length === 2 ? 0 : 30;
        },
      },
    );
    expect(tried.map((each) => each.slice(-3))).toEqual(['1/3', '2/3', '3/3']);
    expect(lefts).toEqual([3, 2, 1]);
    // The second has no time, the third is stopped; neither is mistaken for a place that gains nothing.
    expect(ranking.places.map(({ kind }) => kind)).toEqual(['solved', 'not-tried', 'not-tried']);
    expect(ranking.places[0]?.placement).toBe(tried[0]?.split(' ')[0]);
  });

  it('is looked for without prices where there is no time to read them', async () => {
    const { programme, allocation } = opened;
    const read: string[] = [];
    const ranking = await rankPlaces(
      { programme, allocation, certificate: readKeptCertificate(opened.run.files) },
      {
        ...OPTIONS,
        executor,
        mayRead: () => read.length < 2,
        onRead: ({ placement }) => read.push(placement),
      },
    );
    expect(read).toEqual(programme.placements.slice(0, 2).map(({ id }) => id));
    expect(ranking.places[0]).toMatchObject({ placement: 'MSK-EVE', kind: 'solved', proved: true });
  });

  it('is sought under the aims of the run, of which only those that choose among equals at the end are left out', async () => {
    const { programme, allocation, lay } = opened;
    const cells = spreadCells(allocation);
    const layer = writeLayer(programme, { ...NOTHING, cells }, []);
    const replanned = await lay([asLayer(layer)]);
    if (replanned.kind === 'rejected') throw new Error(JSON.stringify(replanned.issues));
    const namesOf = async (given: Programme): Promise<readonly string[]> => {
      const options = { ...OPTIONS, executor, secondsFor: () => 0 };
      const { now } = await rankPlaces({ programme: given, allocation, certificate: null }, options);
      return now.map(({ name }) => name);
    };
    const services = ['staffing', 'placed'];
    const lots = ['competency', 'worst-off', 'worst-off-count', 'preference', 'travel'];
    expect(await namesOf(programme)).toEqual([...services, ...lots]);
    const changes = ['disruption', 'notice', 'stability'];
    expect(await namesOf(replanned.programme)).toEqual([...services, ...changes, ...lots]);
  });

  it('comes with the supervisor it needs, in every cycle in which there are places', () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [
        {
          id: 'A',
          rotation: 'wards',
          site: 'town',
          everyCycle: { capacity: 2, supervisors: 1, rotatorsPerSupervisor: 2 },
          byCycle: { 2: { capacity: 0 } },
        },
      ],
    });
    const [id] = programme.placements.map((placement) => placement.id);
    if (id === undefined) throw new Error('no placement');
    const [placement] = addPlace(programme, id).placements;
    expect(placement?.everyCycle).toMatchObject({ capacity: 300, supervisors: 2 });
    expect(placement?.byCycle.get(2)).toMatchObject({ capacity: 0 });
  });
});
