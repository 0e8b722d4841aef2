import { type Allocation } from '../domain/allocation.ts';
import type { Formulation } from './formulate.ts';
/** Reads chosen choices (numbers of the model, any order) as an allocation. */
export declare function interpretAllocation(formulation: Formulation, chosen: Int32Array): Allocation;
/**
 * The way back: the choices of an allocation, ascending, with idle ones for the active cells it leaves empty.
 * Future assignments that serve no rule have no choice and are left out (idling there is as good). Throws
 * `RangeError` when an assignment has no choice because it is not allowed, or when idling is not.
 */
export declare function encodeAllocation(formulation: Formulation, allocation: Allocation): Int32Array;
/** The same, or `null` where it would throw: the programme does not allow the allocation. */
export declare function encodeIfAllowed(formulation: Formulation, allocation: Allocation): Int32Array | null;
