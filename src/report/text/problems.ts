import type { Issue } from '../../domain/issue.ts';
import { count } from '../../domain/wording.ts';

/** `preferences.csv:14:9 rotator "R0l7" is not in rotators.csv. Did you mean "R017"?` */
export function describeIssue(issue: Issue): string {
  const place = [issue.file, issue.line, issue.line === null ? null : issue.column].filter(
    (part) => part !== null,
  );
  return [place.join(':'), issue.reason, issue.remedy].filter((part) => part !== '').join(' ');
}

/** Every problem, one a line: errors first, then warnings, each group under its own heading. */
export function describeIssues(issues: readonly Issue[]): readonly ProblemGroup[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  const groups: ProblemGroup[] = [];
  if (errors.length > 0) {
    const heading = `${count(errors.length, 'problem')} to put right before anything can be allocated:`;
    groups.push({ severity: 'error', heading, lines: errors.map(describeIssue) });
  }
  if (warnings.length > 0) {
    const heading = `${count(warnings.length, 'warning')}, worth a look:`;
    groups.push({ severity: 'warning', heading, lines: warnings.map(describeIssue) });
  }
  return groups;
}

interface ProblemGroup {
  readonly severity: Issue['severity'];
  readonly heading: string;
  readonly lines: readonly string[];
}
