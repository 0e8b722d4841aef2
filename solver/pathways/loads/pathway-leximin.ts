import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { claimTier, type TierResult } from '../../model/tier-result.ts';
import { AGENTS_BEYOND } from '../relaxation/foresee-level.ts';
import { penaltyFrom } from '../relaxation/load-penalty.ts';
import { sortLoads } from '../relaxation/load-vector.ts';
import type { CountLimit, PathwayProblem } from '../relaxation/pathway-problem.ts';
import { holdCount, narrowCounts, tidyCounts } from '../search/count-limits.ts';
import { type Decision, decideCount, decideListed } from '../search/decide-count.ts';
import { levelOut } from '../search/level-out.ts';
import { adoptDescent, countAgents, type DescentStart, type OpenLevel, stayPut } from './descent.ts';
import { ensureAllocation } from './load-level.ts';
import type { PathwayEngine } from './pathway-engine.ts';

/**
 * Leximin: the worst load as small as possible, then as few agents at it as possible, then the next worst …
 * until every counted agent is settled (Ogryczak, Pióro & Tomaszewski, J. Telecomm. Inf. Tech. 3/2005).
 * Fields are independent: the leximin optimum of the whole is made of the optima of the parts. The value
 * reported is the worst load; the tier is proved when every level of every problem is.
 */
export async function settleLeximin(
  engine: PathwayEngine,
  problems: readonly PathwayProblem[],
  where: Omit<Where, 'component' | 'components'>,
): Promise<readonly TierResult[] | Failure> {
  const levelled = await Promise.all(
    problems.map((problem, component) =>
      settleProblem(engine, problem, { ...where, component, components: problems.length }),
    ),
  );
  let open = -Infinity;
  for (const part of levelled) {
    if (part.kind !== 'levelled') return part;
    open = Math.max(open, part.open ?? -Infinity);
  }
  const loads = sortLoads(problems.flatMap(({ best }) => best ?? []));
  const value = loads[0] ?? 0;
  if (open === -Infinity) return [claimTier(where.tier, value, value)];
  // The worst load may be proved; the tier is not.
  const settled = loads.filter((load) => load > open).length;
  return [claimTier(where.tier, value, value - 1, { settled })];
}

/** A problem whose loads are settled; all of them above `open`, if there is one, are proved. */
interface Levelled {
  readonly kind: 'levelled';
  readonly open: number | null;
}

async function settleProblem(
  engine: PathwayEngine,
  problem: PathwayProblem,
  where: Where,
): Promise<Levelled | Failure> {
  const opened = await ensureAllocation(engine, problem, where);
  if (opened !== null) return opened;
  const counted = countAgents(problem);
  let open: number | null = null;
  for (let start: DescentStart = { heavier: 0, proved: true, decided: null }; start.heavier < counted; ) {
    const descent = engine.isOver() ? stayPut(problem, start, 'time') : await engine.descend(problem, start);
    if (descent.kind === 'fault') return descent;
    adoptDescent(problem, descent);
    const { heavier, proved } = descent;
    if (descent.open === null) {
      if (descent.stopped !== null) {
        open ??= sortLoads(problem.best ?? [])[heavier] ?? 0;
        holdLoads(problem, heavier);
      }
      break;
    }
    const decided = await searchFewer(engine, problem, descent.open, { heavier, where });
    if (typeof decided !== 'string') return decided;
    if (decided === 'open') open ??= sortLoads(problem.best ?? [])[heavier] ?? 0;
    start = { heavier, proved, decided: decided === 'found' ? null : decided };
  }
  narrowCounts(problem);
  return { kind: 'levelled', open };
}

/** Holds the loads of the best allocation as they are, without the `heavier` heaviest. */
function holdLoads(problem: PathwayProblem, heavier: number): void {
  const loads = sortLoads(problem.best ?? []);
  loads.forEach((load, most) => {
    if (most >= heavier && load !== loads[most - 1])
      holdCount(problem, { kind: 'heavier', above: load, most });
  });
}

/**
 * Looks for an allocation with fewer agents at the level below the `heavier` heaviest than the best one has: among the few pathways
 * that are left to it, if they are few; else quickly near a relaxed point, then to the end.
 */
async function searchFewer(
  engine: PathwayEngine,
  problem: PathwayProblem,
  open: OpenLevel,
  { heavier, where }: { readonly heavier: number; readonly where: Where },
): Promise<Decision> {
  const loads = sortLoads(problem.best ?? []);
  const value = loads[heavier] ?? 0;
  const count = loads.filter((load) => load >= value).length;
  const fewer: CountLimit = { kind: 'heavier', above: value - 1, most: count - 1 };
  tidyCounts(problem);
  narrowCounts(problem);
  if (open.kind === 'few') {
    const beyond = loads[Math.min(loads.length - 1, heavier + AGENTS_BEYOND)] ?? 0;
    const penalty = penaltyFrom(value, value - beyond);
    return await decideListed(engine, problem, fewer, { pathways: open.pathways, penalty, where });
  }
  const { load, beyond } = open.prospect;
  const penalty = penaltyFrom(Math.min(value, load + 1), load - beyond);
  const better = await levelOut(engine, problem, penalty, { thorough: false, where });
  if (typeof better !== 'boolean') return better;
  return better ? 'found' : await decideCount(engine, problem, fewer, { penalty, where });
}
