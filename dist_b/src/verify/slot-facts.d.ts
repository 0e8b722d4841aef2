import type { Review, Slot } from './review.ts';
import type { SlotFacts } from './verdict.ts';
/** How full a slot is, in hundredths of its unit. */
export declare function filledIn(slot: Slot): number;
/** Every slot offered in the horizon, by placement, then cycle. */
export declare function listSlots({ tables, slots }: Review): SlotFacts[];
