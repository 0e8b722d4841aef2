import { describe, expect, test } from 'vitest';
import type { RotatorId } from '../../src/domain/ids.ts';
import { indexTables } from '../../src/verify/facts/tables.ts';
import type { TierValue } from '../../src/verify/facts/verdict.ts';
import { drawTickets } from '../../src/verify/values/lottery.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec } from '../support/programme-spec.ts';

/**
 * Three rotators who all want A most and nothing else in particular (A 0, the others 750), two cycles.
 * R1 has A, then B: 0 + 750. R2 has B, then nothing: 750 + 1000. R3 has nothing, then A: 1000 + 0.
 */
const SPEC: ProgrammeSpec = {
  settings: { cycles: 2, seed: 'vale 2026' },
  rotators: [{ id: 'R1', homeArea: 'north' }, 'R2', { id: 'R3', homeArea: 'south' }],
  placements: [
    { id: 'A', rotation: 'wards', site: 'town' },
    { id: 'B', rotation: 'clinic', site: 'coast' },
    { id: 'C', rotation: 'clinic', site: 'town', everyCycle: { minimum: 1 } },
  ],
  preferences: ['R1', 'R2', 'R3'].map((rotator) => ({ rotator, prefers: 'placement:A', rank: 1 })),
  travel: [
    { area: 'north', site: 'town', minutes: 30 },
    { area: 'north', site: 'coast', minutes: 45 },
  ],
  rules: [{ kind: 'gap', strength: 'should', weight: 5 }],
  baseline: [
    { rotator: 'R1', cycle: 1, placement: 'A' },
    { rotator: 'R2', cycle: 1, placement: 'A' },
    { rotator: 'R3', cycle: 2, placement: 'B' },
    { rotator: 'R3', cycle: 3, placement: 'B' },
  ],
};
const PATHWAYS = { R1: 'A B', R2: 'B -', R3: '- A' };

function tiersOf(
  change: Partial<ProgrammeSpec>,
  pathways: Readonly<Record<string, string>> = PATHWAYS,
): readonly TierValue[] {
  const programme = buildProgramme({ ...SPEC, ...change });
  return verify(programme, buildAllocation(programme, pathways)).tiers;
}

describe('tiers', () => {
  test('in the default order, worked out by hand', () => {
    expect(tiersOf({})).toEqual([
      // C is empty in both cycles.
      { name: 'staffing', value: 200 },
      { name: 'placed', value: 2 },
      { name: 'competency', value: 10 },
      { name: 'worst-off', value: 1750 },
      { name: 'worst-off-count', value: 1 },
      { name: 'preference', value: 3500 },
      // R1 alone has a home area with known times: 30 + 45.
      { name: 'travel', value: 75 },
      // R2 in the first cycle, R3 in the second; the third is past the horizon.
      { name: 'stability', value: 2 },
      // Drawn R1, R3, R2, then R3, R2, R1: 3·0 + 2·1000 + 1·750 + 3·0 + 2·1000 + 1·750.
      { name: 'lottery', value: 5500 },
      // 0x4ceac572 + 0xaf2c6ec4 + 0x7164069b + 0x3244897b, each modulo 1000: 386 + 740 + 699 + 443.
      { name: 'lottery-tie', value: 2268 },
    ]);
  });

  test('in the order that the objectives ask for', () => {
    expect(tiersOf({ objectives: ['travel', 'placed'] })).toEqual([
      { name: 'travel', value: 75 },
      { name: 'placed', value: 2 },
    ]);
  });

  test('disruption counts people who could have stayed, and notice how soon they move', () => {
    const objectives = ['disruption', 'notice'] as const;
    // R2 is moved in the first cycle of two, R3 in the second; where R3 is past the horizon does not matter.
    expect(tiersOf({ objectives })).toEqual([
      { name: 'disruption', value: 2 },
      { name: 'notice', value: 2 + 1 },
    ]);
    // R3 leaves before the second cycle, and R2 stays.
    const rotators = ['R1', 'R2', { id: 'R3', availableUntil: '2027-02-01' }];
    expect(tiersOf({ objectives, rotators }, { R1: 'A B', R2: 'A -', R3: '- -' })).toEqual([
      { name: 'disruption', value: 0 },
      { name: 'notice', value: 0 },
    ]);
  });

  test('leximin brings all programme dissatisfactions, ledger included', () => {
    const ledger = [{ rotator: 'R1', balance: 1000 }];
    expect(tiersOf({ objectives: ['leximin'], ledger })).toEqual([
      { name: 'leximin', value: 1750, vector: [1750, 1750, 1000] },
    ]);
    expect(tiersOf({ objectives: ['worst-off', 'preference'], ledger })).toEqual([
      { name: 'worst-off', value: 1750 },
      { name: 'worst-off-count', value: 2 },
      { name: 'preference', value: 3500 },
    ]);
  });

  test('the worst-off are sought among those who can be placed at all', () => {
    const ledger = [{ rotator: 'R2', balance: 1000 }];
    const absences = [{ rotator: 'R2', from: '2026-09-01', until: '2027-08-31' }];
    const tiers = tiersOf({ objectives: ['worst-off'], ledger, absences }, { ...PATHWAYS, R2: '- -' });
    expect(tiers.map((tier) => tier.value)).toEqual([1000, 1]);
  });

  test('blend weighs the worst-off into the total', () => {
    expect(tiersOf({ objectives: [{ tier: 'blend', weight: 0.5 }] })).toEqual([
      { name: 'blend', value: 350_000 + 50 * 1750 },
    ]);
  });

  test('rank profiles count who is at each rank or worse, unplaced being the worst', () => {
    // Ranks 1, 2 · 2, unplaced · unplaced, 1; three placements, so unplaced stands at 4.
    const generous = [
      { name: 'rank-profile-4', value: 2 },
      { name: 'rank-profile-3', value: 2 },
      { name: 'rank-profile-2', value: 4 },
    ];
    expect(tiersOf({ objectives: [{ tier: 'rank-profile', variant: 'generous' }] })).toEqual(generous);
    expect(tiersOf({ objectives: [{ tier: 'rank-profile', variant: 'greedy' }] })).toEqual(
      generous.toReversed(),
    );
  });

  test('staffing counts hundredths of WTE where the slot does', () => {
    const tiers = tiersOf({
      objectives: ['staffing'],
      rotators: ['R1', 'R2', { id: 'R3', wte: 0.6 }],
      placements: [
        { id: 'A', rotation: 'wards', site: 'town', everyCycle: { unit: 'wte', minimum: 0.8, capacity: 1 } },
        { id: 'B', rotation: 'clinic', site: 'coast' },
      ],
    });
    expect(tiers).toEqual([{ name: 'staffing', value: 20 }]);
  });
});

