import type { Allocation } from '../domain/allocation.ts';
import { type RotatorId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
/** People whose pathways differ, sorted into groups that share no slot they come to or go from. */
export declare function findExchanges(programme: Programme, before: Allocation, after: Allocation): readonly (readonly RotatorId[])[];
