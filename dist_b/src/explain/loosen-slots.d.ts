import type { TierCap } from '../../solver/counterfactuals/field-ladder.ts';
import type { PathwayModel, SlotRow } from '../../solver/pathway-model.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { SlotPlace } from './change.ts';
/** A model in which places may be added to slots, at a price. */
export interface LoosenedModel {
    /** The tiers before the lottery, and a last one that counts what added places cost. */
    readonly model: PathwayModel;
    /** Number of that last tier. */
    readonly costTier: number;
    /** What that tier may come to; `null`: anything. */
    readonly cap: TierCap | null;
    /** One place more in the slot asked for, by each of its limits. */
    readonly own: readonly SlotPlace[];
    /** The places that choices take beyond the limits of the tables. */
    readPlaces(chosen: Int32Array): readonly SlotPlace[];
}
/**
 * Lets every limit of a slot that a coordinator could raise be exceeded, all together by no more than `places` places: one place fewer is known not to do.
 * A single place weighs the same everywhere, so that any allocation found is the best.
 */
export declare function loosenSlots(formulation: Formulation, asked: {
    readonly placement: number;
    readonly cycle: number;
}, places: number): LoosenedModel;
/** The place more that would ease a limit of a slot; `null` when it is no such limit. */
export declare function placeOf({ rule, placement, cycle }: RuleInstance): SlotPlace | null;
/** What a place more adds to the limit of its row, in the row's own units; at least 1, and never too much. */
export declare function placeSize({ programme, model }: Formulation, row: SlotRow, place: SlotPlace): number;
