import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { applyChanges, type Change } from '../../src/explain/conflicts/change.ts';
import { placeOf } from '../../src/explain/conflicts/loosen-slots.ts';
import { nameThings } from '../../src/explain/phrases/naming.ts';
import { phraseWhatItTakes } from '../../src/explain/phrases/phrase-change.ts';
import { findWhatItWouldTake, type WhatItTakes } from '../../src/explain/questions/what-would-it-take.ts';
import { explainAllocation } from '../../src/explain/reasons/explain-allocation.ts';
import type { Explanation, Refusal } from '../../src/explain/reasons/reason.ts';
import type { SolvedProgramme } from '../../src/explain/reasons/settle-wishes.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import type { TierValue } from '../../src/verify/facts/verdict.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce, everyOutcome } from '../support/brute-force.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { grantWish } from './grant-wish.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

const LIMITS = { timeLimit: 30, nodes: 200 };

type Asker = Pick<Explanation, 'rotator'>;

async function solve(programme: Programme): Promise<SolvedProgramme | null> {
  const formulation = formulate(programme);
  const outcome = await solveModel(formulation.model, { executor, timeLimit: 30 });
  return outcome.kind === 'solved' ? { formulation, ...outcome } : null;
}

/** No tier before the lottery is worse; how many are worst off counts only while the worst is the same. */
function isAsGood(outcome: readonly TierValue[], before: readonly TierValue[]): boolean {
  return outcome.every(({ name, value }, k) => {
    if (name.startsWith('lottery')) return true;
    const easier = name === 'worst-off-count' && outcome[k - 1]!.value < before[k - 1]!.value;
    return easier || value <= before[k]!.value;
  });
}

describe('what would it take', () => {
  /** Few places that several people want. */
  const arbitraryTiny = arbitraryProgramme({
    enumerable: 700,
    rotators: { min: 2, max: 3 },
    placements: { min: 2, max: 3 },
    cycles: { min: 1, max: 2 },
    futures: 0,
    rules: 1,
    features: ['preferences', 'staffing', 'terms-by-cycle'],
    often: ['preferences'],
  });

  /** The wishes of tiny programmes that some aim or guarantee stands against, with what they would take. */
  async function lookThrough(
    choices: number,
    numRuns: number,
    check: (programme: Programme, solved: SolvedProgramme, wish: Refusal & Asker, takes: WhatItTakes) => void,
  ): Promise<void> {
    await fc.assert(
      fc.asyncProperty(arbitraryTiny, async (programme) => {
        const solved = await solve(programme);
        if (solved === null) return;
        const explanations = await explainAllocation(solved, { executor });
        const wishes = explanations
          .flatMap(({ rotator, refusals }) => refusals.map((refusal) => ({ ...refusal, rotator })))
          .filter(({ reason }) => reason.kind === 'trade-off' || reason.kind === 'guarantee');
        for (const wish of wishes) {
          const takes = await findWhatItWouldTake(solved, wish, { executor, ...LIMITS, choices });
          check(programme, solved, wish, takes);
        }
      }),
      { seed: 5, numRuns },
    );
  }

  it('adds a place where one is enough, and only there, by trying every allocation', async () => {
    let granted = 0;
    let dearer = 0;
    await lookThrough(Infinity, 200, (programme, { formulation }, wish, { grant, complete }) => {
      expect(complete).toBe(true);
      const before = bruteForce(programme).tiers;
      const grants = (changes: readonly Change[]): boolean =>
        everyOutcome(
          grantWish(applyChanges({ programme, without: [] }, changes).programme, wish.rotator, wish),
        ).some((outcome) => isAsGood(outcome, before));
      expect(grants([])).toBe(false);
      if (grant?.changes.every(({ kind }) => kind === 'place')) {
        expect(grants(grant.changes)).toBe(true);
        granted += 1;
      }
      if (grant !== null && grant.cost <= programme.settings.repairCosts.place) return;
      dearer += 1;
      const places = formulation.instances.flatMap((instance) => placeOf(instance) ?? []);
      for (const place of places) expect(grants([place])).toBe(false);
    });
    expect(granted).toBeGreaterThan(6);
    expect(dearer).toBeGreaterThan(8);
  });

  it('stops where its effort is spent, and says so', async () => {
    let cut = 0;
    await lookThrough(1, 60, (_programme, _solved, { reason }, takes) => {
      if (reason.kind !== 'trade-off') return;
      expect(takes).toEqual({ grant: null, complete: false, barred: [] });
      cut += 1;
    });
    expect(cut).toBeGreaterThan(2);
  });

  it('says that leave stands against a wish, which no aim could buy', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      rotations: [{ id: 'long', lengthCycles: 2 }, { id: 'ward' }],
      placements: [
        { id: 'L', rotation: 'long', site: 'town' },
        { id: 'A', rotation: 'ward', site: 'town' },
      ],
      absences: [{ rotator: 'R1', from: '2027-03-01', until: '2027-12-31' }],
      preferences: [{ rotator: 'R1', prefers: 'placement:L', rank: 1 }],
    });
    const solved = await solve(programme);
    const wish = { rotator: 'R1' as RotatorId, placement: 'L' as PlacementId, cycle: 1 };
    const takes = await findWhatItWouldTake(solved!, wish, { executor, ...LIMITS, choices: 1000 });
    expect(takes).toMatchObject({
      grant: null,
      complete: true,
      barred: [{ rule: 'availability', cycle: 2 }],
    });
    const said = phraseWhatItTakes(takes, { names: nameThings(programme), voice: 'rotator' }, wish.rotator);
    expect(said).toBe(
      'No change of places, decisions or rules makes that possible. You are away for too much of cycle 2 to be placed.',
    );
  });

  it('does not say that no change helps where one helps an earlier aim and costs a later one', async () => {
    const programme = buildProgramme({
      rotators: [{ id: 'R1', homeArea: 'far' }, 'R2'],
      placements: [{ id: 'A', rotation: 'ward', site: 'town', everyCycle: { capacity: 1 } }],
      travel: [{ area: 'far', site: 'town', minutes: 10 }],
      preferences: [{ rotator: 'R1', prefers: 'placement:A', rank: 1 }],
    });
    const solved = await solve(programme);
    const wish = { rotator: 'R1' as RotatorId, placement: 'A' as PlacementId, cycle: 1 };
    const takes = await findWhatItWouldTake(solved!, wish, { executor, ...LIMITS, choices: 1000 });
    expect(takes).toMatchObject({ grant: null, complete: true });
    const said = phraseWhatItTakes(takes, { names: nameThings(programme), voice: 'rotator' }, wish.rotator);
    expect(said).toContain('Changes by which an earlier aim gains and a later one loses are not counted.');
  });
});
