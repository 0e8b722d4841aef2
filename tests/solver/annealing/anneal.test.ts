import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annealModel } from '../../../solver/annealing/anneal.ts';
import { OwnCosts } from '../../../solver/annealing/own-costs.ts';
import { SharedCosts } from '../../../solver/annealing/shared-costs.ts';
import { Walk } from '../../../solver/annealing/walk.ts';
import { compareValues } from '../../../solver/model/compare-values.ts';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { Objective } from '../../../src/domain/objective.ts';
import { asHundredths } from '../../../src/domain/units.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { four, sharedPosts } from '../pathways/shared-posts.ts';

const never = (): boolean => false;

describe('annealing', () => {
  it('finds an allocation that keeps every guarantee wherever there is one, mostly with the best of the first aims', () => {
    const met = { found: 0, none: 0, best: 0 };
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 300 }), (programme) => {
        const { model } = formulate(programme);
        const chosen = annealModel(model, { seed: 1, interrupted: never });
        const oracle = bruteForce(programme);
        expect(chosen !== null).toBe(oracle.feasible);
        met[chosen === null ? 'none' : 'found'] += 1;
        if (chosen === null || !oracle.feasible) return;
        const { feasible, values } = evaluateModel(model, chosen);
        expect(feasible).toBe(true);
        const [first] = values;
        const told = first?.kind === 'sum' ? first.total : null;
        if (told === oracle.tiers[0]!.value) met.best += 1;
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(met.found).toBeGreaterThan(20);
    expect(met.none).toBeGreaterThan(5);
    expect(met.best).toBeGreaterThan(0.9 * met.found);
  });

  it('weighs the worst load against the total where an aim blends them', () => {
    const met = { found: 0, best: 0, otherwise: 0 };
    const blendOf = (model: PathwayModel): number | null => {
      const chosen = annealModel(model, { seed: 1, interrupted: never });
      const value = chosen === null ? null : evaluateModel(model, chosen).values[0]!;
      return value?.kind === 'blend' ? value.value : null;
    };
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 300, rules: 1 }), (programme) => {
        const blend: Objective = {
          at: null,
          tier: 'blend',
          weight: asHundredths(600),
          variant: null,
          slack: { kind: 'absolute', amount: 0 },
        };
        const blended = { ...programme, objectives: [blend] };
        const { model } = formulate(blended);
        const value = blendOf(model);
        const oracle = bruteForce(blended);
        if (value === null || !oracle.feasible) return;
        met.found += 1;
        if (value === oracle.tiers[0]!.value) met.best += 1;
        const total = model.tiers.map((tier) => (tier.kind === 'blend' ? { ...tier, worstWeight: 0 } : tier));
        const chosen = annealModel({ ...model, tiers: total }, { seed: 1, interrupted: never });
        const told = evaluateModel(model, chosen!).values[0]!;
        if (told.kind === 'blend' && told.value > value) met.otherwise += 1;
      }),
      { numRuns: 60, seed: 21 },
    );
    expect(met.found).toBeGreaterThan(20);
    expect(met.best).toBeGreaterThan(0.95 * met.found);
    // The least total alone is something else at least once.
    expect(met.otherwise).toBeGreaterThan(0);
  });

  it('comes to the same with the same seed, and to nothing once it is interrupted', () => {
    const { model } = formulate(sharedPosts(four, [1, 1]));
    const twice = [0, 1].map(() => annealModel(model, { seed: 7, interrupted: never }));
    expect(twice[0]).not.toBeNull();
    expect(twice[1]).toEqual(twice[0]);
    const strict = formulate(sharedPosts([...four, ...four, ...four], [1, 1])).model;
    let asked = 0;
    annealModel(strict, {
      seed: 7,
      interrupted: () => {
        asked += 1;
        return true;
      },
    });
    expect(asked).toBeLessThan(20);
  });

  it('cut off half cooled, hands over what was cooled in haste', () => {
    const met = { cut: 0, hot: 0 };
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 300, rules: 1 }), (programme) => {
        const { model } = formulate(programme);
        let asked = 0;
        const ask = (): boolean => {
          asked += 1;
          return false;
        };
        const whole = annealModel(model, { seed: 1, interrupted: ask });
        if (whole === null) return;
        met.cut += 1;
        const all = asked;
        asked = 0;
        const cut = annealModel(model, {
          seed: 1,
          interrupted: () => {
            asked += 1;
            return asked > all / 4;
          },
        });
        const [best, early] = [whole, cut!].map((chosen) => evaluateModel(model, chosen).values);
        if (compareValues(early!, best!) > 0) met.hot += 1;
      }),
      { numRuns: 40, seed: 3 },
    );
    expect(met.cut).toBeGreaterThan(20);
    expect(met.hot).toBeLessThan(0.1 * met.cut);
  });

  it('makes nothing worse of what it starts from, before the tier it begins with', () => {
    let bettered = 0;
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 300 }), fc.nat({ max: 3 }), (programme, tier) => {
        const { model } = formulate(programme);
        const before = annealModel(model, { seed: 1, interrupted: never });
        if (before === null) return;
        const after = annealModel(model, { seed: 2, start: { chosen: before, tier }, interrupted: never });
        expect(after).not.toBeNull();
        const [old, young] = [before, after!].map((chosen) => evaluateModel(model, chosen));
        expect(young!.feasible).toBe(true);
        expect(compareValues(young!.values.slice(0, tier), old!.values.slice(0, tier))).toBeLessThanOrEqual(
          0,
        );
        if (compareValues(young!.values, old!.values) < 0) bettered += 1;
      }),
      { numRuns: 40, seed: 8 },
    );
    expect(bettered).toBeGreaterThan(0);
  });
});

