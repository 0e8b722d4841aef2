import type { Cell } from '../formulate/cell.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { SolvedProgramme } from './settle-wishes.ts';
/** An allocation found in a setting: the pathways of some rotators, as choices of the setting's model; everybody else's are kept. */
export interface FoundGrant {
    readonly setting: Formulation;
    readonly granted: Int32Array;
}
/**
 * Whether what was found in another setting grants the wish under these tables, keeps every guarantee, and is in no tier
 * before the lottery worse than the allocation at hand: valued in exact integers, without a solve. `false` says only that
 * this allocation does not.
 */
export declare function isGrantedBy(solved: SolvedProgramme, { wish, formulation }: {
    readonly wish: Cell;
    readonly formulation: Formulation;
}, { setting, granted }: FoundGrant): boolean;
