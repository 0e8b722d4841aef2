import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { RuleInstance } from '../../src/domain/rules.ts';
import { applyChanges, type Change } from '../../src/explain/conflicts/change.ts';
import { findConflict } from '../../src/explain/conflicts/conflict.ts';
import { inquireFeasibility } from '../../src/explain/conflicts/feasibility.ts';
import { findRepairs, type Repairs } from '../../src/explain/conflicts/repair.ts';
import { interpretAllocation } from '../../src/formulate/interpret.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { arbitraryPlanted } from './planted-conflict.ts';
import { isWaived } from './requirement-oracle.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

/** Seconds that no search here comes near, so that the answers do not depend on what else the machine is doing. */
const UNHURRIED = 100_000;

async function repairsOf(
  programme: Programme,
  isFirm: (decision: RuleInstance) => boolean = () => false,
): Promise<Repairs> {
  const setting = { programme, without: [] };
  const conflict = await findConflict(setting, inquireFeasibility({ executor, timeLimit: UNHURRIED }));
  return await findRepairs(setting, conflict!, { executor, timeLimit: UNHURRIED, wanted: 3, isFirm });
}

/** An allocation of the repaired programme that the verifier accepts, but for what was waived. */
async function expectToWork(programme: Programme, changes: readonly Change[]): Promise<void> {
  const inquiry = inquireFeasibility({ executor, timeLimit: UNHURRIED });
  const setting = applyChanges({ programme, without: [] }, changes);
  const formulation = inquiry.formulate(setting, null);
  const { chosen } = await inquiry.ask(formulation, () => true);
  expect(chosen).not.toBeNull();
  const { breaches } = verify(setting.programme, interpretAllocation(formulation, chosen!));
  expect(breaches.filter((breach) => !isWaived(breach, setting.without))).toEqual([]);
}

const told = ({ repairs }: Repairs): readonly string[] =>
  repairs.map(
    ({ changes, cost }) =>
      `${cost}: ${changes
        .map((change) =>
          change.kind === 'place'
            ? `${change.times} ${change.placement} ${change.cycle}`
            : `${change.kind} ${change.omission.rule} ${change.omission.rotator}`,
        )
        .join(', ')}`,
  );

