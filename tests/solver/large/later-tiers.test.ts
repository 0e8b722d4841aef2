import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { ModelOutcome } from '../../../solver/model/model-outcome.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { certifyOutcome } from '../../../src/formulate/certify.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { recomputeBounds } from '../../../src/verify/recompute-bounds.ts';
import { formulateGenerated } from '../formulate-generated.ts';

type Solved = Extract<ModelOutcome, { kind: 'solved' }>;
const SOUGHT = ['preference', 'travel', 'lottery'];
/** What may be given away of the first of two aims. */
const SLACK = 1500;
const AIMS = ['preference', 'travel'];
const SIZES = { rotators: 14, placements: 10, cycles: 2, rotations: 4, pillars: 2 };

describe('the tiers after the first total, in the search for any size', () => {
  it('are bounded given what the tiers before have, optimal or not', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const solve = async (model: PathwayModel, large: { readonly gap: number } | null): Promise<Solved> => {
      const means =
        large === null
          ? { strategy: 'pathways', timeLimit: 60 }
          : { strategy: 'large', timeLimit: 60, ...large };
      const outcome = await solveModel(model, { executor, ...means } as Parameters<typeof solveModel>[1]);
      if (outcome.kind !== 'solved') throw new Error(outcome.kind);
      return outcome;
    };
    const met = { above: 0, bounds: 0, near: 0 };
    for (const seed of ['1', '2', '3', '4', '5']) {
      const formulation = await formulateGenerated({ ...SIZES, seed, slackPercent: 30 });
      const { model } = formulation;
      const optimum = await solve(model, null);
      // A wide gap is content with poor totals, which leave later tiers more room.
      for (const gap of [0, 0.3]) {
        const found = await solve(model, { gap });
        const allocation = interpretAllocation(formulation, found.chosen);
        const certified = recomputeBounds(
          formulation.programme,
          allocation,
          certifyOutcome(formulation, found),
        );
        const values = new Map(found.tiers.map(({ name, value }) => [name, value]));
        const least = new Map(optimum.tiers.map(({ name, value }) => [name, value]));
        expect(values.get('worst-off')).toBe(least.get('worst-off'));
        // Otherwise the exact path would have to hold a count that is not the least.
        if (values.get('worst-off-count') !== least.get('worst-off-count')) continue;
        for (const name of SOUGHT) {
          const { bound, value } = found.tiers.find((tier) => tier.name === name)!;
          const index = model.tiers.findIndex((tier) => tier.name === name);
          // The same question for the exact path: what the tiers before have beyond their least is slack there.
          const tiers = model.tiers.slice(0, index + 1).map((tier) => {
            const amount =
              tier.kind === 'sum' ? (values.get(tier.name) ?? 0) - (least.get(tier.name) ?? 0) : 0;
            return { ...tier, slack: { kind: 'absolute', amount: Math.max(0, amount) } as const };
          });
          const first = tiers.findIndex(({ slack }) => slack.amount > 0);
          if (first >= 0 && first < index) met.above += 1;
          // Only one tier before has more than its least: slack of several would add up otherwise.
          const allowance = tiers.filter(({ slack }, at) => at < index && slack.amount > 0).length;
          if (allowance > 1) continue;
          const exact = await solve({ ...model, tiers }, null);
          const truth = exact.tiers.find((tier) => tier.name === name)!;
          expect([seed, name, truth.proved]).toEqual([seed, name, true]);
          expect([seed, gap, name, bound <= truth.value]).toEqual([seed, gap, name, true]);
          const proved = certified.find(({ tier }) => tier === name)!.bound ?? 0;
          expect([seed, gap, name, proved <= truth.value]).toEqual([seed, gap, name, true]);
          met.bounds += 1;
          if (gap === 0 && value <= 1.02 * truth.value && bound >= 0.9 * truth.value) met.near += 1;
        }
      }
    }
    expect(met.above).toBeGreaterThan(0);
    expect(met.bounds).toBeGreaterThan(4);
    expect(met.near).toBeGreaterThan(0);
  });

  it.each(['1', '4'])('use what may be given away of those before, and no more (seed %s)', async (seed) => {
    const solve = await drawSlackened(AIMS, seed);
    const strict = await solve('large', 0);
    const [preference, travel] = await solve('large', SLACK);
    const truth = (await solve('pathways', SLACK))[1]!;
    expect(truth.proved).toBe(true);
    expect(travel!.value).toBe(truth.value);
    expect(travel!.bound).toBe(truth.value);
    expect(travel!.value).toBeLessThan(strict[1]!.value);
    expect(preference!.value).toBeGreaterThan(strict[0]!.value);
    expect(preference!.value).toBeLessThanOrEqual(strict[0]!.value + SLACK);
  });

  it('are not given up for a worst-off that comes after them', async () => {
    const solve = await drawSlackened([...AIMS, 'worst-off'], '1');
    const travel = (await solve('large', SLACK))[1];
    const truth = (await solve('pathways', SLACK))[1]!;
    expect(truth.proved).toBe(true);
    expect(travel).toMatchObject({ value: truth.value, bound: truth.value });
  });
});

/** What a programme's aims come to, when some may be given away of the first. */
async function drawSlackened(
  aims: readonly string[],
  seed: string,
): Promise<(strategy: 'large' | 'pathways', amount: number) => Promise<Solved['tiers']>> {
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const sizes = { rotators: 20, placements: 14, cycles: 2, rotations: 4, pillars: 2, tiers: aims };
  const { model } = await formulateGenerated({ ...sizes, seed, slackPercent: 30 });
  return async (strategy, amount) => {
    const [first, ...others] = model.tiers;
    const tiers = [{ ...first!, slack: { kind: 'absolute', amount } as const }, ...others];
    const outcome = await solveModel({ ...model, tiers }, { executor, strategy, timeLimit: 60 });
    if (outcome.kind !== 'solved') throw new Error(outcome.kind);
    return outcome.tiers;
  };
}
