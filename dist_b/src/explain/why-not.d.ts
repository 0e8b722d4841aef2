import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { Reason } from './reason.ts';
import { type ExplainOptions, type SolvedProgramme } from './settle-wishes.ts';
import type { Whereabouts } from './whereabouts.ts';
import { type Wish } from './wish.ts';
/** Why a rotator is not at a placement in a cycle. */
export interface WhyNot {
    readonly rotator: RotatorId;
    readonly placement: PlacementId;
    readonly cycle: number;
    /** Where the rotator is instead; `null` = nowhere. */
    readonly given: PlacementId | null;
    /** Dissatisfaction of what was given, and of what is asked about (`null`: not eligible). */
    readonly dissatisfaction: number;
    readonly wished: number | null;
    /** `null`: the rotator is there. */
    readonly reason: Reason | null;
}
export interface WhyNotQuestion {
    readonly rotator: RotatorId;
    readonly placement: PlacementId;
    /** `null` = every cycle in which the rotator has a pathway inside the horizon. */
    readonly cycle: number | null;
}
/** Answers for each cycle in question, in order. Throws `RangeError` on an unknown rotator or placement. */
export declare function explainWhyNot(solved: SolvedProgramme, question: WhyNotQuestion, options: ExplainOptions): Promise<readonly WhyNot[]>;
/** A placement in place of where the rotator is, as if it had been wished for. */
export declare function wishFor(formulation: Formulation, stay: Whereabouts, placement: number): Wish;
/** Where a rotator is in each cycle of the horizon that they can be placed in. */
export declare function listStays({ model, horizon }: Formulation, chosen: Int32Array, rotator: number): readonly Whereabouts[];
