import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { TierName } from '../../../src/domain/objective.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { asHundredths } from '../../../src/domain/units.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { priceFairness } from '../../../src/pipeline/solve/price-fairness.ts';
import { verifierOf } from '../../../src/verify/verify.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { contestedProgramme } from '../../support/contested-programme.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

function withObjectives(programme: Programme, tiers: readonly TierName[]): Programme {
  const slack = { kind: 'absolute', amount: 0 } as const;
  const rest = { at: null, weight: asHundredths(100), variant: null, slack };
  return { ...programme, objectives: tiers.map((tier) => ({ ...rest, tier })) };
}

/** The non-dominated pairs of worst and total, by trying every allocation that is best in the earlier aims. */
function tryAll(programme: Programme, earlier: readonly TierName[]): readonly (readonly [number, number])[] {
  const judge = verifierOf(withObjectives(programme, ['worst-off', 'preference']));
  const pairs = bruteForce(withObjectives(programme, earlier)).optimal.map((allocation) => {
    const { tiers } = judge(allocation);
    return [tiers[0]?.value ?? 0, tiers.at(-1)?.value ?? 0] as const;
  });
  const best = pairs.filter(
    ([worst, total]) => !pairs.some(([w, t]) => w <= worst && t <= total && (w < worst || t < total)),
  );
  return [...new Map(best.map((pair) => [pair.join(), pair])).values()].sort(([a], [b]) => b - a);
}

const EARLIER: readonly (readonly TierName[])[] = [[], ['placed'], ['staffing', 'competency']];

interface Case {
  readonly programme: Programme;
  readonly earlier: readonly TierName[];
  readonly startFromOptimum: boolean;
}

/** Number of points on the curve, `null` when there is no allocation. */
async function holdAgainstOracle({ programme, earlier, startFromOptimum }: Case): Promise<number | null> {
  const fair = withObjectives(programme, [...earlier, 'worst-off', 'preference']);
  const solved = await solveModel(formulate(fair).model, { executor, timeLimit: 60 });
  if (solved.kind !== 'solved') return null;
  const found = await priceFairness(fair, {
    executor,
    timeLimit: 60,
    interrupted: () => false,
    chosen: startFromOptimum ? solved.chosen : new Int32Array(0),
  });
  const expected = tryAll(programme, earlier);
  expect(found.complete).toBe(true);
  expect(found.points.map(({ worst, total }) => [worst, total])).toEqual(expected);
  return expected.length;
}

describe('the price of fairness', () => {
  it.each([
    { name: 'contested', programmes: contestedProgramme, runs: 60, feasible: 60, several: 6 },
    {
      name: 'any',
      programmes: arbitraryProgramme({ enumerable: 1000, often: ['preferences', 'ledger'] }),
      runs: 60,
      feasible: 25,
      several: 0,
    },
  ])('is what trying every allocation finds, point by point: $name programmes', async (kind) => {
    const lengths: number[] = [];
    const drawn = fc.record({
      programme: kind.programmes,
      earlier: fc.constantFrom(...EARLIER),
      startFromOptimum: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (one) => {
        const points = await holdAgainstOracle(one);
        if (points !== null) lengths.push(points);
      }),
      { seed: 11, numRuns: kind.runs },
    );
    expect(lengths.length).toBeGreaterThanOrEqual(kind.feasible);
    expect(lengths.filter((points) => points > 1).length).toBeGreaterThanOrEqual(kind.several);
  });

  it('says that it is not complete when there is no time', async () => {
    const [programme] = fc.sample(contestedProgramme, { seed: 3, numRuns: 1 });
    if (programme === undefined) throw new Error('nothing drawn');
    const options = { executor, interrupted: () => false, chosen: new Int32Array(0) };
    expect(await priceFairness(programme, { ...options, timeLimit: 0 })).toEqual({
      complete: false,
      points: [],
    });
    const hurried = await priceFairness(programme, { ...options, timeLimit: 0.001 });
    expect(hurried).toEqual({ complete: false, points: [] });
  });
});
