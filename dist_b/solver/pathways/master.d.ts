import type { ExtraColumns } from '../program/extend.ts';
import type { Program } from '../program/program.ts';
import type { Field, PathwayColumn } from './field.ts';
import { type Aim } from './slot-prices.ts';
import type { SlotSide } from './slot-sides.ts';
/** The program over a list of pathways: choose one an agent, within slots and held tiers. */
export interface Master {
    readonly program: Program;
    /** First slot side row; held rows follow, convexity rows come first. */
    readonly firstSide: number;
    readonly firstHeld: number;
}
/**
 * `leftOut`: what it costs to leave an agent without a pathway; `null` = it may not be. A list that is `complete` is
 * not priced: counts may then have the lower limits that were proved of them.
 */
export declare function buildMaster(field: Field, columns: readonly PathwayColumn[], aim: Aim, leftOut: number | null, complete?: boolean): Master;
/** A guarantee that nobody's pathway keeps if nobody has one. */
export declare function needsAgents({ lower, miss }: SlotSide): boolean;
/** More pathways for a master, in the shape a session takes. */
export declare function moreColumns(field: Field, columns: readonly PathwayColumn[], aim: Aim, master: Master): ExtraColumns;
/** Sum of an aim over an allocation, slot misses included. */
export declare function totalOf(field: Field, allocation: readonly PathwayColumn[], aim: Aim): number;
