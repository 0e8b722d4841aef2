import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asPeer, type Peer } from '../../../bench/peers/peer.ts';
import { solvePlain } from '../../../bench/plain/solve-plain.ts';
import { loadHighsBackend } from '../../../solver/backends/highs.ts';
import type { PathwayModel, Tier } from '../../../solver/model/pathway-model.ts';
import type { Objective, TierName } from '../../../src/domain/objective.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { asHundredths } from '../../../src/domain/units.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { verify } from '../../../src/verify/verify.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { bruteForce } from '../../support/brute-force.ts';

const LIMITS = { timeLimit: 20, now: () => performance.now() };

let highs: Peer;
beforeAll(async () => {
  highs = asPeer(await loadHighsBackend());
});

interface Met {
  feasible: number;
  infeasible: number;
  contested: number;
  moving: number;
  readonly primitives: Set<string>;
}

async function compareWithBruteForce(programmes: fc.Arbitrary<Programme>, numRuns: number): Promise<Met> {
  const met: Met = { feasible: 0, infeasible: 0, contested: 0, moving: 0, primitives: new Set() };
  await fc.assert(
    fc.asyncProperty(programmes, async (programme) => {
      const formulation = formulate(programme);
      const result = await solvePlain(formulation.model, highs, LIMITS);
      const tried = bruteForce(programme);
      if (!tried.feasible) {
        expect(result.failure).toMatch(/: called infeasible$/);
        met.infeasible += 1;
        return;
      }
      expect(result.failure).toBeNull();
      const verdict = verify(programme, interpretAllocation(formulation, result.chosen!));
      expect(verdict.breaches).toEqual([]);
      expect(verdict.tiers).toEqual(tried.tiers);
      for (const step of result.steps) {
        const judged = tried.tiers.find(({ name }) => name === step.name);
        if (judged !== undefined) expect(step).toMatchObject({ value: judged.value, proved: true });
      }
      met.feasible += 1;
      if (tried.accepted > 3) met.contested += 1;
      if (formulation.model.transitions.length > 0) met.moving += 1;
      for (const primitive of usedPrimitives(formulation.model)) met.primitives.add(primitive);
    }),
    { seed: 14, numRuns },
  );
  return met;
}

describe('solvePlain', () => {
  it('agrees with trying every allocation, tier by tier, whatever the rules', async () => {
    const met = await compareWithBruteForce(arbitraryProgramme({ enumerable: 1000 }), 90);
    expect(met.feasible).toBeGreaterThan(50);
    expect(met.contested).toBeGreaterThan(20);
    expect(met.infeasible).toBeGreaterThan(8);
    const common = ['counter', 'distinct', 'precedence', 'slot row', 'soft row'];
    expect([...met.primitives].sort()).toEqual(expect.arrayContaining(common));
  });

  it('agrees on moves', async () => {
    const sizes = { rotators: { min: 1, max: 2 }, cycles: { min: 3, max: 3 }, futures: 0, rules: 2 };
    const moving = arbitraryProgramme({ ...sizes, kinds: ['move'], features: [], enumerable: 1000 });
    const met = await compareWithBruteForce(moving, 60);
    expect(met.feasible).toBeGreaterThan(20);
    expect(met.moving).toBeGreaterThan(6);
  });

  it.each<TierName>(['leximin', 'blend', 'rank-profile'])('agrees on %s', async (tier) => {
    let settled = 0;
    const objective: Objective = {
      at: null,
      tier,
      weight: asHundredths(300),
      variant: tier === 'rank-profile' ? 'generous' : null,
      slack: { kind: 'absolute', amount: 0 },
    };
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme({ enumerable: 800, rules: 1 }), async (drawn) => {
        const programme = { ...drawn, objectives: [objective] };
        const formulation = formulate(programme);
        const tried = bruteForce(programme);
        if (!tried.feasible) return;
        const result = await solvePlain(formulation.model, highs, LIMITS);
        expect(result.failure).toBeNull();
        const verdict = verify(programme, interpretAllocation(formulation, result.chosen!));
        expect(verdict.accepted).toBe(true);
        expect(verdict.tiers).toEqual(tried.tiers);
        settled += 1;
      }),
      { seed: 15, numRuns: 40 },
    );
    expect(settled).toBeGreaterThan(20);
  });

  it('stops at the first tier that is not proved, and says how far it came', async () => {
    const calls: string[] = [];
    const tired: Peer = {
      ...highs,
      solve: async (program, request) => {
        calls.push(`${program.columns}`);
        const outcome = await highs.solve(program, request);
        if (calls.length === 1 || outcome.kind !== 'optimal') return outcome;
        return { kind: 'unknown', limit: 'time', bound: -Infinity };
      },
    };
    const result = await solvePlain(twoTiers(), tired, LIMITS);
    expect(result).toMatchObject({ complete: false, failure: 'second: stopped by its limit (time)' });
    expect(result.steps.map(({ name, value, proved }) => ({ name, value, proved }))).toEqual([
      { name: 'first', value: 1, proved: true },
      // The point of the first tier still stands, whatever it is worth here.
      { name: 'second', value: expect.any(Number), proved: false },
    ]);
    expect(result.chosen).toHaveLength(1);
  });
});

/** One agent, one period, two choices that cost the same first and differ second. */
function twoTiers(): PathwayModel {
  const tier = (name: string, costs: number[]): Tier => ({
    kind: 'sum',
    name,
    costs: Int32Array.from(costs),
    slack: { kind: 'absolute', amount: 0 },
  });
  return {
    agents: 1,
    periods: 1,
    active: Uint8Array.of(1),
    choices: {
      count: 2,
      agent: Int32Array.of(0, 0),
      option: Int32Array.of(0, 1),
      start: Int32Array.of(0, 0),
      length: Int32Array.of(1, 1),
      first: Int32Array.of(0, 2),
    },
    counters: [],
    distincts: [],
    precedences: [],
    transitions: [],
    slotRows: [],
    tiers: [tier('first', [1, 1]), tier('second', [5, 3])],
  };
}

function usedPrimitives(model: PathwayModel): string[] {
  const rows = {
    counter: model.counters,
    distinct: model.distincts,
    precedence: model.precedences,
    'slot row': model.slotRows,
    'soft row': [...model.counters, ...model.slotRows].filter(({ soft }) => soft !== null),
  };
  return Object.entries(rows).flatMap(([name, list]) => (list.length > 0 ? [name] : []));
}
