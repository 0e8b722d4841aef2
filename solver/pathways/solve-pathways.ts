import { annealOnce, shareTier } from '../annealing/ask-annealing.ts';
import type { Where } from '../engine/engine.ts';
import type { Component } from '../model/components.ts';
import { guideTier } from '../model/guide-tier.ts';
import type { Tier } from '../model/pathway-model.ts';
import { type Failure, gatherSettled } from '../model/settled.ts';
import type { StrategyOutcome } from '../model/strategy.ts';
import { isTieBreak } from '../model/tie-break.ts';
import { slackAmount, type TierResult, tierResult } from '../model/tier-result.ts';
import { tellUnsearched } from '../model/unsearched-tiers.ts';
import { giveBack } from './loads/give-back.ts';
import { settleBlend } from './loads/pathway-blend.ts';
import type { PathwayEngine } from './loads/pathway-engine.ts';
import { settleLeximin } from './loads/pathway-leximin.ts';
import { settleWorst } from './loads/pathway-worst.ts';
import { adoptBest, readPathways } from './relaxation/best-allocation.ts';
import { lookAhead, type Outlook } from './relaxation/outlook.ts';
import { ownBound } from './relaxation/own-bound.ts';
import { copyProblem, openProblem, type PathwayProblem } from './relaxation/pathway-problem.ts';
import type { Aim } from './relaxation/slot-prices.ts';
import { tellPrices } from './relaxation/tier-prices.ts';
import { FirstAllocation, takenBy } from './search/first-allocation.ts';
import { holdAim, keepEquals } from './search/hold.ts';
import { minimiseAim } from './search/settle.ts';

/** Of the time there is, what building graphs may take: what needs longer cannot be searched in the rest. */
const BUILDING_SHARE = 0.5;

export interface PathwaysOptions {
  /** Only so many tiers, the first ones. */
  readonly count?: number;
  /** An allocation of each part (choices), to begin with. */
  readonly known?: readonly Int32Array[];
  /** No worst load below this can be had by an allocation that misses nothing before it; those known miss nothing. */
  readonly leastWorst?: number;
  /** Declines where the graphs of a part have more arcs than these. */
  readonly mostArcs?: number;
}

/**
 * Lexicographic optimum over whole pathways: each agent's own rules live in its graph, only slots and held
 * tiers couple agents. The relaxation is the hull of the pathways, so that its bounds are (nearly) tight.
 */
export async function solvePathways(
  engine: PathwayEngine,
  parts: readonly Component[],
  { count = Infinity, known, leastWorst = 0, mostArcs = Infinity }: PathwaysOptions = {},
): Promise<StrategyOutcome> {
  const tierCount = parts[0]?.model.tiers.length ?? 0;
  const all = parts[0]?.model.tiers.slice(0, count) ?? [];
  const [first] = parts;
  const guide = first === undefined ? null : guideTier(first.model);
  const problems: PathwayProblem[] = [];
  // The threads are busy with the first aim while the graphs are built here.
  const isAhead = guide !== null && guide > 0 && known === undefined;
  let isDeclined = false;
  const ahead = engine.unless(() => isDeclined);
  const outlooks = isAhead ? parts.map(({ model }) => lookAhead(ahead, model, 0)) : [];
  const { isOver } = engine.within(BUILDING_SHARE);
  const firsts = parts.map(() => new FirstAllocation());
  for (const part of parts) {
    const onWide = (): void => {
      if (known === undefined) annealOnce(engine, part.model);
    };
    const problem = await openProblem(part.model, { isOver, onWide, most: mostArcs });
    if (problem === null) {
      isDeclined = true;
      return { kind: 'declined' };
    }
    if (problem.graphs.some((graph) => graph.nodes === 0))
      return { kind: 'infeasible', component: problems.length };
    const pathways = known === undefined ? null : readPathways(problem, known[problems.length]!);
    if (pathways !== null) adoptBest(problem, pathways);
    problems.push(problem);
  }
  const search: Search = { parts, all, tierCount, guide, firsts, outlooks, leastWorst };
  return await settleFrom(engine, search, { tierIndex: 0, tiers: [], problems, isTakenUp: false });
}

/** What stays the same from tier to tier. */
interface Search {
  readonly parts: readonly Component[];
  /** The tiers to settle, and how many there are. */
  readonly all: readonly Tier[];
  readonly tierCount: number;
  readonly guide: number | null;
  readonly firsts: readonly FirstAllocation[];
  readonly outlooks: readonly Promise<Outlook | null>[];
  readonly leastWorst: number;
}

/** A tier to begin with, and everything as it is before it. */
interface Standing {
  readonly tierIndex: number;
  readonly tiers: readonly TierResult[];
  readonly problems: readonly PathwayProblem[];
  /** It was left open before. */
  readonly isTakenUp: boolean;
}

