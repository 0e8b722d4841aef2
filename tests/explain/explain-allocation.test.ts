import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { listStays } from '../../src/explain/questions/why-not.ts';
import { explainAllocation } from '../../src/explain/reasons/explain-allocation.ts';
import { type ExplainOptions, settleWishes } from '../../src/explain/reasons/settle-wishes.ts';
import { listWishes } from '../../src/explain/reasons/wish.ts';
import { FEATURES } from '../support/arbitrary-features.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce } from '../support/brute-force.ts';
import { alikeOwed } from '../support/contested-programme.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { grantWish } from './grant-wish.ts';
import { expectToHold, solveTiny } from './hold-reason.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

/** Of everything a programme may contain, few places that several people want, and several who fare worst. */
const arbitraryTiny = fc.oneof(
  {
    weight: 2,
    arbitrary: arbitraryProgramme({
      enumerable: 600,
      features: FEATURES.filter((feature) => feature !== 'objectives'),
    }),
  },
  {
    weight: 2,
    arbitrary: arbitraryProgramme({
      enumerable: 700,
      rotators: { min: 2, max: 3 },
      placements: { min: 2, max: 3 },
      cycles: { min: 1, max: 2 },
      futures: 0,
      rules: 1,
      features: ['preferences', 'ledger', 'staffing', 'travel', 'terms-by-cycle', 'baseline'],
      often: ['preferences'],
    }),
  },
  { weight: 1, arbitrary: alikeOwed },
);

/** Explains, and checks every reason but open ones. Returns how many reasons there were of each kind and evidence. */
async function checkReasons(
  by: Pick<ExplainOptions, 'extent'>,
  runs: { readonly seed: number; readonly numRuns: number },
): Promise<Readonly<Record<string, number>>> {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(arbitraryTiny, async (programme) => {
      const solved = await solveTiny(programme, executor);
      if (solved === null) return;
      const explanations = await explainAllocation(solved, { executor, ...by });
      const before = bruteForce(programme).tiers;
      for (const { rotator, refusals } of explanations) {
        for (const refusal of refusals) {
          const { reason } = refusal;
          const name = `${reason.kind} ${reason.evidence}`;
          seen[name] = (seen[name] ?? 0) + 1;
          if (reason.kind === 'trade-off') {
            const tier = `${name} of ${reason.loss.tier}`;
            seen[tier] = (seen[tier] ?? 0) + 1;
          }
          if (reason.kind !== 'open')
            expectToHold(reason, before, bruteForce(grantWish(programme, rotator, refusal)));
        }
      }
    }),
    runs,
  );
  return seen;
}

