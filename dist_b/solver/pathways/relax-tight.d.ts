import type { Engine } from '../engine.ts';
import type { LinearOutcome, LinearResult } from './column-generation.ts';
import { type Field, type SlotPrices } from './field.ts';
import type { Aim } from './slot-prices.ts';
/** What the relaxation of a field with tighter slots says, and that field. */
export interface TightResult extends LinearResult {
    readonly field: Field;
}
/**
 * Relaxes the field once more with its slots tightened, from the prices of the relaxation without. `null` where there is
 * nothing to tighten, or no time left. Its prices speak of sides that the model does not have: they rule
 * pathways out, and cannot be told to anybody else.
 */
export declare function relaxTight(engine: Engine, field: Field, aim: Aim, start: SlotPrices): Promise<TightResult | Extract<LinearOutcome, {
    kind: 'infeasible' | 'fault';
}> | null>;
