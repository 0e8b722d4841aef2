import type { Component } from '../components.ts';
import type { Field, SlotPrices } from '../pathways/field.ts';
import type { TierPrices } from '../pathways/tier-prices.ts';
/**
 * Prices that a solve has told, as prices of a field of the same component. What the field does not hold is left without
 * a price: any prices give a valid bound.
 */
export declare function recallPrices(told: TierPrices, field: Field, part: Component): SlotPrices;
