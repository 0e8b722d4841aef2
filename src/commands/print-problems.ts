import type { Issue } from '../domain/issue.ts';
import { describeIssues } from '../report/text/problems.ts';
import type { Stream } from './terminal.ts';

/** Writes every problem, one a line, errors before warnings. */
export function printProblems(issues: readonly Issue[], stream: Stream): void {
  for (const { severity, heading, lines } of describeIssues(issues)) {
    stream.write(`${stream.style(severity === 'error' ? 'red' : 'yellow', heading)}\n`);
    stream.write(`${lines.join('\n')}\n\n`);
  }
}
