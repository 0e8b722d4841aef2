import type { RotatorAnswer } from './explain-rotator.ts';
import { type Page } from './page.ts';
import type { Telling } from './telling.ts';
import type { WhatItTakes, WishedSlot } from './what-would-it-take.ts';
import type { WhyNot } from './why-not.ts';
/** A wish, and what it would have taken. */
export interface WishChange extends WishedSlot {
    readonly takes: WhatItTakes;
}
/** One rotator's page in plain English: what, why it is good, what not and why, what would have changed it, what is next. */
export declare function phraseRotator(answer: RotatorAnswer, changes: readonly WishChange[], telling: Telling): Page;
/** Why a rotator is not somewhere, cycle by cycle, and what it would have taken. */
export declare function phraseWhyNot(answers: readonly WhyNot[], changes: readonly WishChange[], telling: Telling): Page;
/** 1st, 2nd, 3rd, 4th … 11th, 21st. */
export declare function ordinal(rank: number): string;
