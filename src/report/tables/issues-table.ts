import type { Issue } from '../../domain/issue.ts';
import type { Table } from '../text/csv.ts';

/** `issues.csv`: what intake found, in the order it gave (by file, line, column). */
export function tabulateIssues(issues: readonly Issue[]): Table {
  return {
    columns: ['severity', 'code', 'file', 'line', 'column', 'value', 'reason', 'remedy'],
    rows: issues.map((issue) => [
      issue.severity,
      issue.code,
      issue.file,
      issue.line,
      issue.column,
      issue.value,
      issue.reason,
      issue.remedy,
    ]),
  };
}
