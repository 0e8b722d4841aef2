import { type Change } from './change.ts';
import { type Conflict } from './conflict.ts';
import { type FeasibilityLimits } from './feasibility.ts';
import type { Setting } from './setting.ts';
/** A set of changes after which what was asked for is possible: an allocation was found, so this is certain. */
export interface Repair {
    /** In order of their keys; none can be left out. */
    readonly changes: readonly Change[];
    readonly cost: number;
}
export interface Repairs {
    /** Cheapest first; none contains another. */
    readonly repairs: readonly Repair[];
    /** Nothing cheaper was missed, professions and slots that are not offered taken as they are. */
    readonly complete: boolean;
}
export interface RepairOptions extends FeasibilityLimits {
    readonly wanted: number;
}
/**
 * The cheapest sets of changes that make a setting possible whose conflict is known: places, rules and pairs, all
 * decisions, and eligibility rules: first those that take part in a conflict, and where others could be cheaper, all of
 * them. Professions and slots that are not offered stay as they are. Each is confirmed in the tables it leads to.
 */
export declare function findRepairs(setting: Setting, conflict: Pick<Conflict, 'closings'>, options: RepairOptions): Promise<Repairs>;
