import { expect, it } from 'vitest';
import { buildNetwork } from '../../../solver/large/network/build-network.ts';
import type { PathwayNetwork } from '../../../solver/large/network/pathway-network.ts';
import { capLoads, readWorstLoad } from '../../../solver/large/prices/cap-loads.ts';
import { constructAllocation } from '../../../solver/large/relaxation/construct-allocation.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { periodModel } from '../pathways/one-period.ts';

/** Two of whom so many can have the light option; at a cost of one, in a tier before, each can do without either. */
function rivals(atMost: number): PathwayModel {
  return periodModel(
    [
      { kind: 'sum', costs: [0, 1].map(() => [0, 0, 1]) },
      { kind: 'bottleneck', costs: [0, 1].map(() => [90, 100, 80]) },
      { kind: 'sum', costs: [0, 1].map(() => [10, 20, 30]) },
    ],
    [{ weights: [[1], [1]], atMost }],
  );
}

function withinCap(model: PathwayModel, most: number): PathwayNetwork {
  const built = buildNetwork(model);
  if (built.kind !== 'network') throw new Error(built.kind);
  const worst = readWorstLoad(model, built.network, 2);
  if (worst === null) throw new Error('no worst load before the third tier');
  return capLoads(built.network, worst, { most, fewest: false });
}

/** What a construction of one second says of all allocations that cost more than `above` in the first tier. */
function isRefuted(most: number, above: number, atMost = 1): boolean {
  const outcome = constructAllocation(
    {
      network: withinCap(rivals(atMost), most),
      rates: Float64Array.of(40, 0, 1),
      objectiveCaps: [],
      unit: 1,
      start: null,
      ascentSeconds: 1,
      refineSeconds: 1,
      diveSeconds: 1,
      part: 0.1,
      cutoff: { rates: Float64Array.of(40, 0, 0), above: 40 * above },
    },
    { interrupted: () => null, now: () => performance.now() },
  );
  if (outcome.kind !== 'constructed') throw new Error(outcome.kind);
  return outcome.refutation !== null;
}

it('a construction ends where prices prove that a cap costs more in the tiers before it, and only there', () => {
  expect(isRefuted(95, 0)).toBe(true);
  expect(isRefuted(95, 1)).toBe(false);
  expect(isRefuted(100, 0)).toBe(false);
  // Nothing is short, so that no price says anything.
  expect(isRefuted(95, 0, 2)).toBe(false);
});
