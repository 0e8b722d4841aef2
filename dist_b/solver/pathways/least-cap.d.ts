import type { Engine, Failure, Settled, Where } from '../engine.ts';
import { type Field } from './field.ts';
/**
 * Smallest value ≥ `floor` that all agents of a field, of which an allocation is known, can stay within. A "no" of the relaxation
 * over the pathways is a proof, so that bisection finds the least cap that it allows; from there upwards allocations are looked for, and the
 * integers decide where none is found. The field's best allocation is within the value.
 */
export declare function searchLeastCap(engine: Engine, field: Field, floor: number, where: Where): Promise<Settled | Failure>;
