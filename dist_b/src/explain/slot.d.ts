import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { RuleId } from '../domain/rules.ts';
import { type OptimumChange } from './optimum-change.ts';
import type { Reason } from './reason.ts';
import { type ExplainOptions, type SolvedProgramme } from './settle-wishes.ts';
/** Who is in a slot, who could have come, and what one more place in it would be worth. */
export interface SlotAnswer {
    readonly placement: PlacementId;
    readonly cycle: number;
    /** Hundredths of `unit`. */
    readonly filled: number;
    readonly minimum: number;
    readonly capacity: number;
    readonly unit: 'heads' | 'wte';
    readonly present: readonly RotatorId[];
    /** Rotators who would rather be here than where they are, most eager first, and why they are not. */
    readonly wanted: readonly {
        readonly rotator: RotatorId;
        readonly given: PlacementId | null;
        readonly reason: Reason;
    }[];
    /** Rotators who could come by the rules but would not rather. */
    readonly indifferent: number;
    /** Rotators whom each rule keeps out; one rotator may be kept out by several. */
    readonly closed: readonly {
        readonly rule: RuleId;
        readonly rotators: number;
    }[];
    /** What one more place would change; `null` when there is room already, or a slot that is not offered. */
    readonly scarcity: OptimumChange | null;
}
/** Explains a slot of the horizon. Throws `RangeError` on an unknown placement. */
export declare function explainSlot(solved: SolvedProgramme, slot: {
    readonly placement: PlacementId;
    readonly cycle: number;
}, options: ExplainOptions): Promise<SlotAnswer>;
