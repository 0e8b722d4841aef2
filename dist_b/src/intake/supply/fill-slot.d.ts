import type { Rotator, SlotTerms } from '../../domain/programme.ts';
/** The most that a slot can take of some rotators, if everything else goes its way. */
export interface Fill {
    readonly heads: number;
    /** Hundredths of WTE. */
    readonly wte: number;
}
/**
 * Upper bounds: as many heads as fit when the smallest shares come first, as much WTE when the largest do.
 * `rotators` come in ascending order of WTE.
 */
export declare function fillSlot(terms: SlotTerms, rotators: readonly Rotator[]): Fill;
