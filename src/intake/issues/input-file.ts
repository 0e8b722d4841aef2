import type { Issue } from '../../domain/issue.ts';
import { ISSUE_CODES } from './issue-codes.ts';
import type { Finding } from './issue-list.ts';

/** A file of a programme folder: its name without the folder, and its bytes. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger files are not read. A million wishes take 30 MB. */
export const MAX_FILE_BYTES: number = 256 * 1024 * 1024;

/** The issue for a file over {@link MAX_FILE_BYTES}, for whoever looks at its size before reading it. */
export function oversizedFile(name: string, bytes: number): Issue {
  return {
    severity: ISSUE_CODES['file-too-large'].severity,
    file: name,
    line: null,
    column: null,
    value: null,
    ...tooLarge(bytes),
  };
}

/** What is wrong with a file of this size. */
export function tooLarge(bytes: number): Finding {
  const mebibytes = Math.ceil(bytes / (1024 * 1024));
  return {
    code: 'file-too-large',
    reason: `The file has ${mebibytes} MiB; the limit is ${MAX_FILE_BYTES / (1024 * 1024)} MiB.`,
    remedy: 'Check that this is the right file.',
  };
}
