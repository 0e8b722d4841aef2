import type { Engine, Failure, Where } from '../engine.ts';
import { type Field, type SlotPrices } from '../pathways/field.ts';
import { type Solved } from '../pathways/hold.ts';
import type { Limit } from '../program/outcome.ts';
/** What is known of a tier before a wish is granted. */
export interface Ground {
    readonly tier: number;
    /** Prices of the field without the wish. */
    readonly prices: SlotPrices;
    /** Proved lower bound, wish or no wish. */
    readonly least: number;
    readonly where: Where;
}
/** No point was found before a limit, but none has less than this. */
export interface Bounded {
    readonly kind: 'bounded';
    readonly bound: number;
    readonly limit: Limit;
}
/**
 * Least value of a sum tier over a field in which a wish is granted. The prices that proved the optimum are a bound here
 * too, and they remove at once whatever lies far above it: relaxation and integer programs are of what is left. Where
 * nothing is found as near as that, the field is minimised like any other.
 */
export declare function minimiseForced(engine: Engine, field: Field, ground: Ground): Promise<Solved | Bounded | Failure>;
