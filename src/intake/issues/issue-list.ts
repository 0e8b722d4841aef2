import { compareIds } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import { ISSUE_CODES, type IssueCode } from './issue-codes.ts';
import { oneLine } from './one-line.ts';

/** Where a problem stands: 1-based line and character, or `null` for a whole file or row. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** A problem before it has a place. */
export interface Finding {
  readonly code: IssueCode;
  readonly reason: string;
  readonly remedy: string;
}

/** Listed per file and code; the rest is counted, so that a wrong file of a million rows stays readable. */
const MOST_PER_KIND = 1000;
const LONGEST_VALUE = 80;

/** Collects every problem of every file. */
export class IssueList {
  readonly #issues: Issue[] = [];
  readonly #counts = new Map<string, { file: string; code: IssueCode; count: number }>();
  readonly #brokenFiles = new Set<string>();

  /** Files with at least one error. */
  get brokenFiles(): ReadonlySet<string> {
    return this.#brokenFiles;
  }

  get hasErrors(): boolean {
    return this.#brokenFiles.size > 0;
  }

  /** `place` is only worked out when the problem will be listed. */
  add(file: string, place: () => Place, value: string | null, finding: Finding): void {
    const { severity } = ISSUE_CODES[finding.code];
    if (severity === 'error') this.#brokenFiles.add(file);
    const kind = `${file}\u001f${finding.code}`;
    const counter = this.#counts.get(kind) ?? { file, code: finding.code, count: 0 };
    counter.count += 1;
    this.#counts.set(kind, counter);
    if (counter.count > MOST_PER_KIND) return;
    this.#issues.push({
      severity,
      ...place(),
      value: value === null ? null : shorten(oneLine(value)),
      code: finding.code,
      reason: oneLine(finding.reason),
      remedy: oneLine(finding.remedy),
    });
  }

  /** `line` is 1-based. */
  addToLine(file: string, line: number, value: string | null, finding: Finding): void {
    this.add(file, () => ({ file, line, column: null }), value, finding);
  }

  addToFile(file: string, finding: Finding): void {
    this.add(file, () => ({ file, line: null, column: null }), null, finding);
  }

  /** By file, line, column and code: the same problems read the same whatever order they were found in. */
  sorted(): readonly Issue[] {
    const overflow = [...this.#counts.values()]
      .filter((counter) => counter.count > MOST_PER_KIND)
      .map(
        ({ file, code, count }): Issue => ({
          severity: ISSUE_CODES['too-many-issues'].severity,
          code: 'too-many-issues',
          file,
          line: null,
          column: null,
          value: null,
          reason: `${count - MOST_PER_KIND} more problems of the kind ${code} are not listed.`,
          remedy: 'Put right those listed first, then check again.',
        }),
      );
    return [...this.#issues, ...overflow].sort(compareIssues);
  }
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    compareIds(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareIds(a.code, b.code) ||
    compareIds(a.reason, b.reason)
  );
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_VALUE));
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : text;
}
