import { describeIssues } from '../report/problems.js';
/** Writes every problem, one a line, errors before warnings. */
export function printProblems(issues, stream) {
    for (const { severity, heading, lines } of describeIssues(issues)) {
        stream.write(`${stream.style(severity === 'error' ? 'red' : 'yellow', heading)}\n`);
        stream.write(`${lines.join('\n')}\n\n`);
    }
}
