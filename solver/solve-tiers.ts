import { annealOften } from './annealing/ask-annealing.ts';
import {
  COMPACT_SHARE,
  chargesLoads,
  chooseStrategy,
  NARROW_SHARE,
  suitsCompact,
  suitsPathways,
  WIDE_ARCS,
  WIDE_SHARE,
} from './choose-strategy.ts';
import { solveCompact } from './compact/solve-compact.ts';
import type { LargeEngine } from './large/large-engine.ts';
import { solveLarge } from './large/solve-large.ts';
import { auditTier } from './model/audit-tier.ts';
import { listNumbers } from './model/compare-values.ts';
import { type Component, separateModel } from './model/components.ts';
import { evaluateModel, type TierValue } from './model/evaluate-model.ts';
import { joinOutcomes } from './model/join-outcomes.ts';
import type { Limit } from './model/limit.ts';
import type { PathwayModel, Slack } from './model/pathway-model.ts';
import type { Fault } from './model/settled.ts';
import type { Strategy, StrategyOutcome } from './model/strategy.ts';
import { inWholeModel } from './model/tier-prices.ts';
import type { TierResult } from './model/tier-result.ts';
import { tellUnsearched } from './model/unsearched-tiers.ts';
import type { PathwayEngine } from './pathways/loads/pathway-engine.ts';
import { solvePathways } from './pathways/solve-pathways.ts';
import { seekUnmissed } from './seek-unmissed.ts';

export interface SolvedModel {
  readonly kind: 'solved';
  /** Choices taken, ascending, idle ones included. */
  readonly chosen: Int32Array;
  /** One a tier, two a bottleneck tier (`name`, `name-count`). */
  readonly tiers: readonly TierResult[];
  /** Every tier proved. */
  readonly proved: boolean;
  /** Why it ended before its proof; `null` when it did not. */
  readonly stopped: Limit | null;
  readonly components: number;
  /** Agents of each component, ascending: the `prices` of the tiers are listed in this order. */
  readonly parts: readonly Int32Array[];
}

/** What happened, what is held, and how sure it is. */
export type ModelOutcome =
  | SolvedModel
  /** No point keeps every guarantee; the agents of the component that clashes. */
  | { readonly kind: 'infeasible'; readonly component: readonly number[] }
  | { readonly kind: 'unknown'; readonly limit: Limit }
  | Fault;

/**
 * Lexicographic optimum of a pathway model: tiers in order, each minimised over all components side by
 * side, then held. Whole pathways first; the compact program where they decline or find nothing, and after them where choices are few;
 * beyond a size the search that is content with a gap. The point returned is re-evaluated against the primitives in exact integers.
 */
