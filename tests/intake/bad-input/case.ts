import type { InputFile } from '../../../src/intake/issues/input-file.ts';
import type { IssueCode } from '../../../src/intake/issues/issue-codes.ts';
import { EXAMPLE, exampleWith, withLine } from '../example.ts';

/** Input with something wrong, and the issue that must say so. */
export interface Case {
  readonly code: IssueCode;
  readonly files: InputFile[];
  /** file:line:column, blank parts for a whole row or file. */
  readonly at: string;
  readonly value?: string | null;
  readonly reason?: string;
  readonly remedy: string;
}

export type Cases = Readonly<Record<string, Case>>;

/** The text of one of the example's tables. */
export function table(name: string): string {
  return EXAMPLE[name] ?? '';
}

/** The example with one line of one table replaced. */
export function edit(name: string, line: number, replacement: string): InputFile[] {
  return exampleWith({ [name]: withLine(table(name), line, replacement) });
}

/** The example with lines added to one table. */
export function add(name: string, ...lines: readonly string[]): InputFile[] {
  return exampleWith({ [name]: [table(name), ...lines].join('\n') });
}
