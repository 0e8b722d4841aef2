import type { PathwayModel } from '../pathway-model.ts';
/** How full the slots are, and what a change of some choices would cost there. */
export declare class SharedCosts {
    #private;
    constructor(model: PathwayModel);
    /** Counts a choice in (1) or out (−1), on trial. */
    count(choice: number, sign: 1 | -1): void;
    /** What the change on trial adds: to `costs`, by tier, and (returned) to what guarantees are missed by. */
    weigh(costs: Float64Array): number;
    /** What all sides come to now. */
    weighAll(costs: Float64Array): number;
    keep(): void;
    undo(): void;
}