describe('lottery', () => {
  test('finds the same draw for the same days, whatever the number of the cycle', () => {
    const later = { ...SPEC, settings: { ...SPEC.settings, cycles: 1, firstCycleStart: '2027-03-01' } };
    const draw = (spec: ProgrammeSpec) => drawTickets(indexTables(buildProgramme(spec)));
    for (const rotator of draw(SPEC).keys())
      expect(draw(later).get(rotator)).toEqual(draw(SPEC).get(rotator)?.slice(1));
  });

  test('draws anew for every cycle, tickets n … 1', () => {
    const tickets = drawTickets(indexTables(buildProgramme(SPEC)));
    expect(tickets.get('R1' as RotatorId)).toEqual([3, 1]);
    expect(tickets.get('R2' as RotatorId)).toEqual([1, 2]);
    expect(tickets.get('R3' as RotatorId)).toEqual([2, 3]);
  });
});

describe('slots', () => {
  test('show filling, vacancies and shortfall in the unit of the slot', () => {
    const programme = buildProgramme({
      rotators: [
        { id: 'R1', wte: 0.6 },
        { id: 'R2', wte: 0.6 },
      ],
      placements: [
        {
          id: 'A',
          rotation: 'wards',
          site: 'town',
          everyCycle: { unit: 'wte', capacity: 1, excess: 0.2, minimum: 1 },
        },
        { id: 'B', rotation: 'wards', site: 'town', everyCycle: { capacity: 3, minimum: 2 } },
        { id: 'C', rotation: 'wards', site: 'town', everyCycle: { capacity: 0 } },
      ],
    });
    const full = verify(programme, buildAllocation(programme, { R1: 'A', R2: 'A' })).slots;
    expect(full).toEqual([
      {
        placement: 'A',
        cycle: 1,
        unit: 'wte',
        filled: 120,
        minimum: 100,
        capacity: 100,
        vacancies: 0,
        free: { alone: 0, together: 0, supervised: 0 },
        shortfall: 0,
        rotators: ['R1', 'R2'],
      },
      {
        placement: 'B',
        cycle: 1,
        unit: 'heads',
        filled: 0,
        minimum: 200,
        capacity: 300,
        vacancies: 300,
        free: { alone: 300, together: 300, supervised: 300 },
        shortfall: 200,
        rotators: [],
      },
    ]);
  });
});
