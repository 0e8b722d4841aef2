import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../../solver/pool/executor.ts';
import type { Allocation } from '../../../src/domain/allocation.ts';
import type { TierName } from '../../../src/domain/objective.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { asHundredths } from '../../../src/domain/units.ts';
import { type AuditGround, solveVariant } from '../../../src/pipeline/audit/audit-case.ts';
import { checkCapacity } from '../../../src/pipeline/audit/check-capacity.ts';
import { checkCovered } from '../../../src/pipeline/audit/check-covered.ts';
import { checkEquals, listEqualPairs } from '../../../src/pipeline/audit/check-equals.ts';
import { checkPareto } from '../../../src/pipeline/audit/check-pareto.ts';
import { checkRenaming } from '../../../src/pipeline/audit/check-renaming.ts';
import { checkWorstOff } from '../../../src/pipeline/audit/check-worst-off.ts';
import { verifierOf, verify } from '../../../src/verify/verify.ts';
import { buildAllocation } from '../../support/allocation-builder.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { bruteForce, findAllocation } from '../../support/brute-force.ts';
import { contestedProgramme } from '../../support/contested-programme.ts';
import { picker } from '../../support/picker.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

const LIMITS = { seed: 'audit', remaining: () => 60, interrupted: () => false };

function groundOf(programme: Programme, allocation: Allocation): AuditGround {
  return { ...LIMITS, executor, programme, allocation, verdict: verify(programme, allocation) };
}

function withObjectives(programme: Programme, tiers: readonly TierName[]): Programme {
  const slack = { kind: 'absolute', amount: 0 } as const;
  const rest = { at: null, weight: asHundredths(100), variant: null, slack };
  return { ...programme, objectives: tiers.map((tier) => ({ ...rest, tier })) };
}

const wishful = arbitraryProgramme({ enumerable: 600, often: ['preferences'], rules: 2 });
const programmes = fc.oneof(wishful, contestedProgramme);

/** Dissatisfaction of each rotator, the ledger left out. */
function carriedIn(programme: Programme): (allocation: Allocation) => readonly number[] {
  const judge = verifierOf(programme);
  return (allocation) => judge(allocation).ledger.map(({ dissatisfaction }) => dissatisfaction);
}

describe('an optimum', () => {
  it('passes every check of the audit', async () => {
    const met = { optima: 0, fullSlots: 0, better: 0, equals: 0 };
    await fc.assert(
      fc.asyncProperty(programmes, async (drawn) => {
        const programme = withObjectives(drawn, [
          'staffing',
          'placed',
          'competency',
          'worst-off',
          'preference',
          'travel',
        ]);
        const solved = await solveVariant({ ...LIMITS, executor }, programme);
        if (solved === null) return;
        const ground = groundOf(programme, solved.allocation);
        const capacity = await checkCapacity(ground, 2);
        const findings = [
          checkCovered(ground),
          await checkEquals(ground),
          await checkRenaming(ground),
          await checkWorstOff(ground),
          await checkPareto(ground),
          capacity,
        ];
        expect(findings.flatMap(({ against }) => against)).toEqual([]);
        expect(findings.map(({ status }) => status)).not.toContain('not-settled');
        met.optima += 1;
        met.fullSlots += capacity.cases;
        if (/[1-9] times with a better/.test(capacity.evidence)) met.better += 1;
        met.equals += listEqualPairs(programme).length;
      }),
      { seed: 23, numRuns: 16 },
    );
    expect(met.optima).toBeGreaterThan(12);
    expect(met.fullSlots).toBeGreaterThan(24);
    expect(met.better).toBeGreaterThan(1);
    expect(met.equals).toBeGreaterThan(1);
  });
});

