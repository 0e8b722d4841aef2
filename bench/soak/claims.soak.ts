import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { STRATEGIES, type Strategy } from '../../solver/model/strategy.ts';
import { inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../tests/support/arbitrary-programme.ts';
import { bruteForce, type Enumeration } from '../../tests/support/brute-force.ts';
import { refuteClaims } from '../../tests/support/refute-claims.ts';

/** For how long, and of so many programmes at most, from a seed on; how many allocations one may have; seconds for each solve. */
const {
  SOAK_SECONDS = '60',
  SOAK_COUNT = 'Infinity',
  SOAK_FROM = '1',
  SOAK_SIZE = '400',
  SOAK_LIMIT = '20',
} = process.env;
/** Verdicts of the verifier on one programme, at most: others are passed over. */
const VERDICTS = 30_000;

/** A random programme, the same for the same seed. */
function drawProgramme(seed: number): Programme {
  const few = seed % 2 === 0 ? {} : { rotators: { min: 3, max: 4 } };
  const bounds = { enumerable: Number(SOAK_SIZE), unusual: seed % 3 === 0, ...few };
  const [programme] = fc.sample(arbitraryProgramme(bounds), { seed, numRuns: 1 });
  return programme!;
}

function tryAll(programme: Programme): Enumeration | null {
  try {
    return bruteForce(programme, VERDICTS);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The compact program and the search for any size do not take every model. */
function isRefusal(strategy: Strategy, line: string): boolean {
  return strategy !== 'automatic' && /^fault: (no strategy takes the model|.* needs? pathways)/.test(line);
}

it('nothing that any strategy claims is refuted by trying every allocation', async () => {
  const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
  const end = Date.now() + 1000 * Number(SOAK_SECONDS);
  const met = { programmes: 0, infeasible: 0, passedOver: 0, claims: 0, open: 0, unknown: 0 };
  const refuted: string[] = [];
  for (let n = 0; n < Number(SOAK_COUNT) && Date.now() < end; n += 1) {
    const seed = Number(SOAK_FROM) + n;
    const programme = drawProgramme(seed);
    const oracle = tryAll(programme);
    if (oracle === null) {
      met.passedOver += 1;
      continue;
    }
    met.programmes += 1;
    if (!oracle.feasible) met.infeasible += 1;
    const formulation = formulate(programme);
    for (const strategy of STRATEGIES) {
      const options = { executor, strategy, timeLimit: Number(SOAK_LIMIT), seed: 1 };
      const outcome = await solveModel(formulation.model, options);
      const lines = refuteClaims(programme, formulation, outcome, oracle);
      for (const line of lines.filter((one) => !isRefusal(strategy, one))) {
        refuted.push(`seed ${seed}, ${strategy}: ${line}`);
        console.error(refuted.at(-1));
      }
      if (outcome.kind === 'unknown') met.unknown += 1;
      if (outcome.kind !== 'solved') continue;
      met.claims += outcome.tiers.length;
      met.open += outcome.tiers.filter(({ proved }) => !proved).length;
    }
  }
  console.log(JSON.stringify(met));
  expect(refuted).toEqual([]);
  expect(met.claims).toBeGreaterThan(0);
});
