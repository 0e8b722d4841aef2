import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { buildNetwork } from '../../../solver/large/network/build-network.ts';
import type { PathwayNetwork } from '../../../solver/large/network/pathway-network.ts';
import { readWorstLoad } from '../../../solver/large/prices/cap-loads.ts';
import type { WeightedResult } from '../../../solver/large/prices/weighted-result.ts';
import { boundTiers } from '../../../solver/large/tiers/bound-tiers.ts';
import { assumeCarriers } from '../../../solver/large/tiers/hold-loads.ts';
import type { LargeComponent } from '../../../solver/large/tiers/large-component.ts';
import { settleComponent } from '../../../solver/large/tiers/settle-component.ts';
import { guidingTotal } from '../../../solver/model/guide-tier.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { TierResult } from '../../../solver/model/tier-result.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { openLargeEngine } from '../../../solver/pool/open-large-engine.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { certifyOutcome } from '../../../src/formulate/certify.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { recomputeBounds } from '../../../src/verify/recompute-bounds.ts';
import { formulateGenerated } from '../formulate-generated.ts';
import { periodModel } from '../pathways/one-period.ts';

/** Where places are short somebody has to carry more than their own wishes ask for. */
const CASES = [
  { seed: '1', slackPercent: 0 },
  { seed: '2', slackPercent: 0 },
  { seed: '3', slackPercent: 0 },
  { seed: '1', slackPercent: 60 },
] as const;

