import type { Draft, DraftRules } from './draft.ts';
import type { QuickRandom } from './quick-random.ts';
/** There was nothing to trade; staffing stays what it was; or it may change. */
export type Trade = 'none' | 'even' | 'uneven';
/**
 * Two students trade: their wards of one time, or whole internships with their times, or the first takes what the second has, who
 * draws anew. Groups are kept. Tells whether there was something to trade, and whether staffing stays what it was.
 */
export declare function trade(rules: DraftRules, other: number, one: Draft, two: Draft, random: QuickRandom): Trade;
