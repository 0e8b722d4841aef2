import type { Allocation } from '../../domain/allocation.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { Programme } from '../../domain/programme.ts';
/** What a certificate proves of one tier, in the tier's own integer units. */
export interface CertifiedBound {
    readonly tier: string;
    readonly value: number;
    /** No allocation that keeps the tiers above in every part has less; `null` = nothing is proved. */
    readonly bound: number | null;
}
/**
 * Recomputes what the prices of a certificate prove, from the tables alone and without a solver: every rotator's
 * cheapest pathway under the prices, all individual rules inside, in exact integers. Whatever the prices are,
 * the bounds hold for every allocation as good as the given one in the tiers above; bad prices make them weak.
 * A certificate whose parts are no partition of the rotators proves nothing.
 */
export declare function recomputeBounds(programme: Programme, allocation: Allocation, certificate: Certificate): readonly CertifiedBound[];
