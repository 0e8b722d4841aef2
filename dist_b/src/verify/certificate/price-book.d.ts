import type { CertifiedTier } from '../../domain/certificate.ts';
import { type Stay } from '../review.ts';
import type { Tables } from '../tables.ts';
/** The priced rows of one tier, restated from the tables. */
export interface PriceBook {
    /** What the prices add to the cost of a stay: −Σ price × weight over the rows that count it. */
    readonly reducedCost: (stay: Stay) => number;
    /** Σ price × limit. */
    readonly limits: bigint;
    /** Price of a slot's minimum staffing, for one hundredth. */
    readonly shortfallPrice: (placement: string, cycle: number) => number;
}
/** Greatest common divisor of what the rotators who could be in a slot count there, by placement and cycle. */
export type Grains = (placement: string, cycle: number) => number;
/** Reads the prices of a tier. A price without a limit behind it, or for a row that is not there, is left out. */
export declare function openPriceBook(tables: Tables, { slots }: CertifiedTier, grains: Grains): PriceBook;
