import type { Stay } from '../review.ts';
import type { Person, Tables } from '../tables.ts';
/** One thing a rotator could do from cycle `first` to cycle `last`. */
export interface Choice {
    /** `null`: without a placement, for one cycle. */
    readonly stay: Stay | null;
    readonly first: number;
    readonly last: number;
}
/** A step from one state of the rotator's rules to the next. */
export interface Edge {
    readonly from: number;
    readonly to: number;
    readonly group: number;
    /** Cost of the should rules that this step misses. */
    readonly misses: number;
}
/**
 * All pathways of one rotator that keep the rules binding it alone: the paths from node 0 to the last node.
 * Edges lead to higher numbers only and are sorted by where they start.
 */
export interface OwnGraph {
    readonly nodes: number;
    readonly choices: readonly Choice[];
    /** Choices (by number) that lead from one state to the same next one: only prices and costs tell them apart. */
    readonly groups: readonly (readonly number[])[];
    readonly edges: readonly Edge[];
}
/**
 * Builds the graph of a rotator's pathways. Where its competency rules need too many states, guaranteed upper limits are left out
 * first (who may go nowhere twice has a state for every set of places seen), then those that should be kept, then everything else.
 */
export declare function buildOwnGraph(tables: Tables, person: Person): OwnGraph;
/** A workable cycle of the horizon that no decision leaves empty. */
export declare function isIdleCounted({ settings }: Tables, person: Person, cycle: number): boolean;
