import type { Allocation } from '../domain/allocation.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import type { Verdict } from '../verify/verdict.ts';
/** What a run with an allocation is made from. */
export interface Judged {
    readonly programme: Programme;
    readonly issues: readonly Issue[];
    readonly allocation: Allocation;
    readonly verdict: Verdict;
    /** Prices behind the bounds; `null` = none are known. */
    readonly certificate: Certificate | null;
}
/**
 * Every output that follows from the tables and the allocation alone: name → text. `allocate` publishes these
 * and `verify` renders them again from the run's files; the bytes must agree.
 */
export declare function renderOutputs({ programme, issues, allocation, verdict, certificate, }: Judged): ReadonlyMap<string, string>;
/** `issues.csv`. */
export declare function renderIssues(issues: readonly Issue[]): string;
/** JSON for people and programs: indented, closed by a line feed. */
export declare function renderJson(value: object): string;