describe('findRepairs', () => {
  it('offers places before lifted decisions before waived rules', async () => {
    const programme = buildProgramme({
      rotators: ['R1', 'R2'],
      rotations: [{ id: 'stroke' }],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S' },
        { id: 'B', rotation: 'ward', site: 'S' },
      ],
      rules: [{ kind: 'cover', subject: 'rotation:stroke', cohorts: [] }],
    });
    const repairs = await repairsOf(programme);
    expect(told(repairs)).toEqual(['10: 1 A 1', '50: rule cover R1', '50: rule cover R2']);
    expect(repairs.complete).toBe(true);
  });

  it('counts no gap in a cycle that a decision leaves empty, although that decision may be lifted', async () => {
    const programme = buildProgramme({
      settings: { cycles: 1 },
      rotators: ['R1', 'R2', 'R3'],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S' },
        { id: 'B', rotation: 'ward', site: 'S' },
      ],
      decisions: [
        { rotator: 'R1', cycle: 1, placement: null, decision: 'fix' },
        { rotator: 'R2', cycle: 1, placement: 'A', decision: 'fix' },
        { rotator: 'R3', cycle: 1, placement: 'A', decision: 'fix' },
      ],
      rules: [{ kind: 'gap', atMost: 0 }],
    });
    const repairs = await repairsOf(programme);
    expect(told(repairs)).toEqual(['10: 1 A 1', '20: decision decision R2', '20: decision decision R3']);
  });

  it('lets somebody off the cycle they are away for, not off the days lost in others', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      placements: [{ id: 'A', rotation: 'stroke', site: 'S' }],
      rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
      absences: [{ rotator: 'R1', from: '2027-01-01', until: '2027-07-15' }],
      rules: [{ kind: 'cover', subject: 'pillar:neuro' }],
    });
    const repairs = await repairsOf(programme);
    expect(told(repairs)).toEqual(['50: rule availability R1', '50: rule cover R1']);
    expect(repairs.complete).toBe(true);
    expect(repairs.repairs[0]?.changes[0]).toMatchObject({ omission: { rotator: 'R1', cycle: 2 } });
  });

  it('lifts a decision about a cycle in which nobody could be placed anyway', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', registeredOn: '2026-09-01' }],
      placements: [{ id: 'A', rotation: 'stroke', site: 'S', everyCycle: { minMonthsRegistered: 12 } }],
      absences: [{ rotator: 'R1', from: '2026-09-01', until: '2027-02-28' }],
      decisions: [{ rotator: 'R1', cycle: 1, placement: 'A', decision: 'fix' }],
    });
    const repairs = await repairsOf(programme);
    expect(told(repairs)).toEqual([
      '20: decision decision R1',
      '100: rule availability R1, rule registration R1',
    ]);
    expect(repairs.complete).toBe(true);
  });

  it('charges once for a rule waived in several cycles', async () => {
    const programme = buildProgramme({
      settings: { cycles: 3 },
      rotators: [{ id: 'R1', drives: false }, 'R2'],
      placements: [
        { id: 'A', rotation: 'community', site: 'S', everyCycle: { driver: true } },
        { id: 'B', rotation: 'ward', site: 'T' },
      ],
      rules: [
        { kind: 'gap', atMost: 0 },
        { kind: 'spread', subject: 'site:T', atMost: 2 },
      ],
      pairs: [{ rotator: 'R1', other: 'R2', kind: 'together', scope: 'slot' }],
    });
    const { repairs, complete } = await repairsOf(programme);
    // Both at A throughout: a place more in each cycle, and one licence.
    expect(repairs[0]?.cost).toBe(80);
    expect(complete).toBe(true);
  });

  it('adds as many places as it takes, and repairs every conflict at once', async () => {
    const programme = buildProgramme({
      rotators: ['R1', 'R2', 'R3', { id: 'T1', profession: 'OT' }],
      rotations: [{ id: 'stroke', professions: ['physiotherapist'] }],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S' },
        { id: 'B', rotation: 'ward', site: 'S', everyCycle: { capacity: 4 } },
      ],
      rules: [{ id: 'STROKE', kind: 'cover', subject: 'rotation:stroke', professions: ['physiotherapist'] }],
      decisions: [
        { rotator: 'T1', cycle: 1, placement: 'B', decision: 'fix' },
        { rotator: 'T1', cycle: 1, placement: 'B', decision: 'forbid' },
      ],
    });
    const repairs = await repairsOf(programme);
    expect(told(repairs)[0]).toMatch(/^40: .*2 A 1.*/);
    expect(told(repairs).join()).toContain('decision');
    // Where a decision cannot be taken back any more, nothing else helps here.
    expect(told(await repairsOf(programme, () => true))).toEqual([]);
  });

  it('misses no eligibility rule that is in no conflict it looked at', async () => {
    const programme = buildProgramme({
      rotators: ['R1', 'R2', 'R3'].map((id) => ({ id, drives: false })),
      placements: [
        { id: 'A', rotation: 'community', site: 'S', everyCycle: { capacity: 3, driver: true } },
        { id: 'B', rotation: 'ward', site: 'S', everyCycle: { capacity: 3 } },
      ],
      rotationPillars: [
        { rotation: 'community', pillar: 'neuro' },
        { rotation: 'community', pillar: 'frailty' },
      ],
      rules: [
        { kind: 'cover', subject: 'pillar:neuro' },
        { kind: 'cover', subject: 'pillar:frailty' },
      ],
    });
    const repairs = await repairsOf(programme);
    expect(told(repairs)[0]).toBe('150: rule driver R1, rule driver R2, rule driver R3');
    expect(repairs.complete).toBe(true);
  });

  it('does not call itself complete where one rule waived was charged twice', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1'],
      rotations: [{ id: 'stroke' }],
      placements: [{ id: 'A', rotation: 'ward', site: 'S' }],
      rules: [
        { kind: 'before', subject: 'rotation:stroke > rotation:ward' },
        { kind: 'gap', atMost: 0 },
      ],
    });
    const repairs = await repairsOf(programme);
    expect(told(repairs)).toEqual(['50: rule before R1', '50: rule gap R1']);
    expect(repairs.complete).toBe(false);
  });

  it('finds three for each planted conflict; each works, none could be cheaper', async () => {
    const counts = { cases: 0, repairs: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryPlanted(), async ({ programme, people, slots }) => {
        const { repairs, complete } = await repairsOf(programme);
        expect(complete).toBe(true);
        const places = slots.map(() => 10);
        const waivers = people.map(() => 50);
        expect(repairs.map(({ cost }) => cost)).toEqual([...places, ...waivers].slice(0, 3));
        for (const { changes } of repairs) {
          await expectToWork(programme, changes);
          counts.repairs += 1;
        }
        counts.cases += 1;
      }),
      { seed: 12, numRuns: 200 },
    );
    expect(counts).toEqual({ cases: 200, repairs: 600 });
  });
});
