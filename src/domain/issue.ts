/** A problem with the input. Bad input is data: intake returns all of these at once and never throws them. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** Stable code, e.g. `unknown-id`; listed in docs/issue-codes.md. */
  readonly code: string;
  /** File as the user names it, e.g. `preferences.csv`. */
  readonly file: string;
  /** 1-based; `null` when the whole file is meant. */
  readonly line: number | null;
  /** 1-based character at which the cell begins in that line; `null` when the whole row or file is meant. */
  readonly column: number | null;
  /** The offending text, cut to a readable length; `null` when there is none. */
  readonly value: string | null;
  /** What is wrong, one sentence. */
  readonly reason: string;
  /** What to do about it, one sentence ("Did you mean …?"). */
  readonly remedy: string;
}
