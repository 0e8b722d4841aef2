import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { relaxTight } from '../../../solver/pathways/relaxation/relax-tight.ts';
import { closeByFlow, countArcs } from '../../../solver/pathways/search/close-by-flow.ts';
import { holdAim } from '../../../solver/pathways/search/hold.ts';
import { minimiseAim } from '../../../solver/pathways/search/settle.ts';
import { arbitraryProgramme, four, openEngine, relaxedTiers, relaxWishes } from './shared-posts.ts';

const where = { tier: 'any', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

describe('slots that count in shares', () => {
  it('are relaxed to what whole rotators can fill', async () => {
    const engine = await openEngine();
    const { problem, aim, linear } = await relaxWishes(engine, four, [1, 1]);
    const tight = await relaxTight(engine, problem, aim, linear.prices);
    // 1 WTE takes one of them, and 1.67 only where they come in fractions.
    expect(linear.bound).toBe(2334);
    expect(tight).toMatchObject({ kind: 'linear', bound: 3000 });
    const solved = await minimiseAim(engine, problem, aim, { where, guide: null });
    expect(solved).toMatchObject({ kind: 'settled', value: 3000, bound: 3000 });
  });

  it('lose no allocation, and what is held by their prices loses none either', async () => {
    const engine = await openEngine();
    const met = { raised: 0, closed: 0, held: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme, async (programme) => {
        for await (const { problem, aim, linear } of relaxedTiers(engine, programme)) {
          const tight = await relaxTight(engine, problem, aim, linear.prices);
          if (tight === null) continue;
          const exact = await closeByFlow(engine, { ...problem }, problem, { aim, where });
          if (tight.kind !== 'linear') {
            expect([tight.kind, exact.kind]).toEqual(['infeasible', 'none']);
            continue;
          }
          if (exact.kind !== 'found') continue;
          expect(tight.bound).toBeLessThanOrEqual(exact.value);
          if (tight.bound > linear.bound) met.raised += 1;
          if (tight.bound > linear.bound && tight.bound === exact.value) met.closed += 1;
          const trial: PathwayProblem = { ...problem, held: [] };
          const { value } = exact;
          holdAim(trial, aim, { kind: 'settled', value, bound: value, prices: linear.prices, tight }, 0);
          const again = await closeByFlow(engine, { ...trial, best: null }, trial, { aim, where });
          expect(again).toEqual(exact);
          if (countArcs(trial) < countArcs(problem)) met.held += 1;
        }
      }),
      { numRuns: 40, seed: 3 },
    );
    expect(met.raised).toBeGreaterThan(15);
    expect(met.closed).toBeGreaterThan(10);
    expect(met.held).toBeGreaterThan(15);
  });
});
