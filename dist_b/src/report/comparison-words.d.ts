import type { Cause, Comparison, Effect, Exchange, PersonChange } from './comparison.ts';
/** What came of one person. */
export declare const KIND_WORDS: Record<PersonChange['kind'], string>;
/** Why somebody's placements changed. */
export declare const CAUSE_WORDS: Record<Cause, string>;
/** "3 gain, 2 lose, 12 changes by the draw alone": the comparison in one sentence. */
export declare function writeVerdict(comparison: Comparison): string;
/** "12 people changed because …: 5 gain, 3 lose, 240 points less in all". */
export declare function describeEffect(cause: Cause, { people, gain, lose, points }: Effect): string;
/** What it would have meant to keep these people where they were. */
export declare function describeKeeping({ keeping }: Exchange): string;
