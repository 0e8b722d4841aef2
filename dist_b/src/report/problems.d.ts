import type { Issue } from '../domain/issue.ts';
/** `preferences.csv:14:9 rotator "R0l7" is not in rotators.csv. Did you mean "R017"?` */
export declare function describeIssue(issue: Issue): string;
/** Every problem, one a line: errors first, then warnings, each group under its own heading. */
export declare function describeIssues(issues: readonly Issue[]): readonly ProblemGroup[];
export interface ProblemGroup {
    readonly severity: Issue['severity'];
    readonly heading: string;
    readonly lines: readonly string[];
}
