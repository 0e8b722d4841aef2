import { type Field, type PathwayColumn, type SlotPrices } from './field.ts';
import { type Aim } from './slot-prices.ts';
/**
 * Every pathway that an allocation in which the aim comes to at most `limit` may use, as the prices prove; `null` when
 * they are more than `longest`.
 */
export declare function listPathways(field: Field, aim: Aim, prices: SlotPrices, { limit, longest }: {
    readonly limit: number;
    readonly longest: number;
}): readonly PathwayColumn[] | null;