export async function solveTiers(
  engine: PathwayEngine,
  model: PathwayModel,
  means: {
    readonly strategy: Strategy;
    readonly large: LargeEngine;
    /** Arcs of a component from which on several tiers are not for whole pathways alone. */
    readonly wideArcs?: number;
  },
): Promise<ModelOutcome> {
  const parts = separateModel(model);
  const { large } = means;
  if (chargesLoads(model) && (means.strategy === 'compact' || means.strategy === 'large'))
    return { kind: 'fault', message: `loads that misses add to need pathways, not ${means.strategy}` };
  const strategy = chooseStrategy(means.strategy, model, parts);
  let outcome: StrategyOutcome = { kind: 'declined' };
  const mayBeWide = strategy === 'automatic' && model.tiers.length > 1;
  const isNarrow = strategy === 'automatic' && suitsCompact(model);
  if (mayBeWide) {
    const own = isNarrow ? engine.within(NARROW_SHARE) : engine;
    outcome = await solvePathways(own, parts, { mostArcs: means.wideArcs ?? WIDE_ARCS });
  }
  const isWide = mayBeWide && outcome.kind === 'declined';
  if (strategy === 'large' || isWide) {
    const isFollowed = suitsPathways(means.strategy, parts);
    const share = isWide ? WIDE_SHARE : 1;
    outcome = await solveLarge(large.within(share), engine.within(share), parts, isFollowed);
    if (outcome.kind === 'solved') {
      const found = conclude(model, parts, outcome, large);
      const isFinal = found.kind !== 'solved' || isEnough(found, large);
      if (isFinal || !isFollowed) return found;
      const known = isWide ? await seekUnmissed(engine, parts, outcome) : outcome.chosen;
      const again = await solvePathways(engine, parts, { known });
      const later = again.kind === 'solved' ? await goOn(model, parts, again, engine) : again;
      return later.kind === 'solved' ? joinOutcomes(model, found, later) : found;
    }
    // What the search for any size cannot do in time, the others cannot do at all; what it gives up before, one of them may.
    if (outcome.kind === 'unknown' && (means.strategy === 'large' || large.stopped() !== null))
      return outcome;
    if (outcome.kind === 'unknown') outcome = { kind: 'declined' };
  }
  if (strategy !== 'compact' && outcome.kind === 'declined') outcome = await solvePathways(engine, parts);
  outcome = await fallBack(engine, parts, outcome, { strategy, isNarrow });
  // What gives up when the time is over gives up for want of time.
  const end = engine.isOver() ? engine.stopped() : null;
  switch (outcome.kind) {
    case 'solved': {
      const found = await goOn(model, parts, outcome, engine);
      return isNarrow && found.kind === 'solved' ? await takeTurns(engine, { model, parts }, found) : found;
    }
    case 'infeasible':
      return { kind: 'infeasible', component: Array.from(parts[outcome.component]!.agents) };
    case 'declined':
      return end === null
        ? { kind: 'fault', message: 'no strategy takes the model', unsupported: 'strategy' }
        : { kind: 'unknown', limit: end };
    case 'unknown':
      return outcome.limit === 'nodes' && end !== null ? { ...outcome, limit: end } : outcome;
    case 'fault':
      return outcome;
  }
}

/** What pathways decline, or give up, is for the compact program; and where nothing can be proved, an allocation is an answer all the same. */
async function fallBack(
  engine: PathwayEngine,
  parts: readonly Component[],
  outcome: StrategyOutcome,
  { strategy, isNarrow }: { readonly strategy: Strategy; readonly isNarrow: boolean },
): Promise<StrategyOutcome> {
  const isCut = isNarrow ? engine.isOver() : engine.stopped() !== null;
  const isOpen = outcome.kind === 'declined' || (outcome.kind === 'unknown' && !isCut);
  if (!isOpen && outcome.kind !== 'unknown') return outcome;
  if (strategy === 'compact') return isOpen ? await solveCompact(engine, parts) : outcome;
  if (isOpen && isNarrow) {
    const closed = await solveCompact(engine, parts);
    if (!isLeftOpen(closed)) return closed;
  }
  const known = await Promise.all(parts.map(({ model }) => annealOften(engine, model)));
  const isTried = isOpen && strategy !== 'pathways';
  const tried = isTried ? await solveCompact(engine, parts, { chosen: known }) : outcome;
  const chosen = known.filter((found) => found !== null);
  return isLeftOpen(tried) && chosen.length === parts.length
    ? { kind: 'solved', chosen, tiers: tellUnsearched(parts, chosen, 0) }
    : tried;
}

/** Concludes, and takes up what was left open while there is time. */
async function goOn(
  model: PathwayModel,
  parts: readonly Component[],
  outcome: Extract<StrategyOutcome, { kind: 'solved' }>,
  engine: PathwayEngine,
): Promise<ModelOutcome> {
  const found = conclude(model, parts, outcome, engine);
  const again = found.kind === 'solved' ? await outcome.goOn?.() : undefined;
  if (again?.kind !== 'solved' || found.kind !== 'solved') return found;
  const later = conclude(model, parts, again, engine);
  return later.kind === 'solved' ? joinOutcomes(model, found, later) : found;
}

/**
 * What whole pathways have left open is for the compact program, from their allocation and with what they have proved; and what that
 * leaves open is theirs once more.
 */
