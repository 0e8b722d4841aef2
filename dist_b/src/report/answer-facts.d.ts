import type { DecisionPrice } from '../explain/decision-price.ts';
import type { RotatorAnswer } from '../explain/explain-rotator.ts';
import type { WishChange } from '../explain/phrase-rotator.ts';
import type { SlotAnswer } from '../explain/slot.ts';
import type { WhyNot } from '../explain/why-not.ts';
import { type Wording } from './explanation-facts.ts';
/** One rotator's page as facts. */
export declare function structureRotator(answer: RotatorAnswer, changes: readonly WishChange[], wording: Wording): object;
/** Answers to one "why not?", a cycle each. */
export declare function structureWhyNot(answers: readonly WhyNot[], changes: readonly WishChange[], wording: Wording): object;
/** A slot's page as facts. */
export declare function structureSlot(answer: SlotAnswer, wording: Wording): object;
/** The price of every decision as facts. */
export declare function structureDecisions(prices: readonly DecisionPrice[]): object;
