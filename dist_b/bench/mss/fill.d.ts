import type { Draft, DraftRules } from './draft.ts';
import type { QuickRandom } from './quick-random.ts';
/**
 * An internship goes where a ward is short of somebody: one that goes on at the time changes its ward, or one of the same group comes
 * there from elsewhere. Tells whether there was one.
 */
export declare function fill(rules: DraftRules, cell: number, draft: Draft, random: QuickRandom): boolean;