it('one more place that makes things worse is held against the allocation', async () => {
  const programme = buildProgramme({
    objectives: ['placed'],
    rotators: ['R1', 'R2', 'R3'],
    placements: [{ id: 'A', rotation: 'a', site: 'town' }],
  });
  const solved = await solveVariant({ ...LIMITS, executor }, programme);
  const ground = groundOf(programme, solved!.allocation);
  const { verdict } = ground;
  // Two are left without a place, one with one more: a run that claims that all had one would be better than that.
  const better = { ...verdict, tiers: verdict.tiers.map((tier) => ({ ...tier, value: 0 })) };
  const { status, against } = await checkCapacity({ ...ground, verdict: better }, 1);
  expect(status).toBe('violated');
  expect(against).toContain('A in cycle 1: solved with one more place, placed is 1 instead of 0');
});

describe('an optimum of aims that do not ask for everything', () => {
  it('breaks no promise by what the aims leave open', async () => {
    const met = { optima: 0, unasked: 0 };
    const aims = fc.constantFrom<readonly [TierName, number][]>(
      [
        ['placed', 0],
        ['preference', 3000],
        ['travel', 0],
        ['lottery', 0],
      ],
      [
        ['placed', 0],
        ['travel', 0],
      ],
      [
        ['worst-off', 500],
        ['preference', 0],
        ['lottery', 0],
      ],
      [
        ['placed', 1],
        ['travel', 0],
        ['preference', 0],
      ],
    );
    await fc.assert(
      fc.asyncProperty(programmes, aims, async (drawn, order) => {
        const { objectives } = withObjectives(
          drawn,
          order.map(([tier]) => tier),
        );
        const loose = objectives.map((objective, at) => {
          return { ...objective, slack: { kind: 'absolute', amount: order[at]![1] } as const };
        });
        const programme = { ...drawn, objectives: loose };
        const solved = await solveVariant({ ...LIMITS, executor }, programme);
        if (solved === null) return;
        met.optima += 1;
        const ground = groundOf(programme, solved.allocation);
        const pareto = await checkPareto(ground);
        if (pareto.status === 'measured') met.unasked += 1;
        const findings = [
          pareto,
          await checkRenaming(ground),
          await checkWorstOff(ground),
          await checkCapacity(ground, 2),
        ];
        expect(findings.flatMap(({ against }) => against)).toEqual([]);
      }),
      { seed: 8, numRuns: 24 },
    );
    expect(met.optima).toBeGreaterThan(18);
    expect(met.unasked).toBeGreaterThan(12);
  });

  it('is not held against itself where the draw decides how much slack is used', async () => {
    const wished = [
      ['R1', [10, 5, 0]],
      ['R2', [10, 4, 0]],
    ] as const;
    const built = buildProgramme({
      rotators: wished.map(([id]) => id),
      placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: id, site: 'town' })),
      preferences: wished.flatMap(([rotator, scores]) =>
        scores.map((score, at) => ({ rotator, prefers: `placement:${'ABC'[at]}`, score })),
      ),
    });
    const { objectives, settings } = withObjectives(built, ['preference', 'lottery']);
    const loose = objectives.map((objective, at) => {
      return { ...objective, slack: { kind: 'absolute', amount: 5000 * (1 - at) } as const };
    });
    const spent = new Set<number>();
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const programme = { ...built, objectives: loose, settings: { ...settings, seed } };
      const { allocation, verdict } = (await solveVariant({ ...LIMITS, executor }, programme))!;
      spent.add(verdict.tiers[0]!.value);
      expect((await checkRenaming(groundOf(programme, allocation))).against).toEqual([]);
    }
    expect(spent.size).toBe(2);
  });
});

