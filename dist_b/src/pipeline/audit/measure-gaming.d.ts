import type { RotatorId } from '../../domain/ids.ts';
import { type AuditGround } from './audit-case.ts';
import { type Strategy } from './misreport.ts';
/** What one lie would have come to, judged by the rotator's true wishes. */
export interface Lie {
    readonly rotator: RotatorId;
    readonly strategy: Strategy;
    /** Dissatisfaction less than with the truth; negative when the lie would have cost. */
    readonly gain: number;
}
/** How often, and how much, it would have paid one rotator to tell something else while all others told the truth. */
export interface Gaming {
    /** Misreports there are to draw from, those asked for, and those solved to proof in time. */
    readonly possible: number;
    readonly asked: number;
    readonly sampled: number;
    readonly paid: number;
    readonly cost: number;
    /** Share of the sampled that paid, and its 95 % confidence interval. */
    readonly share: number;
    readonly low: number;
    readonly high: number;
    /** Mean gain over all sampled, and the greatest; dissatisfaction over the horizon. */
    readonly mean_gain: number;
    readonly greatest_gain: number;
    readonly by_strategy: Readonly<Partial<Record<Strategy, {
        readonly sampled: number;
        readonly paid: number;
    }>>>;
    /** Those that paid, greatest gain first. */
    readonly lies: readonly Lie[];
}
/** Solves the programme again for each misreport of a sample, several at a time. */
export declare function measureGaming(audit: AuditGround, asked: number): Promise<Gaming>;
/** Counts what lies came to. */
export declare function summariseLies(lies: readonly Lie[], drawn: {
    readonly possible: number;
    readonly asked: number;
}): Gaming;
