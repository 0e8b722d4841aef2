import type { PathwayModel, Tier } from '../../model/pathway-model.ts';
import { type ChoiceSides, readSlots, type SlotSide } from '../../model/slot-sides.ts';
import { type OpeningOptions, openGraphs } from '../graph/open-graphs.ts';
import type { PathwayGraph } from '../graph/pathway-graph.ts';

/** One whole pathway of one agent, with what it costs in every tier (own misses included). */
export interface PathwayColumn {
  readonly agent: number;
  /** Choices taken, in order of start. */
  readonly choices: Int32Array;
  /** By tier; exact integers. */
  readonly costs: Float64Array;
  /** Load in the problem's load tier, offset included; 0 for agents that do not count. */
  readonly load: number;
}

/** A settled tier that later ones must keep. */
export type HeldRow =
  /**
   * Total of a tier, slot misses included: at most `most`. That it cannot be below `least` was proved; said
   * again in the row, it cuts off fractional points that only mix better and worse pathways.
   */
  | { readonly kind: 'total'; readonly tier: number; readonly least: number; readonly most: number }
  | CountLimit;

/** How many counted agents carry more than a load. */
export interface HeavierCount {
  readonly kind: 'heavier';
  readonly above: number;
  /** Agents that count as one whatever they carry: one side of a decision about them. */
  readonly sure?: readonly number[];
  /** Nobody but these counts; without it everybody may. */
  readonly among?: readonly number[];
}

/** At most `most` counted agents carry more than `above`, or are `sure` to count whatever they carry. */
export interface CountLimit extends HeavierCount {
  readonly most: number;
  /** Not fewer can: this was proved. Said again where programs list whole pathways. */
  readonly least?: number;
}

/** The tier whose costs, summed over a pathway, make an agent's load. */
export interface LoadTier {
  readonly tier: number;
  readonly offsets: Int32Array;
  readonly counted: Uint8Array;
}

/**
 * Prices of slots and held tiers, as integers over a common scale: the multipliers of a Lagrangian
 * relaxation. A positive price belongs to a lower limit, a negative one to an upper limit.
 */
export interface SlotPrices {
  readonly scale: number;
  readonly sides: Float64Array;
  readonly held: Float64Array;
}

/** A bound proved of a tier over pathways within `cap`: it outlives whatever is held later. */
export interface ProvedFloor {
  readonly tier: number;
  readonly cap: number;
  readonly bound: number;
  /** The prices behind (a part of) it. */
  readonly prices: SlotPrices | null;
}

/**
 * One component seen as pathways: a graph an agent, a pool of pathways met so far, what is held, and the
 * best allocation (one pathway an agent, by pool number).
 */
export interface PathwayProblem {
  readonly model: PathwayModel;
  graphs: readonly PathwayGraph[];
  readonly sides: readonly SlotSide[];
  /** Slot sides each choice counts in. */
  readonly sidesOf: ChoiceSides;
  readonly load: LoadTier | null;
  /** No counted agent may carry more. */
  loadCap: number;
  /** Nor more than this, one entry an agent. */
  agentCaps: Float64Array;
  /** Nor less, as was proved: a hint to shorten lists, and no rule. */
  agentFloors: Float64Array;
  readonly held: HeldRow[];
  readonly pool: PathwayColumn[];
  readonly poolKeys: Set<string>;
  best: readonly PathwayColumn[] | null;
  floor: ProvedFloor | null;
  /** A guide led nowhere, and is not followed again: what one tier's search was given up for would take as long in the next. */
  isGuideLost: boolean;
}

/** `null`: some agent's graph is too large for this formulation, or for what is wanted, or it was over before all were built. */
export async function openProblem(
  model: PathwayModel,
  opening: OpeningOptions = {},
): Promise<PathwayProblem | null> {
  const loads = model.tiers.flatMap((tier, index) => (tier.kind === 'sum' ? [] : [{ tier, index }]));
  const first = loads.at(0);
  // All load tiers must speak of the same loads, or one capacity on loads could not serve them all.
  if (loads.some(({ tier }) => first !== undefined && !sameLoads(tier, first.tier))) return null;
  const graphs = await openGraphs(model, opening);
  if (graphs === null) return null;
  return {
    model,
    graphs,
    ...readSlots(model),
    load:
      first === undefined
        ? null
        : { tier: first.index, offsets: first.tier.offsets, counted: first.tier.counted },
    loadCap: Infinity,
    agentCaps: new Float64Array(model.agents).fill(Infinity),
    agentFloors: new Float64Array(model.agents),
    held: [],
    pool: [],
    poolKeys: new Set(),
    best: null,
    floor: null,
    isGuideLost: false,
  };
}

/** A problem that goes its own way from here on. */
export function copyProblem(problem: PathwayProblem): PathwayProblem {
  return {
    ...problem,
    held: [...problem.held],
    pool: [...problem.pool],
    poolKeys: new Set(problem.poolKeys),
  };
}

type LoadBearing = Exclude<Tier, { kind: 'sum' }>;

function sameLoads(a: LoadBearing, b: LoadBearing): boolean {
  const equal = (x: Int32Array | Uint8Array, y: Int32Array | Uint8Array): boolean =>
    x.every((value, i) => value === y[i]);
  return equal(a.costs, b.costs) && equal(a.offsets, b.offsets) && equal(a.counted, b.counted);
}
