import type { Engine, Where } from '../../engine/engine.ts';
import { bestValue } from '../relaxation/best-allocation.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import { searchCompact } from './compact-search.ts';

/** Agents who choose again together; more of them where fewer gain nothing any more. */
const SIZES: readonly number[] = [10, 16, 24];
/** Vain choices in a row after which a size is given up. */
const PATIENCE = 8;
/** Iterations that one choice may take. */
const EFFORT = 4000;

/**
 * Improves the problem's best allocation where it is far from its bound: a few agents choose again, exactly, while everybody else
 * stays (large-neighbourhood search; Shaw, CP 1998). Those with the greatest cost in the tier come first, each with others
 * from all over the problem. It proves nothing, and ends by counts, not by the clock.
 */
export async function chooseAgain(
  engine: Engine,
  problem: PathwayProblem,
  { tier, bound, where }: { readonly tier: number; readonly bound: number; readonly where: Where },
): Promise<{ readonly kind: 'fault'; readonly message: string } | null> {
  const aim = { kind: 'tier', tier } as const;
  let turn = 0;
  for (const size of SIZES) {
    for (let vain = 0; vain < PATIENCE; vain += 1) {
      const value = bestValue(problem, aim);
      if (value === null || value <= bound || engine.isOver()) return null;
      const among = openTo(problem, membersAt(problem, tier, { turn, size }));
      const searched = await searchCompact(engine, problem, problem, {
        tier,
        cutoff: value,
        effort: EFFORT,
        among,
        where,
      });
      if (searched.kind === 'fault') return searched;
      turn += 1;
      if ((bestValue(problem, aim) ?? value) < value) vain = -1;
    }
  }
  return null;
}

/** Who chooses again: somebody who costs much, and others by strides that another turn takes otherwise. */
function membersAt(
  { model, best }: PathwayProblem,
  tier: number,
  { turn, size }: { readonly turn: number; readonly size: number },
): ReadonlySet<number> {
  const byCost = [...(best ?? [])].sort((a, b) => b.costs[tier]! - a.costs[tier]! || a.agent - b.agent);
  const members = new Set<number>();
  for (let k = 0; members.size < Math.min(size, model.agents); k += 1) {
    // Half of the members are dear ones, in turn.
    const half = Math.ceil(size / 2);
    const at = k < half ? turn * half + k : scatter(turn * 1000 + k);
    members.add(byCost[at % model.agents]!.agent);
  }
  return members;
}

/** A number that looks drawn at random (Knuth's multiplicative hashing). */
function scatter(number: number): number {
  return Math.imul(number + 1, 2_654_435_761) >>> 8;
}

/** All choices of the members, and of the others those they have. One flag a choice. */
function openTo({ model, best }: PathwayProblem, members: ReadonlySet<number>): Uint8Array {
  const open = new Uint8Array(model.choices.count);
  for (const column of best ?? []) for (const choice of column.choices) open[choice] = 1;
  for (const agent of members) open.fill(1, model.choices.first[agent]!, model.choices.first[agent + 1]!);
  return open;
}
