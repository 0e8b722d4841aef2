/** Whether a file may be written at `path`, as far as can be told beforehand: `null`, or one sentence why not. */
export declare function refuseFile(path: string): Promise<string | null>;
/** Writes one file beside its place and renames it there: whole or not at all. Throws what the file system throws. */
export declare function writeWhole(path: string, content: string | Uint8Array): Promise<void>;
