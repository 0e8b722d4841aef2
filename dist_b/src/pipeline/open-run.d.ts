import { type RunFacts } from '../report/run-facts.ts';
/** A run as it lies on disk. */
export interface OpenedRun {
    readonly folder: string;
    readonly facts: RunFacts;
    /** `run.json` is byte for byte what was sealed. */
    readonly sealed: boolean;
    /** Path inside the run (with `/`) → bytes of every file, `run.json` included. */
    readonly files: ReadonlyMap<string, Uint8Array>;
}
/** Reads a run folder. Throws {@link InputPathError} when it is none, or its `run.json` is beyond reading. */
export declare function openRun(folder: string): Promise<OpenedRun>;
/** A run from its files in memory; `folder` is what to call it. Throws like {@link openRun}. */
export declare function readRun(folder: string, files: ReadonlyMap<string, Uint8Array>): OpenedRun;
/** What of a run is not as it was written, file by file; `run.json` itself is sealed apart. */
export declare function findAlterations({ facts, files }: Pick<OpenedRun, 'facts' | 'files'>, matter?: (file: string) => boolean): readonly string[];
/**
 * One sentence for whoever builds upon a run that is not as it was written; `null` when it is, in the files that `matter`.
 */
export declare function tellAltered(run: OpenedRun, matter?: (file: string) => boolean): string | null;
/** Path inside the run → SHA-256 of each file as it was written, inputs included. */
export declare function recordedDigests({ files, inputs }: RunFacts): ReadonlyMap<string, string>;
