import { expect, it } from 'vitest';
import type { Atlas } from '../../../solver/large/atlas/atlas.ts';
import { drawAtlas } from '../../../solver/large/atlas/draw-atlas.ts';
import { capLoads, readWorstLoad } from '../../../solver/large/prices/cap-loads.ts';
import { runExpedition } from '../../../solver/large/shares/expedition.ts';
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

function withinCap(model: PathwayModel, most: number): Atlas {
  const drawn = drawAtlas(model);
  if (drawn.kind !== 'atlas') throw new Error(drawn.kind);
  const worst = readWorstLoad(model, drawn.atlas, 2);
  if (worst === null) throw new Error('no worst load before the third tier');
  return capLoads(drawn.atlas, worst, { most, fewest: false });
}

/** What an expedition of one second says of all allocations that cost more than `above` in the first tier. */
function isVain(most: number, above: number, atMost = 1): boolean {
  const outcome = runExpedition(
    {
      atlas: withinCap(rivals(atMost), most),
      rates: Float64Array.of(40, 0, 1),
      holds: [],
      unit: 1,
      start: null,
      ascentSeconds: 1,
      refineSeconds: 1,
      glideSeconds: 1,
      part: 0.1,
      vain: { rates: Float64Array.of(40, 0, 0), above: 40 * above },
    },
    { interrupted: () => null, now: () => performance.now() },
  );
  if (outcome.kind !== 'returned') throw new Error(outcome.kind);
  return outcome.vain !== null;
}

it('an expedition is in vain where prices prove that a cap costs more in the tiers before it, and only there', () => {
  expect(isVain(95, 0)).toBe(true);
  expect(isVain(95, 1)).toBe(false);
  expect(isVain(100, 0)).toBe(false);
  // Nothing is short, so that no price says anything.
  expect(isVain(95, 0, 2)).toBe(false);
});
