import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { explainAllocation } from '../../src/explain/reasons/explain-allocation.ts';
import type { Reason } from '../../src/explain/reasons/reason.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import type { TierValue } from '../../src/verify/facts/verdict.ts';
import { everyOutcome, mostAllowed } from '../support/brute-force.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { grantWish } from './grant-wish.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

const PEOPLE = ['R1', 'R2', 'R3'];
const PLACES = ['A', 'B', 'C'];

/** Three people rank three single places; wishes may be served a little worse altogether if that saves travel. */
const arbitrarySlack: fc.Arbitrary<Programme> = fc
  .record({
    orders: fc.tuple(...PEOPLE.map(() => fc.shuffledSubarray(PLACES, { minLength: 3 }))),
    minutes: fc.array(fc.constantFrom(0, 20, 40), { minLength: 9, maxLength: 9 }),
    cycles: fc.integer({ min: 1, max: 2 }),
    amount: fc.constantFrom(400, 600, 1100),
  })
  .map(({ orders, minutes, cycles, amount }) =>
    buildProgramme({
      settings: { cycles },
      objectives: [
        'placed',
        { tier: 'preference', slack: { kind: 'absolute', amount } },
        'travel',
        'lottery',
      ],
      rotators: PEOPLE.map((id) => ({ id, homeArea: id })),
      placements: PLACES.map((id) => ({ id, rotation: 'ward', site: id })),
      preferences: PEOPLE.flatMap((rotator, at) =>
        orders[at]!.map((place, rank) => ({
          rotator,
          prefers: `placement:${place}` as const,
          rank: rank + 1,
        })),
      ),
      travel: PEOPLE.flatMap((area, at) =>
        PLACES.map((site, k) => ({ area, site, minutes: minutes[at * 3 + k]! })),
      ),
    }),
  );

interface Limit {
  readonly name: string;
  readonly best: number;
  readonly most: number;
}

/** Tier by tier: the best, and the most that the slack allows, among what is still within the tiers before. */
function limitsOf(programme: Programme): readonly Limit[] {
  let left = everyOutcome(programme);
  const names = left[0]?.map(({ name }) => name) ?? [];
  return names.map((name, at) => {
    const best = Math.min(...left.map((tiers) => tiers[at]!.value));
    const most = mostAllowed(programme.objectives, name, best);
    left = left.filter((tiers) => tiers[at]!.value <= most);
    return { name, best, most };
  });
}

/** The kind of reason that trying every allocation with the wish granted comes to, with its figures. */
function expectedReason(granted: readonly (readonly TierValue[])[], limits: readonly Limit[]): object {
  let left = granted;
  let within: object | null = null;
  for (const [at, { name, best, most }] of limits.entries()) {
    if (name.startsWith('lottery')) break;
    const least = Math.min(...left.map((tiers) => tiers[at]!.value));
    const loss = { tier: name, from: best, to: least, ...(most > best ? { allowed: most } : {}) };
    if (least > most)
      return within === null ? { kind: 'trade-off', loss } : { kind: 'slack', within, refusedBy: loss };
    if (least > best) within ??= loss;
    left = left.filter((tiers) => tiers[at]!.value <= most);
  }
  return { kind: 'lottery' };
}

const IMPOSSIBLE: ReadonlySet<Reason['kind']> = new Set(['rule', 'pathway', 'guarantee']);

describe('explainAllocation where a tier has slack', () => {
  it('tells what the slack would have allowed and which tier refused it, exactly', async () => {
    const seen: Partial<Record<Reason['kind'], number>> = {};
    await fc.assert(
      fc.asyncProperty(arbitrarySlack, async (programme) => {
        const formulation = formulate(programme);
        const outcome = await solveModel(formulation.model, { executor, timeLimit: 30 });
        if (outcome.kind !== 'solved') return;
        const limits = limitsOf(programme);
        const explanations = await explainAllocation({ ...outcome, formulation }, { executor });
        for (const { rotator, refusals } of explanations) {
          for (const refusal of refusals) {
            const { reason } = refusal;
            seen[reason.kind] = (seen[reason.kind] ?? 0) + 1;
            const granted = everyOutcome(grantWish(programme, rotator, refusal));
            if (IMPOSSIBLE.has(reason.kind)) expect(granted).toEqual([]);
            else expect(reason).toMatchObject(expectedReason(granted, limits));
          }
        }
      }),
      { seed: 3, numRuns: 30 },
    );
    expect(seen.slack).toBeGreaterThan(3);
    expect(seen['trade-off']).toBeGreaterThan(5);
    expect(seen.lottery).toBeGreaterThan(0);
  });
});
