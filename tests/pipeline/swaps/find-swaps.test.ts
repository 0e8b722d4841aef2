import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allocation, Assignment } from '../../../src/domain/allocation.ts';
import { cycleSpan, type Day } from '../../../src/domain/calendar.ts';
import type { RotatorId } from '../../../src/domain/ids.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { findSwaps } from '../../../src/pipeline/swaps/find-swaps.ts';
import type { Verdict } from '../../../src/verify/facts/verdict.ts';
import { verifierOf } from '../../../src/verify/verify.ts';
import { everyAllocation } from '../../formulate/every-allocation.ts';
import { buildAllocation } from '../../support/allocation-builder.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { findAllocation } from '../../support/brute-force.ts';
import { picker } from '../../support/picker.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** Before any cycle. */
const freeFrom = 0 as Day;
const interrupted = (): boolean => false;

interface Move {
  readonly of: Assignment;
  readonly to: Assignment;
}

/** Who has another place, when nothing else differs: same people placed, same cycles, same lengths. */
function movesBetween(before: Allocation, after: Allocation): readonly Move[] | null {
  if (before.assignments.length !== after.assignments.length) return null;
  const pairs = before.assignments.map((of, index) => ({ of, to: after.assignments[index] ?? of }));
  const aligned = pairs.every(
    ({ of, to }) => of.rotator === to.rotator && of.cycle === to.cycle && of.length === to.length,
  );
  return aligned ? pairs.filter(({ of, to }) => of.placement !== to.placement) : null;
}

/** Whether moves can be put in an order that begins with the asker, in which each takes the place of the next. */
function isChain(moves: readonly Move[], asker: RotatorId): boolean {
  const follow = (path: readonly Move[], left: readonly Move[]): boolean => {
    const last = path.at(-1);
    if (last === undefined) return false;
    const places = [
      ...path.map(({ of }) => of.placement),
      ...path.slice(0, -1).map(({ to }) => to.placement),
    ];
    const closes = path.length > 1 && last.to.placement === path[0]?.of.placement;
    if (places.includes(last.to.placement) && !closes) return false;
    if (left.length === 0) return true;
    if (closes) return false;
    return left.some(
      (next) =>
        next.of.placement === last.to.placement &&
        follow(
          [...path, next],
          left.filter((each) => each !== next),
        ),
    );
  };
  return moves.some(
    (first) =>
      first.of.rotator === asker &&
      follow(
        [first],
        moves.filter((each) => each !== first),
      ),
  );
}

const totals = (verdict: Verdict): ReadonlyMap<RotatorId, number> =>
  new Map(verdict.rotators.map((own) => [own.rotator, own.programmeDissatisfaction]));

const service = (verdict: Verdict, name: string): number =>
  verdict.tiers.find((tier) => tier.name === name)?.value ?? 0;

/** What any swap comes to, found by trying every allocation there is. */
function trySwaps(programme: Programme, allocation: Allocation, asker: RotatorId): readonly string[] {
  const judge = verifierOf(programme);
  const before = judge(allocation);
  const was = totals(before);
  return everyAllocation(programme, 20_000).flatMap((after) => {
    const moves = movesBetween(allocation, after);
    if (moves === null || moves.length === 0 || moves.length > 4) return [];
    if (new Set(moves.map(({ of }) => of.cycle)).size > 1 || !isChain(moves, asker)) return [];
    const verdict = judge(after);
    const now = totals(verdict);
    const worse = moves.filter(({ of }) => (now.get(of.rotator) ?? 0) > (was.get(of.rotator) ?? 0)).length;
    const gain = (was.get(asker) ?? 0) - (now.get(asker) ?? 0);
    const fair =
      gain > 0 ? worse <= (moves.length > 2 ? 0 : 1) : gain === 0 && moves.length <= 2 && worse === 0;
    const served = ['staffing', 'placed'].every((name) => service(verdict, name) <= service(before, name));
    return verdict.accepted && fair && served ? [describeMoves(moves)] : [];
  });
}

function describeMoves(moves: readonly Move[]): string {
  return moves
    .map(({ of, to }) => `${of.cycle} ${of.rotator} ${to.placement}`)
    .sort()
    .join(', ');
}

