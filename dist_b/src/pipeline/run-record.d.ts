import type { Programme } from '../domain/programme.ts';
import { type RunFacts, type RunOutcome, type TierFacts } from '../report/run-facts.ts';
import type { Verdict } from '../verify/verdict.ts';
/** How the run was asked for, and by which engine it was made. */
export interface RunSetting {
    readonly programme: Programme;
    readonly scenario: string | null;
    readonly relaxed?: readonly string[];
    readonly warnings: number;
    readonly backend: string;
    readonly version: string;
    readonly options: RunFacts['options'];
}
/** What the run came to. */
export interface RunResult {
    readonly outcome: RunOutcome;
    readonly stopped: string | null;
    readonly tiers: readonly TierFacts[];
    readonly verdict: Verdict | null;
    readonly components: number | null;
    readonly frontier: RunFacts['frontier'];
    readonly files: ReadonlyMap<string, string | Uint8Array>;
    readonly seconds: number;
    readonly peakMemoryMib: number;
}
/** `run.json` of a run. */
export declare function recordRun(setting: RunSetting, result: RunResult): RunFacts;
