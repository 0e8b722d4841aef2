import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { readWorstLoad } from '../../../solver/large/cap-loads.ts';
import { drawAtlas } from '../../../solver/large/draw-atlas.ts';
import { guideOf } from '../../../solver/large/weigh-tiers.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { certifyOutcome } from '../../../src/formulate/certify.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { recomputeBounds } from '../../../src/verify/certificate/recompute-bounds.ts';
import { formulateGenerated } from '../formulate-generated.ts';

/** Where places are short somebody has to carry more than their own wishes ask for. */
const CASES = [
  { seed: '1', slackPercent: 0 },
  { seed: '1', slackPercent: 60 },
] as const;

describe('the worst load, in the search for any size', () => {
  it('is proved the least there is, whether somebody must carry it anyway or not; every bound holds, by the certificate too', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const met = { atFloor: 0, above: 0, bounds: 0 };
    for (const { seed, slackPercent } of CASES) {
      const sizes = { rotators: 14, placements: 10, cycles: 2, rotations: 4, pillars: 2, slackPercent };
      const formulation = await formulateGenerated({ ...sizes, seed });
      const { model } = formulation;
      const exact = await solveModel(model, { executor, strategy: 'pathways', timeLimit: 60 });
      const found = await solveModel(model, { executor, strategy: 'large', timeLimit: 60 });
      if (exact.kind !== 'solved' || found.kind !== 'solved') throw new Error(`${exact.kind} ${found.kind}`);
      const allocation = interpretAllocation(formulation, found.chosen);
      const certificate = certifyOutcome(formulation, found);
      const certified = recomputeBounds(formulation.programme, allocation, certificate);
      for (const [t, { name, value, bound }] of found.tiers.entries()) {
        const optimum = exact.tiers[t]!;
        expect(name).toBe(optimum.name);
        expect([seed, name, bound <= value]).toEqual([seed, name, true]);
        // As long as nothing before is worse than need be, the optimum lies between the two.
        if (!found.tiers.slice(0, t).every((tier, at) => tier.value === exact.tiers[at]!.value)) break;
        expect([seed, name, bound <= optimum.value, optimum.value <= value]).toEqual([
          seed,
          name,
          true,
          true,
        ]);
        met.bounds += 1;
        const proved = certified.find(({ tier }) => tier === name)!.bound ?? 0;
        expect([seed, name, proved <= optimum.value]).toEqual([seed, name, true]);
        if (name === 'preference') expect(proved).toBeGreaterThanOrEqual(0.99 * bound);
      }
      const drawn = drawAtlas(model);
      if (drawn.kind !== 'atlas') throw new Error(drawn.kind);
      const { floor } = readWorstLoad(model, drawn.atlas, guideOf(model))!;
      const { value: worst, proved } = found.tiers.find(({ name }) => name === 'worst-off')!;
      expect([seed, proved]).toEqual([seed, true]);
      expect(worst).toBe(exact.tiers.find(({ name }) => name === 'worst-off')!.value);
      if (worst === floor) met.atFloor += 1;
      else met.above += 1;
    }
    expect(met.atFloor).toBeGreaterThan(0);
    expect(met.above).toBeGreaterThan(0);
    expect(met.bounds).toBeGreaterThan(14);
  });
});
