import type { TierResult } from './compact/sum-tier.ts';
import { type Engine } from './engine.ts';
import type { LargeEngine } from './large/large-engine.ts';
import type { PathwayModel } from './pathway-model.ts';
import type { Limit } from './program/outcome.ts';
import type { Strategy } from './strategy.ts';
/** What happened, what is held, and how sure it is. */
export type ModelOutcome = {
    readonly kind: 'solved';
    /** Choices taken, ascending, idle ones included. */
    readonly chosen: Int32Array;
    /** One a tier, two a bottleneck tier (`name`, `name-count`). */
    readonly tiers: readonly TierResult[];
    /** Every tier proved. */
    readonly proved: boolean;
    readonly stopped: Limit | null;
    readonly components: number;
    /** Agents of each component, ascending: the `prices` of the tiers are listed in this order. */
    readonly parts: readonly Int32Array[];
}
/** No point keeps every guarantee; the agents of the component that clashes. */
 | {
    readonly kind: 'infeasible';
    readonly component: readonly number[];
} | {
    readonly kind: 'unknown';
    readonly limit: Limit;
} | {
    readonly kind: 'fault';
    readonly message: string;
};
/**
 * Lexicographic optimum of a pathway model: tiers in order, each minimised over all components side by
 * side, then held. Whole pathways first; the compact program where they decline or find nothing; beyond a size the
 * search that is content with a gap. The
 * point returned is re-evaluated against the primitives in exact integers.
 */
export declare function solveTiers(engine: Engine, model: PathwayModel, means: {
    readonly strategy: Strategy;
    readonly large: LargeEngine;
}): Promise<ModelOutcome>;
