import type { ChoiceTable } from '../../solver/pathway-model.ts';
/** The choices that occupy each slot (option × period), ascending. */
export interface SlotOccupants {
    readonly periods: number;
    of(option: number, period: number): Int32Array;
}
/** Lists occupants of every slot; a choice of several periods occupies several slots. */
export declare function listOccupants(choices: ChoiceTable, size: {
    options: number;
    periods: number;
}): SlotOccupants;