describe('any allocation', () => {
  it('is found wanting exactly when trying every allocation finds a better one', async () => {
    const met = { kept: 0, dominated: 0, efficient: 0, worse: 0, best: 0 };
    await fc.assert(
      fc.asyncProperty(programmes, fc.nat(), async (drawn, salt) => {
        const earlier: readonly TierName[] = ['placed'];
        const held = bruteForce(withObjectives(drawn, earlier)).optimal;
        // Any of the allocations that are best in the earlier aims, not the best of them.
        const allocation = held[picker(salt)(Math.max(1, held.length))];
        if (allocation === undefined) return;
        met.kept += 1;
        const programme = withObjectives(drawn, [...earlier, 'worst-off', 'preference']);
        const ground = groundOf(programme, allocation);
        const carried = carriedIn(programme);
        const own = carried(allocation);
        const dominated = held.some((other) => {
          const theirs = carried(other);
          return (
            theirs.every((value, at) => value <= (own[at] ?? 0)) &&
            theirs.some((value, at) => value < (own[at] ?? 0))
          );
        });
        expect((await checkPareto(ground)).status).toBe(dominated ? 'violated' : 'holds');
        met[dominated ? 'dominated' : 'efficient'] += 1;
        const judge = verifierOf(programme);
        const least = Math.min(...held.map((other) => judge(other).leximin[0] ?? 0));
        const worse = (ground.verdict.leximin[0] ?? 0) > least;
        expect((await checkWorstOff(ground)).status).toBe(worse ? 'violated' : 'holds');
        met[worse ? 'worse' : 'best'] += 1;
      }),
      { seed: 41, numRuns: 36 },
    );
    expect(met.kept).toBeGreaterThan(28);
    expect(met.dominated).toBeGreaterThan(8);
    expect(met.efficient).toBeGreaterThan(8);
    expect(met.worse).toBeGreaterThan(5);
  });

  it('that is not the best shows when it is solved again under other names', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(programmes, fc.nat(), async (drawn, salt) => {
        const programme = withObjectives(drawn, ['placed', 'worst-off', 'preference']);
        const allocation = findAllocation(programme, picker(salt));
        if (allocation === null) return;
        const best = bruteForce(programme).tiers.map(({ value }) => value);
        const ground = groundOf(programme, allocation);
        const isBest = ground.verdict.tiers.every(({ value }, at) => value === best[at]);
        expect((await checkRenaming(ground)).status).toBe(isBest ? 'holds' : 'violated');
        if (!isBest) shown += 1;
      }),
      { seed: 5, numRuns: 24 },
    );
    expect(shown).toBeGreaterThan(10);
  });
});

describe('equal rotators', () => {
  const spec = {
    rotators: ['R1', 'R2', 'R3'],
    placements: [{ id: 'A', rotation: 'A', site: 'town', everyCycle: { capacity: 3 } }],
  };
  const twins = buildProgramme(spec);

  it('are compared until the time is over or the user asks to stop, and the rest is not settled', async () => {
    const ground = groundOf(twins, buildAllocation(twins, { R1: 'A', R2: 'A', R3: 'A' }));
    expect(await checkEquals(ground)).toMatchObject({ status: 'holds', cases: 2 });
    let left = 1;
    const one = await checkEquals({ ...ground, remaining: () => left-- });
    expect(one).toMatchObject({ status: 'not-settled', cases: 1 });
    expect(one.evidence).toMatch(/^1 pair of .*; 1 not settled in the time given$/);
    let asked = false;
    setImmediate(() => {
      asked = true;
    });
    const stopped = await checkEquals({ ...ground, interrupted: () => asked });
    expect(stopped).toMatchObject({ status: 'not-settled' });
  });

  it('are those of whom every table says the same', () => {
    const programme = buildProgramme({
      rotators: ['R1', 'R2', 'R3', 'R4', { id: 'R5', band: 6 }],
      placements: ['A', 'B'].map((id) => ({ id, rotation: id, site: 'town', everyCycle: { capacity: 5 } })),
      preferences: ['R1', 'R2', 'R3', 'R5'].map((rotator) => ({ rotator, prefers: 'placement:A', rank: 1 })),
      ledger: [{ rotator: 'R2', balance: 10 }],
    });
    expect(listEqualPairs(programme)).toEqual([['R1', 'R3']]);
    expect(listEqualPairs({ ...programme, ledger: [] })).toEqual([
      ['R1', 'R2'],
      ['R2', 'R3'],
    ]);
  });

  it('are no longer equal when a pair names one of them', () => {
    expect(listEqualPairs(twins).length).toBe(2);
    const pairs = [{ rotator: 'R1', other: 'R3', kind: 'apart' as const }];
    expect(listEqualPairs(buildProgramme({ ...spec, pairs }))).toEqual([]);
  });
});
