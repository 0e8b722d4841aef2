import type { Evidence, TierLoss } from './reason.ts';
/** A tier that would change, as a sentence: "More cycles would be left without a placement: 3 instead of 2." */
export declare function phraseTierChange(change: TierLoss, evidence: Evidence): string;
/** The same as a part of a sentence. */
export declare function tierClause(loss: TierLoss, evidence: Evidence): string;
