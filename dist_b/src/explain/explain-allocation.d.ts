import type { RotatorId } from '../domain/ids.ts';
import type { Explanation } from './reason.ts';
import { type ExplainOptions, type SolvedProgramme } from './settle-wishes.ts';
/**
 * Explains every assignment of the horizon, and every workable cycle without one: what it gives, and for each
 * option the rotator would rather have had, a typed reason why not. Where not everything can be asked, everybody's
 * most wanted options come first. Ordered by rotator, then cycle; the same whatever the executor's threads. `only`: this
 * rotator alone.
 */
export declare function explainAllocation(solved: SolvedProgramme, options: ExplainOptions & {
    readonly only?: RotatorId;
}): Promise<readonly Explanation[]>;
