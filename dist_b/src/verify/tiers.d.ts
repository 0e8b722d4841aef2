import type { drawTickets, tieBreaksOf } from './lottery.ts';
import type { PersonView } from './personal-facts.ts';
import { type Review } from './review.ts';
import type { Miss, SlotFacts, TierValue } from './verdict.ts';
/** What the tiers are made of. */
export interface Outcome {
    readonly review: Review;
    readonly people: readonly PersonView[];
    readonly misses: readonly Miss[];
    readonly slots: readonly SlotFacts[];
    readonly leximin: readonly number[];
    readonly tickets: ReturnType<typeof drawTickets>;
    readonly tieBreak: ReturnType<typeof tieBreaksOf>;
}
/** Every tier of the programme's objectives, in their order. */
export declare function valueTiers(outcome: Outcome): TierValue[];
/** Programme dissatisfactions of everybody who has a workable cycle, descending. */
export declare function sortDissatisfactions(people: readonly PersonView[]): number[];
