import type { Issue } from '../domain/issue.ts';
import { type IssueCode } from './issue-codes.ts';
/** Where a problem stands: 1-based line and character, or `null` for a whole file or row. */
export interface Place {
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
}
/** A problem before it has a place. */
export interface Finding {
    readonly code: IssueCode;
    readonly reason: string;
    readonly remedy: string;
}
/** Collects every problem of every file. */
export declare class IssueList {
    #private;
    /** Files with at least one error. */
    get brokenFiles(): ReadonlySet<string>;
    get hasErrors(): boolean;
    /** `place` is only worked out when the problem will be listed. */
    add(file: string, place: () => Place, value: string | null, finding: Finding): void;
    addToFile(file: string, finding: Finding): void;
    /** By file, line, column and code: the same problems read the same whatever order they were found in. */
    sorted(): readonly Issue[];
}
