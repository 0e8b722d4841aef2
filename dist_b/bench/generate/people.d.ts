import { type Catalogue } from './catalogue.ts';
import { type Random } from './random.ts';
import type { ProgrammeSpec } from './spec.ts';
export interface GeneratedRotator {
    readonly id: string;
    readonly profession: number;
    readonly homeArea: number;
    /** Hundredths. */
    readonly wte: number;
    readonly drives: boolean;
    /** Preceptee in cycles 1 … this one; 0 = not in preceptorship. */
    readonly preceptorshipCycles: number;
    /** Rotations done before the programme. */
    readonly history: readonly number[];
    /** The cycle spent away, or `null`. */
    readonly absentCycle: number | null;
    /** `null` = would go anywhere. */
    readonly maxTravelMinutes: number | null;
    /** Indexes of the placements the rotator may take. */
    readonly reach: readonly number[];
}
/** Rotators of every profession, each of whom can reach placements that cover what they owe. */
export declare function recruitRotators(random: Random, spec: ProgrammeSpec, catalogue: Catalogue): GeneratedRotator[];
