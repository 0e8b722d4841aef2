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
import { type Component, separateModel } from './model/components.ts';
import { conclude } from './model/conclude.ts';
import { joinOutcomes } from './model/join-outcomes.ts';
import type { ModelOutcome, SolvedModel } from './model/model-outcome.ts';
import type { PathwayModel } from './model/pathway-model.ts';
import type { Strategy, StrategyOutcome } from './model/strategy.ts';
import { tellUnsearched } from './model/unsearched-tiers.ts';
import type { PathwayEngine } from './pathways/loads/pathway-engine.ts';
import { solvePathways } from './pathways/solve-pathways.ts';
import { seekUnmissed } from './seek-unmissed.ts';

const DECLINED = { kind: 'declined' } as const;

/** A model, and its components. */
interface Separated {
  readonly model: PathwayModel;
  readonly parts: readonly Component[];
}

/**
 * Lexicographic optimum of a pathway model: tiers in order, each minimised over all components side by
 * side, then held. Whole pathways first; the compact program where they decline or find nothing, and after them where choices are few;
 * beyond a size the search that is content with a gap. The point returned is re-evaluated against the primitives in exact integers.
 */
export async function solveTiers(
  engine: PathwayEngine,
  model: PathwayModel,
  options: {
    readonly strategy: Strategy;
    readonly large: LargeEngine;
    /** Arcs of a component from which on several tiers are not for whole pathways alone. */
    readonly wideArcs?: number;
  },
): Promise<ModelOutcome> {
  const parts = separateModel(model);
  const { large, strategy: asked } = options;
  if (chargesLoads(model) && (asked === 'compact' || asked === 'large'))
    return { kind: 'fault', message: `loads that misses add to need pathways, not ${asked}` };
  const strategy = chooseStrategy(asked, model, parts);
  const isNarrow = strategy === 'automatic' && suitsCompact(model);
  let outcome: StrategyOutcome = DECLINED;
  const mayBeWide = strategy === 'automatic' && model.tiers.length > 1;
  if (mayBeWide) {
    const own = isNarrow ? engine.within(NARROW_SHARE) : engine;
    outcome = await solvePathways(own, parts, { mostArcs: options.wideArcs ?? WIDE_ARCS });
  }
  const isWide = mayBeWide && outcome.kind === 'declined';
  if (strategy === 'large' || isWide) {
    const found = await solveAnySize(engine, { model, parts }, { large, asked, isWide });
    if (found.kind !== 'declined') return found;
  }
  if (strategy !== 'compact' && outcome.kind === 'declined') outcome = await solvePathways(engine, parts);
  outcome = await fallBack(engine, parts, outcome, { strategy, isNarrow });
  if (outcome.kind !== 'solved') return tellUnsolved(parts, outcome, engine);
  const found = await goOn(model, parts, outcome, engine);
  return isNarrow && found.kind === 'solved' ? await takeTurns(engine, { model, parts }, found) : found;
}

/** The search that is content with a gap, and whole pathways after it where they are few enough. Declined: it is for others to solve. */
async function solveAnySize(
  engine: PathwayEngine,
  { model, parts }: Separated,
  how: { readonly large: LargeEngine; readonly asked: Strategy; readonly isWide: boolean },
): Promise<ModelOutcome | typeof DECLINED> {
  const { large, asked, isWide } = how;
  const isFollowed = suitsPathways(asked, parts);
  const share = isWide ? WIDE_SHARE : 1;
  const outcome = await solveLarge(large.within(share), engine.within(share), parts, isFollowed);
  switch (outcome.kind) {
    case 'solved':
      break;
    case 'declined':
      return DECLINED;
    case 'unknown':
      // What it cannot do in time, the others cannot do at all; what it gives up before, one of them may.
      return asked === 'large' || large.stopped() !== null ? outcome : DECLINED;
    default:
      return tellUnsolved(parts, outcome, engine);
  }
  const found = conclude(model, parts, outcome, large);
  const isFinal = found.kind !== 'solved' || isEnough(found, large);
  if (isFinal || !isFollowed) return found;
  const known = isWide ? await seekUnmissed(engine, parts, outcome) : outcome.chosen;
  const again = await solvePathways(engine, parts, { known });
  const later = again.kind === 'solved' ? await goOn(model, parts, again, engine) : again;
  return later.kind === 'solved' ? joinOutcomes(model, found, later) : found;
}

/** Why there is no allocation. What gives up when the time is over gives up for want of time. */
function tellUnsolved(
  parts: readonly Component[],
  outcome: Exclude<StrategyOutcome, { kind: 'solved' }>,
  engine: PathwayEngine,
): ModelOutcome {
  const end = engine.isOver() ? engine.stopped() : null;
  switch (outcome.kind) {
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
  { model, parts }: Separated,
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
