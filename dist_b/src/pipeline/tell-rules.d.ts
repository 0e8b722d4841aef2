import type { Programme } from '../domain/programme.ts';
import type { Repairs } from '../explain/repair.ts';
import type { ToldConflict, ToldRepairs } from '../report/conflict.ts';
import type { RuleLine } from '../report/rule-lines.ts';
import type { Breach } from '../verify/verdict.ts';
import type { Conflict } from './find-conflicts.ts';
/** What an allocation breaks, in the coordinator's words. */
export declare function tellBreaches(programme: Programme, breaches: readonly Breach[]): readonly RuleLine[];
/** Why there is no allocation, in the coordinator's words. */
export declare function tellConflicts(programme: Programme, conflicts: readonly Conflict[]): readonly ToldConflict[];
/** What would make an allocation possible, in the coordinator's words. */
export declare function tellRepairs(programme: Programme, { repairs, complete }: Repairs): ToldRepairs;
