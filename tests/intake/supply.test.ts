import { describe, expect, test } from 'vitest';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { describeSupply } from '../../src/intake/supply/describe-supply.ts';
import { fillSlot } from '../../src/intake/supply/fill-slot.ts';
import type { SupplySummary } from '../../src/intake/supply/supply-summary.ts';
import { accepted } from '../support/accepted.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { encode, exampleWith } from './example.ts';

async function supplyOf(tables: Readonly<Record<string, string>>): Promise<SupplySummary> {
  return describeSupply(accepted(await readProgramme(encode(tables))).programme);
}

/** Three physiotherapists, an OT and two kinds of slot over two cycles; the sums below are worked out by hand. */
const TABLES = {
  settings: 'setting,value\nfirst_cycle_start,2026-09-01\ncycles,2\nprogramme_cycles,3\nseed,s',
  rotators:
    'rotator_id,profession,wte,available_from,available_until,drives,seven_day\nP1,physio,1,,,yes,yes\nP2,physio,0.6,,,no,yes\nP3,physio,0.6,,2027-01-31,yes,yes\nO1,ot,1,2027-03-01,,yes,yes',
  sites: 'site_id\ns',
  rotations: 'rotation_id,profession\nmsk,physio\nhome,physio;ot',
  pillars: 'pillar_id\nmsk\nhome',
  rotation_pillars: 'rotation_id,pillar_id,credit\nmsk,msk,1\nhome,home,0.5',
  placements:
    'placement_id,cycle,rotation_id,site_id,capacity,unit,excess,driver,supervisors,rotators_per_supervisor\nm,,msk,s,1,heads,,,,\nh,1,home,s,1,wte,0.2,yes,,\nh,2,home,s,5,heads,,yes,1,2',
  competency_rules:
    'rule_id,profession,rule,subject,at_least,by_cycle\nm,physio,cover,msk,1,\nh,,cover,home,0.5,2',
  preferences: 'rotator_id,prefers,rank\nP1,m,1',
  history: 'rotator_id,rotation_id,started_on,ended_on,credit\nP1,msk,2026-01-01,2026-04-01,\nP2,home,,,0.4',
};

describe('describeSupply', () => {
  test('counts workable rotators and the places open to them, by cycle and profession', async () => {
    const supply = await supplyOf(TABLES);
    const rows = supply.places.map(({ profession, cycle, rotators, places, slots }) => [
      cycle,
      profession,
      rotators,
      places,
      slots,
    ]);
    expect(rows).toEqual([
      // Cycle 1: O1 has not come yet. m takes 1; h takes the shares of drivers up to 1.2 WTE: P3 (0.6), but not P1 (1) on top.
      [1, null, 3, 2, 2],
      [1, 'ot', 0, 0, 0],
      [1, 'physio', 3, 2, 2],
      // Cycle 2: P3 is away. m takes 1; h takes two under one supervisor: P1 and O1 drive.
      [2, null, 3, 3, 2],
      [2, 'ot', 1, 1, 1],
      [2, 'physio', 2, 2, 2],
    ]);
    expect(supply).toMatchObject({ rotators: 4, placements: 2, sites: 1, cycles: 2, neverWorkable: [] });
    expect(supply.withoutWishes).toEqual(['O1', 'P2', 'P3']);
  });

  test('counts the credit that guarantees still require and that slots can give', async () => {
    const supply = await supplyOf(TABLES);
    expect(supply.pillars).toEqual([
      // O1 owes 0.5 by cycle 2; h is open to O1 in cycle 2 only: 0.5 × 1 WTE.
      { rule: 'h', pillars: ['home'], profession: 'ot', byCycle: 2, owed: 50, rotators: 1, offered: 50 },
      // P1 and P3 owe 0.5, P2 0.1 (0.4 in history) but does not drive. Cycle 1: 1.2 WTE × 0.5; cycle 2: P1 1 × 0.5.
      {
        rule: 'h',
        pillars: ['home'],
        profession: 'physio',
        byCycle: 2,
        owed: 110,
        rotators: 3,
        offered: 110,
      },
      // P1 has 91 of 182 days × 1 = 0.5. m gives at most 1 WTE in each of 3 cycles.
      { rule: 'm', pillars: ['msk'], profession: 'physio', byCycle: 3, owed: 250, rotators: 3, offered: 300 },
    ]);
  });

  test('takes the credit of a site from its own row', async () => {
    const supply = await supplyOf({
      ...TABLES,
      rotation_pillars: `${TABLES.rotation_pillars.replaceAll('\n', ',\n').replace('credit,', 'credit,site_id')},\nhome,home,0.25,s`,
    });
    expect(supply.pillars.map(({ offered }) => offered)).toEqual([25, 55, 300]);
  });

  test('warns where supply falls short, at the line that asks for it', async () => {
    const supply = await supplyOf({
      ...TABLES,
      placements: 'placement_id,rotation_id,site_id,capacity,driver\nm,msk,s,1,\nh,home,s,1,yes',
      rotators: `${TABLES.rotators}\nO2,ot,1,,,no,yes`,
    });
    expect(supply.nowhere).toEqual([
      { rotator: 'O2', cycle: 1 },
      { rotator: 'O2', cycle: 2 },
    ]);
    const lines = supply.issues.map(
      ({ severity, code, file, line }) => `${severity} ${code} ${file}:${line ?? ''}`,
    );
    expect(lines).toEqual([
      'warning too-few-credits competency_rules.csv:3',
      'warning too-few-credits competency_rules.csv:3',
      'warning too-few-places placements.csv:',
      'warning too-few-places placements.csv:',
      'warning too-few-places placements.csv:',
      'warning too-few-places placements.csv:',
      'warning too-few-places placements.csv:',
      'warning nowhere-to-go rotators.csv:6',
      'warning nowhere-to-go rotators.csv:6',
    ]);
    expect(supply.issues[0]?.reason).toContain(
      '2 rotators of the profession ot must gain 1 credit of home by cycle 2; slots open to them give at most 0.5.',
    );
    expect(supply.issues[2]?.reason).toContain(
      'Cycle 1 has 1 rotator of the profession ot and at most 0 places for them.',
    );
  });

  test('names rotators who are away throughout', async () => {
    const supply = await supplyOf({
      ...TABLES,
      absences: 'rotator_id,from,until\nP2,2026-09-01,2027-02-10\nP2,2027-01-01,2027-09-30',
    });
    expect(supply.neverWorkable).toEqual(['P2']);
  });

  test('finds nothing short in the example', async () => {
    const intake = accepted(await readProgramme(exampleWith({})));
    expect(describeSupply(intake.programme).issues).toEqual([]);
  });
});

test('a slot takes no more heads than are supervised, however small their shares', () => {
  const { rotators, placements } = buildProgramme({
    rotators: ['R1', 'R2', 'R3'].map((id) => ({ id, wte: 0.4 })),
    placements: [
      {
        id: 'A',
        rotation: 'a',
        site: 'town',
        everyCycle: { capacity: 3, unit: 'wte', supervisors: 1, rotatorsPerSupervisor: 2 },
      },
    ],
  });
  expect(fillSlot(placements[0]!.everyCycle!, rotators)).toEqual({ heads: 2, wte: 120 });
});
