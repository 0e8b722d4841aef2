import type { Atlas } from './atlas.ts';
import { Board } from './board.ts';
import type { Hold } from './hold.ts';
import type { LargeEngine } from './large-engine.ts';
import type { ProvedPrices } from './prove-bound.ts';
/** A tier that is to be priced while others are held. */
export interface LaterPricing {
    /** What is left of the pathways. */
    readonly atlas: Atlas;
    readonly rates: Float64Array;
    /** All before it; the last one is that of the tier before. */
    readonly holds: readonly Hold[];
    /** What the tier has now. */
    readonly total: number;
    /** The tier before: its board, and the prices that it was settled by. */
    readonly before: {
        readonly board: Board;
        readonly proved: ProvedPrices;
    };
    /** The first total of the component. */
    readonly firstTotal: number;
    /** False: it is hardly contested, no prices are worth beginning with. */
    readonly isPriced: boolean;
    readonly seconds: number;
}
/**
 * Prices of a later tier: of the relaxation over all that is left where that is little, else by steps towards them; and
 * what a difference of one in the first total amounts to under them (see `Board`). `null` when no thread returned.
 */
export declare function priceLater(engine: LargeEngine, pricing: LaterPricing): Promise<{
    readonly proved: ProvedPrices;
    readonly unit: number;
} | null>;
