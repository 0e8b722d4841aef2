import type { Lift } from './conflict.ts';
import type { Setting } from './setting.ts';
/**
 * Every eligibility rule that closes a cell to anybody, rotator by rotator, professions apart. `null` when rotators ×
 * placements × cycles are too many to look at.
 */
export declare function listEligibilityLifts({ programme, without }: Setting): readonly Lift[] | null;
