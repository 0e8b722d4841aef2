import type { Assignment } from '../domain/allocation.ts';
import { type RotatorId } from '../domain/ids.ts';
import type { Tables } from './tables.ts';
/** Tickets of each rotator by cycle − 1: the first drawn of n holds n, the last 1. */
export declare function drawTickets({ settings, people, spans }: Tables): Map<RotatorId, number[]>;
/** What each assignment adds to the published tie-break: 0 … 999. Hashes are kept: many allocations share assignments. */
export declare function tieBreaksOf({ settings }: Tables): (assignment: Assignment) => number;
