import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { Decision, Programme } from '../../src/domain/programme.ts';
import { explainAllocation } from '../../src/explain/explain-allocation.ts';
import type { Explanation, Refusal } from '../../src/explain/reason.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import type { TierValue } from '../../src/verify/verdict.ts';
import { FEATURES } from '../support/arbitrary-features.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce } from '../support/brute-force.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

/** The optimum of a programme explained; `null` when it has none. */
async function explain(programme: Programme): Promise<readonly Explanation[] | null> {
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, timeLimit: 30 });
  if (outcome.kind === 'infeasible') return null;
  if (outcome.kind !== 'solved') throw new Error(`a tiny programme ended as ${JSON.stringify(outcome)}`);
  expect(outcome.proved).toBe(true);
  return await explainAllocation({ formulation, ...outcome }, { executor });
}

/** The programme with the wish granted: a coordinator's decision. */
function grant(programme: Programme, rotator: Explanation['rotator'], refusal: Refusal): Programme {
  const decision: Decision = {
    at: { file: 'wish', line: 1 },
    rotator,
    cycle: refusal.cycle,
    placement: refusal.placement,
    decision: 'fix',
    reason: '',
    decidedBy: '',
  };
  return { ...programme, decisions: [...programme.decisions, decision] };
}

function firstLoss(before: readonly TierValue[], after: readonly TierValue[]): object | null {
  const at = before.findIndex(
    ({ name, value }, k) => !name.startsWith('lottery') && after[k]!.value !== value,
  );
  return at < 0 ? null : { tier: before[at]!.name, from: before[at]!.value, to: after[at]!.value };
}

describe('explainAllocation', () => {
  it('gives reasons that trying every allocation confirms', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        arbitraryProgramme({
          enumerable: 600,
          features: FEATURES.filter((feature) => feature !== 'objectives'),
        }),
        async (programme) => {
          const explanations = await explain(programme);
          if (explanations === null) return;
          const before = bruteForce(programme).tiers;
          for (const { rotator, refusals } of explanations) {
            for (const refusal of refusals) {
              const { reason } = refusal;
              const granted = bruteForce(grant(programme, rotator, refusal));
              seen.set(reason.kind, (seen.get(reason.kind) ?? 0) + 1);
              switch (reason.kind) {
                case 'rule':
                case 'pathway':
                case 'guarantee':
                  expect(granted.feasible).toBe(false);
                  break;
                case 'trade-off':
                  expect(reason.evidence).toBe('proved');
                  expect(firstLoss(before, granted.tiers)).toEqual(reason.loss);
                  break;
                case 'lottery':
                  expect(granted.feasible).toBe(true);
                  expect(firstLoss(before, granted.tiers)).toBeNull();
                  break;
                default:
                  throw new Error(`a tiny programme without slack has a reason of kind ${reason.kind}`);
              }
            }
          }
        },
      ),
      { seed: 2, numRuns: 120 },
    );
    console.log(seen);
  });
});
