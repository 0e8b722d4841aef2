import type { Fairness } from '../fairness.ts';
import { type Markup } from './markup.ts';
/** Whether any group fares otherwise than the rest, and who would rather have had somebody else's placements. */
export declare function writeGroups(fairness: Fairness): Markup;
