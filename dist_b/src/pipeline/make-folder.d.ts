/**
 * Makes a folder, and those above it, where they are not there yet. Node's own recursive `mkdir` never ends on a file
 * system that makes none (`/proc`); here that is an `InputPathError`. Throws what the file system throws besides.
 */
export declare function makeFolder(path: string): Promise<void>;
