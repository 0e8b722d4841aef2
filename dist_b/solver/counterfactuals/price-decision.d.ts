import type { PathwayModel } from '../pathway-model.ts';
import type { PathwayGraph } from '../pathways/pathway-graph.ts';
/** Whether a model has a point, as far as prices can tell. */
export type PriceDecision = 
/** `search`: one agent has no pathway at all. `counting`: together they take more than there is. */
{
    readonly kind: 'infeasible';
    readonly by: 'search' | 'counting';
}
/** Choices of a point that keeps every guarantee, ascending. */
 | {
    readonly kind: 'feasible';
    readonly chosen: Int32Array;
} | {
    readonly kind: 'undecided';
};
/**
 * Decides feasibility without a solver, in integers. Slots are given prices, each agent takes a cheapest pathway
 * under them, and if even these come to more than the slots are worth, there is no point (weak Lagrangian
 * duality); prices start equal and follow the overload (subgradient steps). On the way, agents choose one after the
 * other around slots that are full already: when all fit, there is a point. Soft rows are left out.
 * `graphs[agent]`: the agent's pathways that keep its guarantees.
 */
export declare function decideByPrices(model: PathwayModel, graphs: readonly PathwayGraph[], rounds: number): PriceDecision;
