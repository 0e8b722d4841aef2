/**
 * The pathway model: *agents* take *options* over *periods*. It knows nothing of rotators. Rules arrive
 * compiled to the primitives below; two readers turn the same primitives into (a) rows and columns of an
 * integer program and (b) the state of a dynamic program over one agent's pathway.
 *
 * A *choice* is one option taken by one agent from a start period, for a number of periods. Choices are
 * stored as columns of typed arrays, grouped by agent, so that a nation of them can be shared between
 * threads. `tag` numbers are opaque here: the formulation keeps the table that says what they mean.
 */
export interface PathwayModel {
  readonly agents: number;
  readonly periods: number;
  readonly choices: ChoiceTable;
  /** `active[agent * periods + period]` = 1: exactly one choice (idle included) covers the cell; 0: none may. */
  readonly active: Uint8Array;
  readonly counters: readonly Counter[];
  readonly distincts: readonly DistinctCounter[];
  readonly precedences: readonly Precedence[];
  readonly transitions: readonly Transition[];
  readonly slotRows: readonly SlotRow[];
  /** Highest priority first. */
  readonly tiers: readonly Tier[];
}

/** The option number of "no placement". Idle choices last one period. */
export const IDLE = -1;

/** Struct of arrays, sorted by agent, then start, then option. All arrays have one entry a choice. */
export interface ChoiceTable {
  readonly count: number;
  readonly agent: Int32Array;
  readonly option: Int32Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
  /** Length agents + 1: the choices of agent `a` are `first[a] … first[a + 1] − 1`. */
  readonly first: Int32Array;
}

/**
 * What a miss costs when the rule is soft: `units` whole misses cost `units × weight` in tier `tier`
 * (an index into `PathwayModel.tiers`), and `units` is the least whole number that repairs the row,
 * each unit being worth `size`.
 */
export interface Softness {
  readonly tier: number;
  readonly weight: number;
  readonly size: number;
}

interface Limits {
  /** Integers; `null` = no limit on this side. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** `null` = a guarantee. */
  readonly soft: Softness | null;
  readonly tag: number;
}

/** Weighted count over one agent's own choices: cover, repeat, spread, gap … */
export interface Counter extends Limits {
  readonly agent: number;
  readonly choices: Int32Array;
  readonly weights: Int32Array;
}

/** How many classes have at least one chosen member: choose *n* different rotations out of a group. */
export interface DistinctCounter extends Limits {
  readonly agent: number;
  readonly choices: Int32Array;
  /** Class of each choice, 0 … classes − 1. */
  readonly classOf: Int32Array;
  readonly classes: number;
}

/** Every `after` choice needs a `before` choice that has ended when it starts. Soft: each offending choice is a miss of size 1. */
export interface Precedence {
  readonly agent: number;
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly soft: Softness | null;
  readonly tag: number;
}

/**
 * Number of times the label changes between one labelled choice and the next (idle cycles between them
 * do not matter): moves between sites. At most `atMost`, or each change costs.
 */
export interface Transition {
  readonly agent: number;
  readonly choices: Int32Array;
  /** Label of each choice, 0 … labels − 1. */
  readonly labelOf: Int32Array;
  readonly labels: number;
  readonly atMost: number | null;
  readonly soft: Softness | null;
  readonly tag: number;
}

/** Weighted count over the choices of several agents: capacity, minimum staffing, supervision, pairs. */
export interface SlotRow extends Limits {
  readonly choices: Int32Array;
  readonly weights: Int32Array;
}

/** How much of a tier's best value later tiers may give away, in the tier's own integer units. */
export type Slack =
  | { readonly kind: 'absolute'; readonly amount: number }
  | { readonly kind: 'hundredths-of-percent'; readonly amount: number };

interface TierBase {
  readonly name: string;
  /** Integer cost of each choice, ≥ 0. */
  readonly costs: Int32Array;
  readonly slack: Slack;
}

/** Least total: costs of the chosen choices plus the misses of soft rows that name this tier. */
export interface SumTier extends TierBase {
  readonly kind: 'sum';
  /**
   * Set for a tie-break: every agent keeps, start by start, what it pays in the tier before; of the choices
   * that start in the first so many periods, only those that cost the same there may still be exchanged. What
   * starts later is free: held down, it would tie the answer to the allocation found first.
   */
  readonly amongEquals?: number;
}

/**
 * Least worst agent load, then the fewest agents at it. Load = offset + own costs + what the agent's own soft rows that name
 * this tier cost it. Models with such rows are solved by whole pathways only.
 */
export interface BottleneckTier extends TierBase {
  readonly kind: 'bottleneck';
  /** One entry an agent, ≥ 0. */
  readonly offsets: Int32Array;
  /** Agents that count (1) or not (0). */
  readonly counted: Uint8Array;
}

/** Loads in descending order, lexicographically least. */
export interface LeximinTier extends TierBase {
  readonly kind: 'leximin';
  readonly offsets: Int32Array;
  readonly counted: Uint8Array;
}

/** Least `totalWeight` × (sum of all costs) + `worstWeight` × (worst counted load, offsets included). */
export interface BlendTier extends TierBase {
  readonly kind: 'blend';
  readonly offsets: Int32Array;
  readonly counted: Uint8Array;
  readonly totalWeight: number;
  readonly worstWeight: number;
}

export type Tier = SumTier | BottleneckTier | LeximinTier | BlendTier;
