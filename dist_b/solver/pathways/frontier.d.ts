import type { Engine } from '../engine.ts';
import type { PathwayModel } from '../pathway-model.ts';
/** One allocation that no other beats both in the worst load and in the total. */
export interface FrontierPoint {
    readonly worst: number;
    /** Sum of all costs of the load tier, offsets left out. */
    readonly total: number;
    /** Choices taken, ascending. */
    readonly chosen: Int32Array;
}
/** The trade-off curve, from the least total to the least worst load; every point on it is proved. */
export interface Frontier {
    /** No point is missing. */
    readonly complete: boolean;
    readonly points: readonly FrontierPoint[];
}
export type FrontierOutcome = ({
    readonly kind: 'frontier';
} & Frontier) | {
    readonly kind: 'fault';
    readonly message: string;
};
/**
 * All non-dominated pairs of worst load and total, among the allocations that hold every tier before the model's
 * first bottleneck tier. What a limit cuts off is left out, and the frontier is then not complete. `start`: an
 * allocation that is known to be possible.
 */
export declare function traceFrontier(engine: Engine, model: PathwayModel, start: Int32Array): Promise<FrontierOutcome>;
