import type { Issue } from '../domain/issue.ts';
import type { Finding } from './issue-list.ts';
/** A file of a programme folder: its name without the folder, and its bytes. */
export interface InputFile {
    readonly name: string;
    readonly bytes: Uint8Array;
}
/** Larger files are not read. A million wishes take 30 MB. */
export declare const MAX_FILE_BYTES: number;
/** The issue for a file over {@link MAX_FILE_BYTES}, for whoever looks at its size before reading it. */
export declare function oversizedFile(name: string, bytes: number): Issue;
/** What is wrong with a file of this size. */
export declare function tooLarge(bytes: number): Finding;