describe('explainAllocation', () => {
  it('gives reasons that trying every allocation confirms', async () => {
    const seen = await checkReasons({ extent: 'figures' }, { seed: 2, numRuns: 150 });
    expect(seen['trade-off proved']).toBeGreaterThan(25);
    expect(seen['guarantee proved']).toBeGreaterThan(5);
    expect(seen['pathway proved']).toBeGreaterThan(1);
    expect(seen['lottery proved']).toBeGreaterThan(1);
    expect(seen['open not-proved']).toBeUndefined();
  });

  it('gives reasons by slot prices alone that hold as far as they go', async () => {
    const seen = await checkReasons(
      { extent: 'prices' },
      {
        seed: 6,
        numRuns: 120,
      },
    );
    expect(seen['trade-off bound']).toBeGreaterThan(10);
    expect(seen['trade-off bound of worst-off']).toBeGreaterThan(0);
    expect(seen['open not-proved']).toBeGreaterThan(10);
  });

  it('tells by prices of one more who fares worst where nobody need fare worse', async () => {
    const wish = (rotator: string, cycle: number, scores: Readonly<Record<string, number>>) =>
      Object.entries(scores).map(([id, score]) => ({
        rotator,
        prefers: `placement:${id}` as const,
        cycle,
        score,
      }));
    // Two share the better place by turns. Of nobody else's concern is the third, who would like to begin at X and could only go on to the worst then.
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1', 'R2', { id: 'R3', profession: 'dietitian' }],
      rotations: [
        ...['A', 'B'].map((id) => ({ id, professions: ['physiotherapist'] })),
        ...['X', 'Y', 'Z'].map((id) => ({ id, professions: ['dietitian'] })),
      ],
      placements: ['A', 'B', 'X', 'Y', 'Z'].map((id) => ({ id, rotation: id, site: 'town' })),
      rules: [{ kind: 'repeat', atMost: 1 }],
      preferences: [
        ...['R1', 'R2'].flatMap((rotator) => [1, 2].flatMap((cycle) => wish(rotator, cycle, { A: 1, B: 0 }))),
        ...wish('R3', 1, { X: 2, Y: 1, Z: 0 }),
        ...wish('R3', 2, { X: 2, Y: 0, Z: 0 }),
      ],
    });
    const solved = await solveTiny(programme, executor);
    const explained = await explainAllocation(solved!, { executor, extent: 'prices' });
    const refusal = explained
      .flatMap(({ rotator, refusals }) => refusals.map((one) => ({ rotator, ...one })))
      .find(({ rotator, placement, cycle }) => `${rotator} ${placement} ${cycle}` === 'R3 X 1');
    expect(refusal?.reason).toMatchObject({
      kind: 'trade-off',
      evidence: 'bound',
      loss: { tier: 'worst-off-count', from: 2, to: 3 },
      orEarlier: true,
    });
    const granted = bruteForce(grantWish(programme, refusal!.rotator, refusal!));
    expectToHold(refusal!.reason, bruteForce(programme).tiers, granted);
  });

  it('tells by prices the earlier aim that gives way, not what that one weighs in the prices of a later one', async () => {
    // A and C need one each, and only R0 can be at A.
    const programme = buildProgramme({
      rotators: ['R0', { id: 'R1', sevenDay: false }],
      placements: [
        { id: 'A', rotation: 'gp', site: 'town', everyCycle: { minimum: 1, capacity: 2, sevenDay: true } },
        { id: 'B', rotation: 'ward', site: 'town', everyCycle: { capacity: 1 } },
        { id: 'C', rotation: 'gp', site: 'far', everyCycle: { minimum: 1, capacity: 3 } },
      ],
      preferences: [
        { rotator: 'R0', prefers: 'placement:A', rank: 2, weight: 2 },
        { rotator: 'R0', prefers: 'site:far', rank: 1, weight: 3 },
        { rotator: 'R1', prefers: 'site:town', rank: 4 },
      ],
    });
    const solved = await solveTiny(programme, executor);
    const explained = await explainAllocation(solved!, { executor, extent: 'prices', seconds: 0 });
    const told = explained
      .filter(({ rotator }) => rotator === 'R0')
      .flatMap(({ refusals }) => refusals.map(({ placement, reason }) => ({ placement, reason })));
    expect(told).toMatchObject([
      {
        placement: 'C',
        reason: {
          kind: 'trade-off',
          loss: { tier: 'staffing', from: 0, to: 100 },
          evidence: 'bound',
          orEarlier: false,
        },
      },
    ]);
  });

  it('keeps what was proved of many wishes together when the solves for each are lost', async () => {
    let sifted = 0;
    const losing: Executor = {
      ...executor,
      run(kind, task, control) {
        if (kind !== 'counterfactual') return executor.run(kind, task, control);
        if ('depth' in task && task.depth === 'sift') {
          sifted += task.questions.length;
          return executor.run(kind, task, control);
        }
        return executor.run(kind, task, { ...control, signal: AbortSignal.abort() });
      },
    };
    const seen: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(arbitraryTiny, async (programme) => {
        const solved = await solveTiny(programme, executor);
        if (solved === null) return;
        const { formulation, chosen } = solved;
        const stays = programme.rotators.flatMap((_, at) => listStays(formulation, chosen, at));
        const wishes = stays.flatMap((stay) => listWishes(formulation, stay));
        const many = Array.from({ length: 50 }, () => wishes).flat();
        for (const { kind } of await settleWishes(solved, many, { executor: losing }))
          seen[kind] = (seen[kind] ?? 0) + 1;
      }),
      { seed: 9, numRuns: 60 },
    );
    expect(sifted).toBeGreaterThan(100);
    expect(seen.lottery).toBeGreaterThan(40);
    expect(seen.open).toBeUndefined();
  });

  it('gives bounds that hold, and leaves none open, without a solve for each wish', async () => {
    const seen = await checkReasons({ extent: 'bounds' }, { seed: 9, numRuns: 80 });
    expect(seen['trade-off bound']).toBeGreaterThan(5);
    expect(seen['lottery proved']).toBeGreaterThan(1);
    expect(seen['open not-proved']).toBeUndefined();
  });
});
