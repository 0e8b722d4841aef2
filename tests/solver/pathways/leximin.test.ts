import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Objective, Programme } from '../../../src/domain/programme.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { verify } from '../../../src/verify/verify.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** Four rotators, four places for one each, and so few different scores that several share a load. */
const evenlyContested: fc.Arbitrary<Programme> = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((scores) => {
    const rotators = ['R1', 'R2', 'R3', 'R4'];
    const places = ['A', 'B', 'C', 'D'];
    return buildProgramme({
      rotators,
      placements: places.map((id) => ({ id, rotation: id, site: 'town' })),
      preferences: rotators.flatMap((rotator, r) =>
        places.map((id, p) => ({ rotator, prefers: `placement:${id}`, score: scores[r]?.[p] ?? 0 })),
      ),
    });
  });

let executor: Executor;

beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

function withAims(programme: Programme, tiers: readonly Objective['tier'][]): Programme {
  const [any] = programme.objectives;
  if (any === undefined) throw new Error('the programme has no objectives');
  return { ...programme, objectives: tiers.map((tier) => ({ ...any, tier })) };
}

describe('leximin', () => {
  it('settles the second worst and all further levels as trying every allocation does', async () => {
    const met = { cases: 0, belowWorst: 0, belowSecond: 0 };
    await fc.assert(
      fc.asyncProperty(evenlyContested, async (contested) => {
        const programme = withAims(contested, ['placed', 'leximin', 'lottery']);
        const formulation = formulate(programme);
        const outcome = await solveModel(formulation.model, { executor, timeLimit: 60 });
        if (outcome.kind !== 'solved') throw new Error(`ended as ${outcome.kind}`);
        expect(outcome.proved).toBe(true);
        const vectors = vectorsOfPlaced(contested);
        const best = vectors.reduce((one, other) => (compareVectors(other, one) < 0 ? other : one));
        const { leximin } = verify(programme, interpretAllocation(formulation, outcome.chosen));
        expect(leximin).toEqual(best);
        met.cases += 1;
        if (hasRival(best, vectors, 1)) met.belowWorst += 1;
        if (hasRival(best, vectors, 2)) met.belowSecond += 1;
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(met.cases).toBe(60);
    // Levels below the worst had something to decide.
    expect(met.belowWorst).toBeGreaterThan(12);
    expect(met.belowSecond).toBeGreaterThan(0);
  });
});

/** Loads, worst first, of every allocation in which as many as can be have a place. */
function vectorsOfPlaced(contested: Programme): readonly (readonly number[])[] {
  const programme = withAims(contested, ['placed']);
  return bruteForce(programme).optimal.map((allocation) => verify(programme, allocation).leximin);
}

function compareVectors(a: readonly number[], b: readonly number[]): number {
  const level = a.findIndex((load, at) => load !== b[at]);
  return level < 0 ? 0 : (a[level] ?? 0) - (b[level] ?? 0);
}

/** Is there another vector with the same `levels` worst loads, worse only further down? */
function hasRival(best: readonly number[], vectors: readonly (readonly number[])[], levels: number): boolean {
  return vectors.some(
    (other) =>
      compareVectors(other, best) > 0 && best.slice(0, levels).every((load, at) => load === other[at]),
  );
}
