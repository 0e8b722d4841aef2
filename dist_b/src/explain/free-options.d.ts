import type { PlacementId } from '../domain/ids.ts';
import type { SolvedProgramme } from './settle-wishes.ts';
/** A slot that still has room for a rotator whose own rules leave it open. */
export interface FreeOption {
    readonly placement: PlacementId;
    readonly cycle: number;
    /** `null` without wishes. */
    readonly rank: number | null;
}
/**
 * Places still free in each cycle in which the rotator is placed or could be, the best ranked few, by cycle. A place that
 * would leave the rotator no pathway is not open to them.
 */
export declare function listFreeOptions({ formulation, chosen }: SolvedProgramme, rotator: number): readonly FreeOption[];
