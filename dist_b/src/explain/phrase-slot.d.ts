import type { OptimumChange } from './optimum-change.ts';
import { type Page } from './page.ts';
import type { SlotAnswer } from './slot.ts';
import type { Telling } from './telling.ts';
/** A coordinator's page about one slot: who is there, who could have come, why it is full or vacant, what it is worth. */
export declare function phraseSlot(answer: SlotAnswer, telling: Telling): Page;
/** What something eased would be worth, as the end of a sentence. */
export declare function phraseOptimumChange(change: OptimumChange): string;
