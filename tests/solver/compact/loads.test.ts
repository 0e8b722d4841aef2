import { expect, it } from 'vitest';
import { capsToTry } from '../../../solver/compact/loads.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** One rotator, one cycle, three wishes. */
const { model } = formulate(
  buildProgramme({
    rotators: [{ id: 'R1' }],
    rotations: [{ id: 'X' }],
    placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: 'X', site: 'S' })),
    preferences: [
      { rotator: 'R1', prefers: 'placement:A', rank: 1 },
      { rotator: 'R1', prefers: 'placement:B', rank: 2 },
      { rotator: 'R1', prefers: 'placement:C', rank: 3 },
    ],
  }),
);
const tier = model.tiers.find(({ kind }) => kind === 'bottleneck');
if (tier?.kind !== 'bottleneck') throw new Error('nobody is worst off');
const everything = new Uint8Array(model.choices.count).fill(1);
const tryCaps = (floor: number, most: number): readonly number[] =>
  Array.from(capsToTry(model, tier, everything, { floor, most }));

it('are the loads that somebody can have', () => {
  const loads = [...new Set(tier.costs)].sort((a, b) => a - b);
  expect(loads.length).toBeGreaterThan(2);
  expect(loads.at(-1)).toBe(1000);
  expect(tryCaps(0, 1000)).toEqual(loads);
  expect(tryCaps(0, loads[1]! - 1)).toEqual([0]);
});

it('begin with the floor, which may be what somebody carries elsewhere', () => {
  // Within 900 everybody here can stay, though nobody here can carry just that.
  expect(tryCaps(900, 999)).toEqual([900]);
  expect(tryCaps(900, 1000)).toEqual([900, 1000]);
  expect(tryCaps(1000, 999)).toEqual([]);
});
