import type { Formulation } from '../formulate/formulate.ts';
import type { Effect } from './reason.ts';
/** Dissatisfaction of each rotator over the horizon, the ledger left out, by position. */
export declare function dissatisfactions(formulation: Formulation, chosen: Int32Array): Float64Array;
/** How many rotators are better and worse off, `except` one of them. */
export declare function countEffect(before: Float64Array, after: Float64Array, except?: number | null): Effect;
