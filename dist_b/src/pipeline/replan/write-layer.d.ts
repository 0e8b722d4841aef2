import type { RotatorId } from '../../domain/ids.ts';
import type { Objective } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import type { InputFile } from '../../intake/read-programme.ts';
import type { InForce } from './hold-cells.ts';
/**
 * A scenario that turns a programme with new facts into the question of how to change least: what is frozen as
 * decisions, the allocation in force as the baseline, and the tiers that count changes behind the
 * services that lead the objectives. Leavers who are `released` are owed nothing any more.
 */
export declare function writeLayer(now: Programme, inForce: InForce, released: readonly RotatorId[]): readonly InputFile[];
/** The same objectives, people first: what becomes of everything else when at most so many more than must are moved. */
export declare function orderForStaying(objectives: readonly Objective[], moves: number): readonly Objective[];
/**
 * A scenario that takes back what an earlier replanning decided, before new facts are laid over: a decision of theirs must not
 * contradict one that nobody took.
 */
export declare function withdrawDecisions({ decisions }: Programme): readonly InputFile[];
