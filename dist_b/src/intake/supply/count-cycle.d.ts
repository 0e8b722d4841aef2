import type { RotatorId } from '../../domain/ids.ts';
import { type Programme, type Rotator } from '../../domain/programme.ts';
import type { CreditRows } from './credit-rows.ts';
import type { PillarDemand } from './pillar-demand.ts';
import type { SlotAccess } from './slot-access.ts';
export interface SupplyGround {
    readonly programme: Programme;
    readonly access: SlotAccess;
    readonly creditsOf: CreditRows;
    readonly demands: readonly PillarDemand[];
}
/** What one cycle offers to whom. */
export interface CycleCount {
    /** In ascending order of WTE. */
    readonly workable: readonly Rotator[];
    /** Rotators to whom at least one slot is open. */
    readonly served: ReadonlySet<RotatorId>;
    /** The most heads that all slots take, and the slots that take any, by profession; `null` = all together. */
    readonly places: ReadonlyMap<string | null, {
        readonly places: number;
        readonly slots: number;
    }>;
    /** The most credit that all slots give, in the order of the demands. */
    readonly credits: readonly number[];
}
/** Looks at every slot of a cycle once. */
export declare function countCycle(ground: SupplyGround, cycle: number): CycleCount;