describe('what a walk counts', () => {
  it('is what the model says of its allocation, by tier, and by whether every guarantee holds', () => {
    const met = { kept: 0, missed: 0, charged: 0 };
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 300 }), fc.nat({ max: 99 }), (programme, seed) => {
        const { model } = formulate(programme);
        const walk = new Walk(model, seed);
        if (!walk.open()) return;
        const from = walk.energy.breach;
        walk.cool({ from, until: from / 2, changes: 2000, isDone: never });
        const chosen = walk.chosen();
        const { feasible, values } = evaluateModel(model, chosen);
        expect(walk.breach === 0).toBe(feasible);
        for (const [tier, value] of values.entries()) {
          if (value.kind !== 'sum') continue;
          expect([tier, walk.totals[tier]]).toEqual([tier, value.total]);
          if (value.total > 0) met.charged += 1;
        }
        expect(countAnew(model, chosen).breach).toBe(walk.breach);
        const again = new Walk(model, seed + 1);
        expect(again.open({ chosen, tier: 0 })).toBe(true);
        expect([again.chosen(), again.breach]).toEqual([chosen, walk.breach]);
        expect(again.totals).toEqual(walk.totals);
        met[feasible ? 'kept' : 'missed'] += 1;
      }),
      { numRuns: 130, seed: 3 },
    );
    expect(met.kept).toBeGreaterThan(20);
    expect(met.missed).toBeGreaterThan(20);
    expect(met.charged).toBeGreaterThan(100);
  });
});

/** By how much an allocation misses guarantees, without any change before it. */
function countAnew(model: PathwayModel, chosen: Int32Array): { readonly breach: number } {
  const own = new OwnCosts(model);
  const shared = new SharedCosts(model);
  const costs = new Float64Array(model.tiers.length);
  let breach = 0;
  for (let agent = 0; agent < model.agents; agent += 1) {
    const pathway = chosen
      .filter((choice) => model.choices.agent[choice] === agent)
      .sort((a, b) => model.choices.start[a]! - model.choices.start[b]!);
    breach += own.weigh(agent, pathway, pathway.length, costs);
  }
  for (const choice of chosen) shared.count(choice, 1);
  return { breach: breach + shared.weighAll(costs) };
}
