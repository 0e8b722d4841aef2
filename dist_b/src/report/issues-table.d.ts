import type { Issue } from '../domain/issue.ts';
import type { Table } from './csv.ts';
/** `issues.csv`: what intake found, in the order it gave (by file, line, column). */
export declare function tabulateIssues(issues: readonly Issue[]): Table;
