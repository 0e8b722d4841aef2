import type { BaselineAssignment } from '../../domain/programme.ts';
import type { BaselineRow } from '../tables/former-runs.ts';
/**
 * The allocation in force, cycle by cycle. An assignment of several cycles (as allocation.csv states it) holds
 * in each of them, unless another row speaks of that cycle; cycles after `last` are left out.
 */
export declare function buildBaseline(rows: readonly (BaselineRow & Pick<BaselineAssignment, 'at'>)[], last: number): readonly BaselineAssignment[];