describe('the worst load, in the search for any size', () => {
  it('is proved the least there is, whether somebody must carry it anyway or not; every bound holds, by the certificate too', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const met = { atFloor: 0, above: 0, certified: 0, bounds: 0 };
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
      const { floor } = readWorstLoad(model, draw(model), guidingTotal(model))!;
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
        if (name === 'worst-off' && proved > floor) met.certified += 1;
        if (name === 'travel') expect(bound).toBeGreaterThanOrEqual(0.9 * value);
      }
      const { value: worst, proved } = found.tiers.find(({ name }) => name === 'worst-off')!;
      expect([seed, proved]).toEqual([seed, true]);
      expect(worst).toBe(exact.tiers.find(({ name }) => name === 'worst-off')!.value);
      if (worst === floor) met.atFloor += 1;
      else met.above += 1;
    }
    expect(met.atFloor).toBeGreaterThan(0);
    expect(met.above).toBeGreaterThan(0);
    expect(met.certified).toBe(met.above);
    expect(met.bounds).toBeGreaterThan(14);
  });

  it('may be carried by somebody else, for all that is proved of the tiers after it', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const laterOf = async (costs: readonly number[]): Promise<readonly [number, number]> => {
      const model = rivalry([{ kind: 'sum', costs: costs.map((cost) => [0, cost]) }]);
      const found = await solveModel(model, { executor, strategy: 'large', timeLimit: 10 });
      if (found.kind !== 'solved') throw new Error(found.kind);
      const [worst, count, guide, later] = found.tiers;
      expect(worst).toMatchObject({ value: 100, bound: 100 });
      expect(count).toMatchObject({ value: 1, bound: 1 });
      expect(guide).toMatchObject({ value: 30, bound: 30 });
      return [later!.value, later!.bound];
    };
    // One of them is met first, though the other would do without it.
    const [one, other] = [await laterOf([7, 0]), await laterOf([0, 7])];
    expect([one, other].toSorted()).toEqual([
      [0, 0],
      [7, 0],
    ]);
  });

  it('is found and bounded where the tiers before never come to nothing, and where somebody carries it anyway', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const none = [0, 0, 0];
    const one = [1, 1, 1];
    for (const { misses, third, room, worst, guide } of [
      { misses: [one, none, none], third: [70, 70, 70], room: 1, worst: [100, 1], guide: 40 },
      { misses: [one, none, none], third: [70, 70, 70], room: 2, worst: [90, 2], guide: 30 },
      { misses: [none, none, none], third: [100, 100, 100], room: 1, worst: [100, 2], guide: 40 },
    ]) {
      const costs = [[90, 100, 150], [90, 100, 150], third];
      const model = periodModel(
        [
          { kind: 'sum', costs: misses },
          { kind: 'bottleneck', costs },
          { kind: 'sum', costs: costs.map(() => [10, 20, 30]) },
        ],
        [{ weights: [[1], [1]], atMost: room }],
      );
      const found = await solveModel(model, { executor, strategy: 'large', timeLimit: 10 });
      if (found.kind !== 'solved') throw new Error(found.kind);
      const missed = misses.reduce((sum, [own]) => sum + own!, 0);
      expect(found.tiers.map(({ value }) => value)).toEqual([missed, ...worst, guide]);
      expect(found.tiers.map(({ bound, value }) => bound <= value)).not.toContain(false);
      expect(found.tiers[1]!.bound).toBe(worst[0]);
    }
  });

  it('is no proof in one component of what must be carried in another', async () => {
    const model = periodModel(
      [
        {
          kind: 'bottleneck',
          costs: [
            [90, 95],
            [90, 95],
          ],
        },
        { kind: 'sum', costs: RIVALS.map(() => [10, 20]) },
      ],
      SHARED,
    );
    const network = draw(model);
    const asked: number[] = [];
    const part: LargeComponent = {
      model,
      network,
      // Somebody elsewhere must carry as much.
      worst: { ...readWorstLoad(model, network, guidingTotal(model))!, floor: 95 },
      solveLeadingTiers: async (_, { leastWorst }) => {
        asked.push(leastWorst);
        return null;
      },
      isFollowed: false,
      component: 0,
      components: 2,
    };
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const engine = openLargeEngine({ executor, timeLimit: 10 });
    expect(await settleComponent(engine, part, 5)).toMatchObject({ leastWorst: 0 });
    expect(asked).toEqual([0]);
  });

  it('is taken to be carried by those who carry it in an allocation', () => {
    const model = rivalry();
    const worst = readWorstLoad(model, draw(model), guidingTotal(model))!;
    expect([worst.floor, ...worst.loads]).toEqual([90, 90, 90]);
    const assumed = assumeCarriers(model, worst, Int32Array.of(1, 2));
    expect([assumed.floor, ...assumed.loads]).toEqual([100, 100, 90]);
  });

  it('is bounded by what was proved of it only where nothing before it is worse', () => {
    const flat = [0, 1].map(() => [0, 0, 1]);
    const model = periodModel(
      [
        { kind: 'sum', costs: flat },
        { kind: 'bottleneck', costs: RIVALS.map((loads) => [...loads, 80]) },
        { kind: 'sum', costs: RIVALS.map(() => [10, 20, 30]) },
      ],
      SHARED,
    );
    const network = draw(model);
    const told = (name: string, value: number): TierResult => {
      return { name, value, bound: value, gap: 0, proved: true, prices: [null] };
    };
    const prices = new Float64Array(network.sides.count);
    const boundOf = (
      chosen: Int32Array,
      known: Pick<WeightedResult, 'settled' | 'leastWorst' | 'capRefutation'>,
    ): number =>
      boundTiers(
        model,
        network,
        {
          chosen,
          rates: Float64Array.of(1, 0, 1),
          guide: 2,
          bound: 0,
          cap: null,
          prices,
          proof: { scale: 1, prices },
          later: new Map(),
          laterCap: null,
          ...known,
        },
        null,
      )[1]!.bound;
    const settled = [told('tier 0', 0), told('tier 1', 100), told('tier 1-count', 1)];
    for (const known of [
      { settled, leastWorst: 0, capRefutation: null },
      { settled: [], leastWorst: 100, capRefutation: null },
    ]) {
      expect(boundOf(Int32Array.of(0, 4), known)).toBe(100);
      expect(boundOf(Int32Array.of(0, 5), known)).toBe(80);
    }
  });
});

/** Two of whom only one can have what both would rather. */
const RIVALS: readonly (readonly number[])[] = [
  [90, 100],
  [90, 100],
];
const SHARED: Parameters<typeof periodModel>[1] = [{ weights: [[1], [1]], atMost: 1 }];

function rivalry(later: Parameters<typeof periodModel>[0] = []): PathwayModel {
  const guide = RIVALS.map(() => [10, 20]);
  return periodModel(
    [{ kind: 'bottleneck', costs: RIVALS }, { kind: 'sum', costs: guide }, ...later],
    SHARED,
  );
}

function draw(model: PathwayModel): PathwayNetwork {
  const built = buildNetwork(model);
  if (built.kind !== 'network') throw new Error(built.kind);
  return built.network;
}
