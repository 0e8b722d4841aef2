import type { Ground } from './ground.ts';
/**
 * Whose pathway goes on past the horizon. A must rule with a later deadline makes it so; only those whom a rule
 * still *asks* for something get future cycles in the model, since the others may always idle there.
 */
export interface FutureTable {
    /** Last cycle of the rotator's pathway. */
    lastCycle(rotator: number): number;
    /** Last cycle of it that the model needs. */
    lastModelled(rotator: number): number;
    /** Whether a future assignment there could serve any rule that binds the rotator; else it is left out. */
    useful(rotator: number, placement: number): boolean;
}
/** Works out futures from the competency rules, history and pairs. */
export declare function tabulateFutures(ground: Ground): FutureTable;
