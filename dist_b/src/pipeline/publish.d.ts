/** A folder as it will lie on disk: path inside it (with `/`) → content. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;
/** Every published run has this file; a folder without it is somebody else's. */
export declare const RUN_FILE = "run.json";
/** Where a run keeps the files it was made from. */
export declare const INPUTS = "inputs";
/** Added to a run by the people who approve it; the one file in its folder that the run did not write. */
export declare const APPROVALS_FILE = "approvals.json";
/** The same for a report rendered apart from its run. */
export declare const REPORT_FILE = "report.json";
export type Marker = typeof RUN_FILE | typeof REPORT_FILE;
/**
 * Whether a run may be published at `out`: `null`, or one sentence why not. Nothing but a former run (or an
 * empty folder) is ever replaced, so that a mistyped `--out` cannot cost anybody their files.
 */
export declare function refuseTarget(out: string, marker?: Marker): Promise<string | null>;
/**
 * Writes a folder (a run, a new programme) beside `out`, forces it to disk and renames it into place; the former run is kept as
 * `<out>.previous`. Whenever the machine stops, `out` is a whole run or absent, never half there, and one of
 * `out` and `<out>.previous` is a whole run if there was one before. Throws what the file system throws.
 */
export declare function publishFolder(out: string, files: FolderFiles, marker?: Marker): Promise<void>;
/** Where {@link publishFolder} keeps the former run. */
export declare function previousRun(out: string): string;
/** Whether something new may be written at `folder` without touching anything. */
export declare function isEmptyOrAbsent(folder: string): Promise<boolean>;
/** Makes a folder's entries durable. Some systems (Windows) cannot open a folder; there the rename is all there is. */
export declare function syncFolder(folder: string): Promise<void>;
