import type { Limit } from '../../solver/program/outcome.ts';
import type { Allocation } from '../domain/allocation.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import type { Explanation } from '../explain/reason.ts';
import { type ToldConflict, type ToldRepairs } from '../report/conflict.ts';
import { type TradeOff } from '../report/frontier-table.ts';
import type { RunFacts, RunOutcome, TierFacts } from '../report/run-facts.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { Host } from './host.ts';
import { type FolderFiles } from './publish.ts';
/** What a run knows of itself whatever it comes to. */
export interface RunContext {
    readonly out: string;
    /** Takes the finished folder: to disk at `out`, or to whoever publishes it there. */
    readonly deliver: (files: FolderFiles) => Promise<void>;
    readonly programme: Programme;
    /** Warnings of intake. */
    readonly issues: readonly Issue[];
    /** Name → bytes of every file that the programme was read from. */
    readonly sources: ReadonlyMap<string, Uint8Array>;
    readonly scenario: string | null;
    /** Changes without which there is no allocation, in words. */
    readonly relaxed?: readonly string[];
    readonly backend: string;
    readonly version: string;
    readonly options: RunFacts['options'];
    readonly host: Host;
    /** Further outputs of this run, asked for once its allocation has been verified: name → text. */
    readonly addOutputs?: (made: VerifiedRun) => Promise<ReadonlyMap<string, string>>;
}
/** An allocation that the verifier has accepted. */
export interface VerifiedRun {
    readonly programme: Programme;
    readonly verdict: Verdict;
    readonly proved: boolean;
}
export interface PublishedRun {
    readonly out: string;
    readonly facts: RunFacts;
}
/** Publishes a verified allocation with everything that follows from it. */
export declare function publishAllocation(context: RunContext, made: {
    readonly proved: boolean;
    readonly stopped: Limit | null;
    readonly components: number;
    readonly tiers: readonly TierFacts[];
    readonly allocation: Allocation;
    readonly verdict: Verdict;
    readonly explanations: readonly Explanation[];
    readonly certificate: Certificate;
    /** `null` when it was not asked for. */
    readonly frontier: TradeOff | null;
}): Promise<PublishedRun>;
/** Publishes that there is no allocation, or that none was found, with the reasons known. */
export declare function publishRefusal(context: RunContext, made: {
    readonly outcome: Extract<RunOutcome, 'infeasible' | 'no-solution-found'>;
    readonly stopped: Limit | null;
    readonly conflicts: readonly ToldConflict[];
    readonly repairs: ToldRepairs;
    readonly issues: readonly Issue[];
}): Promise<PublishedRun>;
