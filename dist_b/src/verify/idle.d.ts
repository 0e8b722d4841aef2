import { type Stay } from './review.ts';
import type { Person, Tables } from './tables.ts';
/** Workable cycles of the horizon in which the rotator is nowhere, unless a decision says so. */
export declare function unplacedCycles(tables: Tables, person: Person, pathway: readonly Stay[]): number[];
/** Cycles of the horizon in which the rotator can be placed. */
export declare function workableCycles(tables: Tables, person: Person): number[];