describe('swaps', () => {
  it('are exactly those that trying every allocation finds', async () => {
    const tally = { swaps: 0, chains: 0, favours: 0, forNothing: 0 };
    const arbitrary = arbitraryProgramme({
      rotators: { min: 3, max: 4 },
      placements: { min: 3, max: 4 },
      cycles: { min: 1, max: 1 },
      futures: 0,
      rules: 1,
      features: ['preferences', 'supervision', 'pairs', 'staffing', 'lengths', 'eligibility'],
      often: ['preferences'],
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.nat(), async (programme, seed) => {
        const allocation = findAllocation(programme, picker(seed));
        if (allocation === null) return;
        for (const { id } of programme.rotators) {
          const { swaps, complete } = await findSwaps(programme, allocation, {
            rotator: id,
            most: 10_000,
            freeFrom,
            interrupted,
          });
          expect(complete).toBe(true);
          const found = swaps.map(({ cycle, steps }) =>
            steps
              .map(({ rotator, to }) => `${cycle} ${rotator} ${to}`)
              .sort()
              .join(', '),
          );
          expect([...new Set(found)].sort()).toEqual(
            [...new Set(trySwaps(programme, allocation, id))].sort(),
          );
          for (const { steps, must_agree } of swaps) {
            tally.swaps += 1;
            if (steps.length > 2) tally.chains += 1;
            if (must_agree.length > 0) tally.favours += 1;
            if (steps[0]?.before === steps[0]?.after) tally.forNothing += 1;
          }
        }
      }),
      { seed: 8, numRuns: 100 },
    );
    expect(tally.swaps).toBeGreaterThan(25);
    expect(tally.chains).toBeGreaterThan(3);
    expect(tally.favours).toBeGreaterThan(0);
    expect(tally.forNothing).toBeGreaterThan(10);
  });

  it('ask nobody to agree who is as well off as before, and tell when there are more than asked for', async () => {
    const rotators = ['R1', 'R2', 'R3'];
    const places = ['A', 'B', 'C'];
    const programme = buildProgramme({
      rotators,
      placements: places.map((id) => ({ id, rotation: id, site: 'town' })),
      preferences: ['B', 'C', 'A'].map((id, at) => ({
        rotator: 'R1',
        prefers: `placement:${id}`,
        rank: at + 1,
      })),
    });
    const allocation = buildAllocation(programme, { R1: 'A', R2: 'B', R3: 'C' });
    const asker = programme.rotators[0]!.id;
    const all = await findSwaps(programme, allocation, { rotator: asker, most: 100, freeFrom, interrupted });
    expect(all.complete).toBe(true);
    expect(all.swaps.map(({ steps }) => steps.length)).toEqual([2, 2, 3, 3]);
    expect(all.swaps.map(({ must_agree }) => must_agree)).toEqual([[], [], [], []]);
    const first = await findSwaps(programme, allocation, { rotator: asker, most: 1, freeFrom, interrupted });
    expect(first).toEqual({ swaps: all.swaps.slice(0, 1), complete: false, freeFrom });
    let looks = 8;
    const soon = { rotator: asker, most: 100, freeFrom, interrupted: () => looks-- <= 0 };
    const stopped = await findSwaps(programme, allocation, soon);
    expect(stopped.complete).toBe(false);
    expect(stopped.swaps.length).toBeLessThan(4);
  });

  it('are listed although nobody gains, behind those that gain the one who asks something', async () => {
    const programme = buildProgramme({
      rotators: ['R1', 'R2', 'R3'],
      placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: id, site: 'town' })),
      preferences: [
        ...['C', 'A', 'B'].map((id, at) => ({
          rotator: 'R1',
          prefers: `placement:${id}` as const,
          rank: Math.max(1, at),
        })),
        { rotator: 'R3', prefers: 'placement:C', rank: 1 },
      ],
    });
    const listFor = async (pathways: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const allocation = buildAllocation(programme, pathways);
      const asked = { rotator: programme.rotators[0]!.id, most: 100, freeFrom, interrupted };
      return (await findSwaps(programme, allocation, asked)).swaps.map(({ steps }) =>
        steps.map(({ to }) => to).join(' '),
      );
    };
    // C is worth as much to R1 as A, and R3 would not give it up; A and C are better than B.
    expect(await listFor({ R1: 'A', R2: 'C', R3: 'B' })).toEqual(['C A']);
    expect(await listFor({ R1: 'A', R2: 'B', R3: 'C' })).toEqual([]);
    expect(await listFor({ R1: 'B', R2: 'A', R3: 'C' })).toEqual(['A B', 'C B']);
  });

  it('leave alone what begins before the notice is over', async () => {
    const programme = buildProgramme({
      settings: { cycles: 3 },
      rotators: ['R1', 'R2'],
      placements: ['A', 'B'].map((id) => ({ id, rotation: id, site: 'town' })),
      preferences: [{ rotator: 'R1', prefers: 'placement:B', rank: 1 }],
    });
    const allocation = buildAllocation(programme, { R1: 'A A A', R2: 'B B B' });
    const secondDay = cycleSpan(programme.settings, 2).first;
    const cyclesFrom = async (day: number): Promise<readonly number[]> => {
      const asked = { rotator: programme.rotators[0]!.id, most: 100, freeFrom: day as Day, interrupted };
      return (await findSwaps(programme, allocation, asked)).swaps.map(({ cycle }) => cycle);
    };
    expect(await cyclesFrom(secondDay - 1)).toEqual([2, 3]);
    expect(await cyclesFrom(secondDay)).toEqual([2, 3]);
    expect(await cyclesFrom(secondDay + 1)).toEqual([3]);
  });
});
