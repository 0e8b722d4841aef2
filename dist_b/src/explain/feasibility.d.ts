import type { Executor } from '../../solver/pool/executor.ts';
import { type Inquiry } from './inquiry.ts';
/** What questions about feasibility may use. */
export interface FeasibilityLimits {
    readonly executor: Executor;
    /** Seconds for all questions together; past them every answer is `unknown`. */
    readonly timeLimit: number;
    readonly interrupted?: () => boolean;
}
/**
 * Asks whether a setting has any allocation at all, aims put aside: by prices first, which settles most questions
 * within milliseconds, else by a solve. The clock starts now.
 */
export declare function inquireFeasibility(limits: FeasibilityLimits): Inquiry;
