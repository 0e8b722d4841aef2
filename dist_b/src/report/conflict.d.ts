import type { Change } from '../explain/change.ts';
import type { Table } from './csv.ts';
import { type RuleLine } from './rule-lines.ts';
/** One proof that there is no allocation, in words for the coordinator. */
export interface ToldConflict {
    readonly kind: 'no-pathway' | 'short-supply' | 'slots';
    /** What it comes to, one sentence. */
    readonly finding: string;
    /** The rule instances it rests on; empty when they were not worked out one by one. */
    readonly lines: readonly RuleLine[];
}
/** Sets of changes after which there is an allocation, cheapest first. */
export interface ToldRepairs {
    readonly repairs: readonly ToldRepair[];
    /** Nothing cheaper was missed. */
    readonly complete: boolean;
}
export interface ToldRepair {
    readonly cost: number;
    /** What to do, in words. */
    readonly changes: readonly {
        readonly change: Change;
        readonly words: string;
    }[];
}
/**
 * `conflict.csv`: a row for each rule instance of each conflict, with the lines of the tables it comes from, then a row
 * for each change of each repair (`kind` = `repair`), numbered on from the conflicts.
 */
export declare function tabulateConflicts(conflicts: readonly ToldConflict[], { repairs }: ToldRepairs): Table;
/** The conflict as lines of text, the finding first; what is asked of several people is said once. */
export declare function describeConflict({ finding, lines }: ToldConflict): readonly string[];
/** The repairs as lines of text; none when there are none. */
export declare function describeRepairs({ repairs, complete }: ToldRepairs): readonly string[];
