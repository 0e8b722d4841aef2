import type { RunFacts } from '../../report/run-facts.ts';
/** Runs by key. A run is whole or not there, and never changes once it is. */
export interface RunStore {
    /** Where the run of a key lies, or will lie. */
    folderOf(key: string): string;
    /** The run if it is there, whole and untouched. */
    find(key: string): Promise<StoredRun | null>;
    put(key: string, files: ReadonlyMap<string, Uint8Array>): Promise<StoredRun>;
    /** Removes the runs whose keys are not listed. */
    prune(kept: ReadonlySet<string>): Promise<number>;
}
export interface StoredRun {
    readonly facts: RunFacts;
    /** SHA-256 of `run.json`. */
    readonly digest: string;
}
export declare function openStore(folder: string): RunStore;
/** Out of sight first, so that nobody ever sees half of it. */
export declare function removeFolder(parent: string, name: string): Promise<void>;