/** Settles the tiers from one on. */
async function settleFrom(
  engine: PathwayEngine,
  search: Search,
  { tierIndex: from, tiers: settled, problems, isTakenUp }: Standing,
): Promise<StrategyOutcome> {
  const { parts, all, tierCount, firsts } = search;
  const tiers = [...settled];
  let open: Standing | null = null;
  // Nobody takes up what was taken up once, or is near enough.
  const isOnce = isTakenUp || engine.gap > 0;
  const conclude = (tellLeft: (chosen: readonly Int32Array[]) => readonly TierResult[]): StrategyOutcome => {
    const chosen = problems.map(({ best }) => takenBy(best ?? []));
    const isVain = open === null || engine.isOver();
    const goOn = isVain ? {} : { goOn: takeUp(engine, search, open!, problems) };
    return { kind: 'solved', chosen, tiers: [...tiers, ...tellLeft(chosen)], ...goOn };
  };
  // A tie is broken among allocations that are equal in all that counts: what is given back counts.
  const decisive = all.length - (isTieBreak(all.at(-1)) ? 1 : 0);
  for (let tierIndex = from; tierIndex < all.length; tierIndex += 1) {
    if (engine.isOver() && problems.every(({ best }) => best !== null))
      return conclude((chosen) => {
        const leastOf = (tier: number): number =>
          problems.reduce((sum, problem) => sum + ownBound(problem, { kind: 'tier', tier }), 0);
        return tellUnsearched(parts, chosen, tierIndex, { end: all.length, leastOf });
      });
    const means = shareFor(engine, search, { isTakenUp: isTakenUp && tierIndex === from });
    if (tierIndex === decisive) {
      const fault = await giveBack(means, problems, all.slice(0, decisive));
      if (fault !== null) return fault;
    }
    const before: Standing | null =
      isOnce || open !== null
        ? null
        : { tierIndex, tiers: [...tiers], problems: problems.map(copyProblem), isTakenUp: true };
    const result = await settleTier(means, search, problems, tierIndex);
    if ('kind' in result) return result;
    tiers.push(...result);
    if (result.some(({ proved }) => !proved)) open ??= before;
    const later = shareTier(engine);
    if (tierIndex + 1 < all.length)
      await Promise.all(problems.map((problem, part) => firsts[part]!.follow(later, problem, tierIndex + 1)));
  }
  const fault = decisive === tierCount ? await giveBack(shareTier(engine), problems, all) : null;
  return fault ?? conclude(() => []);
}

/** One tier over all problems, held by them from then on. */
async function settleTier(
  engine: PathwayEngine,
  { all, tierCount, guide, firsts, outlooks, leastWorst }: Search,
  problems: readonly PathwayProblem[],
  tierIndex: number,
): Promise<readonly TierResult[] | Failure | { readonly kind: 'declined' }> {
  const tier = all[tierIndex]!;
  const where = { tier: tier.name, tierIndex, tierCount };
  switch (tier.kind) {
    case 'sum': {
      const ahead = { guide, firsts, outlooks: tierIndex === 0 ? outlooks : [] };
      const result = await settleSum(engine, problems, where, ahead);
      return 'kind' in result ? result : [result];
    }
    case 'bottleneck':
      return await settleWorst(engine, problems, where, { floor: leastWorst });
    case 'leximin':
      return await settleLeximin(engine, problems, where);
    case 'blend': {
      const [problem] = problems;
      if (problem === undefined || problems.length !== 1) return { kind: 'declined' };
      const result = await settleBlend(engine, problem, tier, { ...where, component: 0, components: 1 });
      return 'kind' in result ? result : [result];
    }
  }
}

/** With an allocation in hand no tier may starve the later ones. */
function shareFor(
  engine: PathwayEngine,
  { firsts }: Search,
  { isTakenUp }: Pick<Standing, 'isTakenUp'>,
): PathwayEngine {
  if (isTakenUp) return engine.within(TAKEN_UP_SHARE);
  return firsts.some(({ isAdopted }) => isAdopted) ? shareTier(engine) : engine;
}

/** Of the time left over, what a tier that was left open may take when it is taken up again. */
const TAKEN_UP_SHARE = 0.8;

/** What was left over of the time is for the first tier that was left open, and for those after it once more. */
function takeUp(
  engine: PathwayEngine,
  search: Search,
  open: Standing,
  found: readonly PathwayProblem[],
): () => Promise<StrategyOutcome> {
  return async () => {
    open.problems.forEach((problem, part) => {
      const { best } = found[part]!;
      if (best !== null) adoptBest(problem, best);
    });
    return await settleFrom(engine, search, open);
  };
}

async function settleSum(
  engine: PathwayEngine,
  problems: readonly PathwayProblem[],
  where: Omit<Where, 'component' | 'components'>,
  {
    guide,
    firsts,
    outlooks,
  }: {
    readonly guide: number | null;
    readonly firsts: readonly FirstAllocation[];
    readonly outlooks: readonly Promise<Outlook | null>[];
  },
): Promise<TierResult | Failure> {
  const aim: Aim = { kind: 'tier', tier: where.tierIndex };
  const settled = await Promise.all(
    problems.map(async (problem, component) => {
      const tier = problem.model.tiers[where.tierIndex]!;
      if (tier.kind === 'sum' && tier.amongEquals !== undefined)
        keepEquals(problem, where.tierIndex - 1, tier.amongEquals);
      const solved = await minimiseAim(engine, problem, aim, {
        where: { ...where, component, components: problems.length },
        guide: guide !== null && guide > where.tierIndex ? guide : null,
        first: firsts[component]!,
        ...(outlooks[component] === undefined ? {} : { outlook: outlooks[component] }),
      });
      if (solved.kind !== 'settled') return solved;
      const told = solved.prices === null ? null : tellPrices(problem, solved.prices);
      holdAim(problem, aim, solved, slackAmount(tier.slack, solved.value));
      return { ...solved, told };
    }),
  );
  const gathered = gatherSettled(settled);
  return gathered.kind === 'all' ? tierResult(where.tier, gathered.parts) : gathered;
}
