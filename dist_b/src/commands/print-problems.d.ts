import type { Issue } from '../domain/issue.ts';
import type { Stream } from './terminal.ts';
/** Writes every problem, one a line, errors before warnings. */
export declare function printProblems(issues: readonly Issue[], stream: Stream): void;
