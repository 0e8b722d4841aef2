import { shareTier } from '../../annealing/ask-annealing.ts';
import type { Where } from '../../engine/engine.ts';
import { type Failure, gatherSettled, type Settled } from '../../model/settled.ts';
import { claimTier, slackAmount, type TierResult, tierResult } from '../../model/tier-result.ts';
import { capLoads, leastLoads } from '../relaxation/agent-loads.ts';
import { bestValue } from '../relaxation/best-allocation.ts';
import type { HeavierCount, PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { tellPrices } from '../relaxation/tier-prices.ts';
import { holdAim, type Solved } from '../search/hold.ts';
import { minimiseAim } from '../search/settle.ts';
import { countAgents } from './descent.ts';
import { followPenalties } from './find-within.ts';
import { type Floor, searchLeastCap } from './least-cap.ts';
import { ensureAllocation } from './load-level.ts';

/**
 * Least worst load over all problems, then the fewest agents at it. For ascending attainable values the
 * question is put whether an allocation exists in which nobody carries more: to the relaxation over the
 * pathways within the value (a "no" is a proof); then one is looked for, of whatever total, and the integers decide where none is found.
 * `gap` (relative) is how far above the least total theirs may lie, where nothing is asked next.
 */
export async function settleWorst(
  engine: ProblemEngine,
  problems: readonly PathwayProblem[],
  where: Omit<Where, 'component' | 'components'>,
  {
    gap = engine.gap,
    floor: known = 0,
  }: {
    readonly gap?: number;
    /** A worst load below which there is none. */
    readonly floor?: number;
  } = {},
): Promise<readonly TierResult[] | Failure> {
  const loose: ProblemEngine = { ...engine, gap };
  const place = (component: number): Where => ({ ...where, component, components: problems.length });
  const own = problems.reduce((floor, problem) => Math.max(floor, highest(leastLoads(problem))), 0);
  const floor = Math.max(own, known);
  const from: Floor = { value: floor, isOwn: floor === own };
  const searched = await Promise.all(
    problems.map((problem, c) => leastWorst(loose, problem, from, place(c))),
  );
  const gathered = gatherSettled(searched);
  if (gathered.kind !== 'all') return gathered;
  const { parts } = gathered;
  const value = parts.reduce((worst, part) => Math.max(worst, part.value), 0);
  const bound = parts.reduce((worst, part) => Math.max(worst, part.bound), floor);
  const slack = slackAmount(
    problems[0]?.model.tiers[where.tierIndex]?.slack ?? { kind: 'absolute', amount: 0 },
    value,
  );
  for (const problem of problems) capLoads(problem, value + slack);
  const worst = claimTier(where.tier, value, bound, { prices: parts.map(({ told }) => told ?? null) });
  const counts = await Promise.all(
    problems.map((problem, c) =>
      fewestAt(engine, problem, {
        value,
        // Somebody here must be at the value if the search proved that this problem cannot stay below it.
        forced: parts[c]!.bound >= value && (value > floor || problems.length === 1) ? 1 : 0,
        hold: slack === 0,
        where: { ...place(c), tier: `${where.tier}-count` },
      }),
    ),
  );
  const counted = gatherSettled(counts);
  return counted.kind === 'all' ? [worst, tierResult(`${where.tier}-count`, counted.parts)] : counted;
}

function highest(loads: Float64Array): number {
  return loads.reduce((most, load) => (load === Infinity ? most : Math.max(most, load)), 0);
}

/** Least worst load of one problem, from its first allocation on. */
async function leastWorst(
  engine: ProblemEngine,
  problem: PathwayProblem,
  floor: Floor,
  where: Where,
): Promise<Settled | Failure> {
  return (
    (await ensureAllocation(engine, problem, where)) ?? (await searchLeastCap(engine, problem, floor, where))
  );
}

/** Fewest counted agents whose load is `value` or more; none may exceed it if the cap says so. */
async function fewestAt(
  engine: ProblemEngine,
  problem: PathwayProblem,
  options: { readonly value: number; readonly forced: number; readonly hold: boolean; readonly where: Where },
): Promise<Settled | Failure> {
  const { value, where } = options;
  const aim: HeavierCount = { kind: 'heavier', above: value - 1 };
  const certain = leastLoads(problem).reduce(
    (count, load) => count + (load !== Infinity && load >= value && value > 0 ? 1 : 0),
    0,
  );
  const bound = Math.max(certain, options.forced);
  // Nobody carries less than nothing, and some do not count.
  const count = value === 0 ? countAgents(problem) : bestValue(problem, aim);
  if (count === null)
    return { kind: 'fault', message: 'the allocation found does not keep its own worst load' };
  if (!options.hold || value === 0) return { kind: 'settled', value: count, bound: options.hold ? count : 0 };
  const solved =
    count <= bound
      ? ({ kind: 'settled', value: count, bound: count, prices: null } as const)
      : await searchFewest(shareTier(engine), problem, aim, where);
  if (solved.kind !== 'settled') return solved;
  const told = solved.prices === null ? null : tellPrices(problem, solved.prices);
  holdAim(problem, aim, solved, 0);
  return { ...solved, bound: Math.max(bound, solved.bound), told };
}

/** Fewest by the relaxation if it can tell, else along penalties on heavy loads, and by the integers in the end. */
async function searchFewest(
  engine: ProblemEngine,
  problem: PathwayProblem,
  aim: HeavierCount,
  where: Where,
): Promise<Solved | Failure> {
  const linear = await engine.linear(problem, aim);
  if (linear.kind === 'linear') {
    const isEnough = (asked: PathwayProblem): boolean => (bestValue(asked, aim) ?? Infinity) <= linear.bound;
    const failed = await followPenalties(engine, problem, {
      top: aim.above + 1,
      isEnough,
      isHasty: true,
      where,
    });
    if (failed !== null) return failed;
  }
  const known = linear.kind === 'linear' ? { linear } : {};
  return await minimiseAim(engine, problem, aim, { where, guide: problem.load!.tier, ...known });
}
