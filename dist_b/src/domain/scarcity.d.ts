import type { Certificate } from './certificate.ts';
/** What one more place in a slot would have saved, by `scarcityKey`; `null` = the run knows no prices. */
export type ScarcityTable = ReadonlyMap<string, number>;
/** The key of a slot in a `ScarcityTable`. */
export declare function scarcityKey(placement: string, cycle: number): string;
/**
 * Slot prices in words that people ask in: points of total dissatisfaction (in hundredths, rounded) that one
 * more place, or 1.0 WTE more, is worth at the margin, in the tier `preference`. Places and supervision add up.
 * `null` when nothing was priced there, which is not to say that nothing is scarce.
 */
export declare function priceScarcity({ parts }: Certificate): ScarcityTable | null;
