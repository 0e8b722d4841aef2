import type { Where } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import { capAgents } from '../relaxation/agent-loads.ts';
import { adoptBest } from '../relaxation/best-allocation.ts';
import { listPathways } from '../relaxation/list-pathways.ts';
import type { LoadPenalty } from '../relaxation/load-penalty.ts';
import type {
  CountLimit,
  HeavierCount,
  PathwayColumn,
  PathwayProblem,
  SlotPrices,
} from '../relaxation/pathway-problem.ts';
import { poolColumn } from '../relaxation/pool-columns.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import { dropImplied, narrowCounts } from './count-limits.ts';
import { levelOut } from './level-out.ts';
import { decideByList } from './list-search.ts';
import {
  copyPart,
  isNothing,
  mostMixedChoice,
  mostMixedShare,
  type Share,
  shareOut,
  splitByChoice,
  splitByShare,
} from './split-part.ts';

/** `open`: neither an allocation nor a proof within the time. */
export type Decision = 'found' | 'none' | 'open' | Failure;

/** Parts after which it is left open, where nothing else is said. */
const MOST_PARTS = 5000;
/** Pathways of all agents together up to which a part's are listed. */
const LONGEST_LIST = 7000;
/** Parts after which those of the whole are listed, where its relaxation leaves nothing to spare, up to so many. */
const PARTS_BEFORE_WHOLE = 8;
const LONGEST_WHOLE_LIST = 20_000;
/** Relative gap at which an allocation of listed pathways has little enough penalty. */
const LISTED_GAP = 0.01;

interface Means {
  /** Leads to allocations worth finding. */
  readonly penalty: LoadPenalty;
  /** Pathways up to which a part's are listed. */
  readonly longest?: number;
  /** Parts after which it is left open. */
  readonly parts?: number;
  readonly where: Where;
}

/**
 * Decides whether the problem has an allocation that keeps `limit` besides all that is held. What is found becomes the
 * problem's best. Branch and price: the relaxation counts over the pathways of each part, and where its prices leave few
 * pathways to an allocation that keeps the limit, one program over those settles the part. Otherwise the part is split:
 * by who carries more than a level, then by who takes a choice; before that, an allocation is looked for near the point.
 */
export async function decideCount(
  engine: ProblemEngine,
  problem: PathwayProblem,
  limit: CountLimit,
  { penalty, longest = LONGEST_LIST, parts: most = MOST_PARTS, where }: Means,
): Promise<Decision> {
  const first = copyPart(problem);
  first.held.push(limit);
  const parts: PathwayProblem[] = [first];
  let whole: Listing | null = null;
  for (let asked = 0; asked < most; asked += 1) {
    const part = parts.pop();
    if (part === undefined) return 'none';
    if (asked === PARTS_BEFORE_WHOLE && whole !== null) {
      const decided = await decideListing(engine, whole, { longest: LONGEST_WHOLE_LIST, penalty, where });
      if (decided === 'found' && whole.part.best !== null) adoptBest(problem, whole.part.best);
      if (decided !== null) return decided;
    }
    if (!narrowCounts(part)) continue;
    const { counting, aim } = setApart(part, limit);
    const linear = await engine.linear(counting, aim);
    if (linear.kind === 'infeasible') continue;
    if (linear.kind === 'fault') return linear;
    if (linear.kind === 'unknown') return 'open';
    for (const column of linear.fresh) poolColumn(problem, column);
    if (linear.bound > limit.most) continue;
    const listing: Listing = { part, counting, aim, prices: linear.prices, most: limit.most };
    const decided = await decideListing(engine, listing, { longest, penalty, where });
    if (decided === 'none') continue;
    if (decided === 'found' && part.best !== null) adoptBest(problem, part.best);
    if (decided !== null) return decided;
    if (asked === 0 && linear.bound === limit.most) whole = listing;
    const shares = shareOut(part, linear);
    const mixed = mostMixedShare(shares);
    if (mixed !== null) {
      parts.push(...splitByShare(part, mixed));
      continue;
    }
    const near = await searchSettled(engine, part, { shares, penalty, thorough: asked === 0, where });
    if (near !== null) return near;
    if (part.best !== null) {
      adoptBest(problem, part.best);
      return 'found';
    }
    const choice = mostMixedChoice(linear);
    if (choice !== null) {
      parts.push(...splitByChoice(part, choice));
      continue;
    }
    // Every pathway of the point is whole.
    const taken = linear.mix.map(({ column }) => column);
    const whollyTaken = await decideByList(engine, part, taken, { aim: penalty, gap: LISTED_GAP, where });
    if (whollyTaken === 'found' && part.best !== null) adoptBest(problem, part.best);
    return whollyTaken === 'none' ? 'open' : whollyTaken;
  }
  return 'open';
}

/** A part that holds a count, the same part without it, and prices of the count over that. */
interface Listing {
  readonly part: PathwayProblem;
  readonly counting: PathwayProblem;
  readonly aim: HeavierCount;
  readonly prices: SlotPrices;
  readonly most: number;
}

/** The whole problem as a part, over all the pathways that such an allocation may use. */
export async function decideListed(
  engine: ProblemEngine,
  problem: PathwayProblem,
  limit: CountLimit,
  { pathways, penalty, where }: Means & { readonly pathways: readonly PathwayColumn[] },
): Promise<Decision> {
  const part = copyPart(problem);
  part.held.push(limit);
  const decided = await decideByList(engine, part, pathways, { aim: penalty, gap: LISTED_GAP, where });
  if (decided === 'found' && part.best !== null) adoptBest(problem, part.best);
  return decided;
}

/** Settles a part over the pathways that its prices leave; `null` when they are too many. */
async function decideListing(
  engine: ProblemEngine,
  { part, counting, aim, prices, most }: Listing,
  { longest, penalty, where }: Required<Omit<Means, 'parts'>>,
): Promise<Decision | null> {
  const columns = listPathways(counting, aim, prices, { limit: most, longest });
  if (columns === null) return null;
  return await decideByList(engine, part, columns, { aim: penalty, gap: LISTED_GAP, where });
}

/** The limit as what is minimised, over the part without it. */
function setApart(
  part: PathwayProblem,
  { above, most }: CountLimit,
): { counting: PathwayProblem; aim: HeavierCount } {
  const row = part.held.find((held) => held.kind === 'heavier' && held.above === above && held.most === most);
  const counting = { ...part, held: part.held.filter((held) => held !== row) };
  const sure = row?.kind === 'heavier' && row.sure !== undefined ? { sure: row.sure } : {};
  return { counting, aim: { kind: 'heavier', above, ...sure } };
}

/** Looks for an allocation near a relaxed point, in which everybody stays within the levels that the point keeps to. */
async function searchSettled(
  engine: ProblemEngine,
  part: PathwayProblem,
  {
    shares,
    penalty,
    thorough,
    where,
  }: {
    readonly shares: readonly Share[];
    readonly penalty: LoadPenalty;
    readonly thorough: boolean;
    readonly where: Where;
  },
): Promise<Failure | null> {
  const trial = copyPart(part);
  const caps = new Map<number, number>();
  for (const share of shares) {
    const row = part.held[share.row]!;
    if (row.kind === 'heavier' && isNothing(share))
      caps.set(share.agent, Math.min(caps.get(share.agent) ?? Infinity, row.above));
  }
  capAgents(trial, caps);
  dropImplied(trial);
  const found = await levelOut(engine, trial, penalty, { thorough, where });
  part.best = trial.best;
  return typeof found === 'boolean' ? null : found;
}
