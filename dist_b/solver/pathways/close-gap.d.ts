import { type Engine, type Failure, type Where } from '../engine.ts';
import type { LinearResult } from './column-generation.ts';
import type { Field } from './field.ts';
import type { Solved } from './hold.ts';
import type { Aim } from './slot-prices.ts';
/** Searches between the bound of a relaxation and the best value known, from the bound upwards. */
export declare function closeGap(engine: Engine, field: Field, aim: Aim, linear: LinearResult, where: Where): Promise<Solved | Failure>;
/** What a relaxation without a point says of a field of which an allocation may be known. */
export declare function tellInfeasible(known: number | null, { component }: Where): Failure;
