import type { Outcome } from '../../solver/program/outcome.ts';
import type { Usage } from './peer.ts';
export interface NativeRun {
    readonly output: string;
    /** The process was killed at its deadline. */
    readonly killed: boolean;
    readonly seconds: number;
    /** As Linux counts it; `null` where there is no /proc. */
    readonly usage: Usage | null;
}
/** What a killed process comes to: it did not look at its own clock, and left nothing behind. */
export declare const KILLED: Outcome;
/** Runs a program of the machine to its end (or its deadline) and watches its memory. Rejects if it cannot start. */
export declare function runNative(command: string, args: readonly string[], options: {
    readonly cwd: string;
    readonly timeLimit: number;
}): Promise<NativeRun>;
/** Runs `work` in a new temporary folder that is removed afterwards. */
export declare function inScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
/** First line of what a command prints when asked for its version, or `null` when it is not installed. */
export declare function askVersion(command: string, args: readonly string[]): Promise<string | null>;
/** Of two solves one after the other. */
export declare function addUsage(a: Usage | null, b: Usage | null): Usage | null;