async function takeTurns(
  engine: PathwayEngine,
  { model, parts }: { readonly model: PathwayModel; readonly parts: readonly Component[] },
  found: SolvedModel,
): Promise<SolvedModel> {
  const split = (whole: Int32Array): readonly Int32Array[] => {
    const taken = new Set(whole);
    return parts.map(({ choices }) =>
      Int32Array.from(choices.keys()).filter((choice) => taken.has(choices[choice]!)),
    );
  };
  const turns: readonly ((known: SolvedModel) => Promise<StrategyOutcome>)[] = [
    ({ chosen, tiers }) =>
      solveCompact(engine.within(COMPACT_SHARE), parts, { chosen: split(chosen), tiers }),
    ({ chosen }) => solvePathways(engine, parts, { known: split(chosen) }),
  ];
  let best = found;
  for (const turn of turns) {
    if (best.proved || engine.isOver()) break;
    const outcome = await turn(best);
    const later = outcome.kind === 'solved' ? await goOn(model, parts, outcome, engine) : outcome;
    if (later.kind === 'solved') best = joinOutcomes(model, best, later);
  }
  return best;
}

/** Proved, near enough, or all there is time for. */
function isEnough({ proved, tiers }: Pick<SolvedModel, 'proved' | 'tiers'>, search: LargeEngine): boolean {
  const isNear = search.gap > 0 && tiers.every(({ gap }) => gap <= search.gap);
  return proved || isNear || search.stopped() !== null;
}

function isLeftOpen({ kind }: StrategyOutcome): boolean {
  return kind !== 'solved' && kind !== 'infeasible';
}

const NO_SLACK: Slack = { kind: 'absolute', amount: 0 };

/** Puts the components together and holds the result against the primitives, tier by tier. */
function conclude(
  model: PathwayModel,
  parts: readonly Component[],
  found: { readonly chosen: readonly Int32Array[]; readonly tiers: readonly TierResult[] },
  search: Pick<PathwayEngine, 'gap' | 'stopped'>,
): ModelOutcome {
  const chosen = Int32Array.from(
    found.chosen.flatMap((part, p) => Array.from(part, (choice) => parts[p]!.choices[choice]!)),
  ).sort();
  const evaluation = evaluateModel(model, chosen);
  if (!evaluation.feasible) {
    return { kind: 'fault', message: 'the allocation found breaks a guarantee of its own model' };
  }
  const entries = evaluation.values.flatMap((value, t) => {
    const { slack } = model.tiers[t]!;
    return toNumbers(value).map((number, at) => ({ number, slack, isCount: at > 0 }));
  });
  const tiers = found.tiers.map((tier, t) => {
    const { number, slack, isCount } = entries[t]!;
    if (isCount && slack.amount > 0) return tellCount(tier, number);
    return inWhole(auditTier(tier, number, isCount ? NO_SLACK : slack), parts);
  });
  const proved = tiers.every((tier) => tier.proved);
  return {
    kind: 'solved',
    chosen,
    tiers,
    proved,
    stopped: proved ? null : (search.stopped() ?? (search.gap > 0 ? 'gap' : null)),
    components: parts.length,
    parts: parts.map(({ agents }) => agents),
  };
}

/** How many carry the worst load is no aim where that load may rise for later ones: it is told as it is. */
function tellCount({ name }: TierResult, value: number): TierResult {
  return { name, value, bound: -Infinity, gap: 0, proved: true, sought: false };
}

/** Prices speak of the choices of the whole model from here on. */
function inWhole(tier: TierResult, parts: readonly Component[]): TierResult {
  if (tier.prices === undefined) return tier;
  return {
    ...tier,
    prices: tier.prices.map((told, p) => (told === null ? null : inWholeModel(told, parts[p]!))),
  };
}

/** What is published of a value: of loads one after the other, the first. */
function toNumbers(value: TierValue): readonly number[] {
  return value.kind === 'leximin' ? [value.loads[0] ?? 0] : listNumbers(value);
}
