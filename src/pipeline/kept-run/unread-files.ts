import type { Issue } from '../../domain/issue.ts';
import type { IssueCode } from '../../intake/issues/issue-codes.ts';
import { INPUTS } from '../disk/publish.ts';
import { readTextRows, type TextRow } from '../disk/read-text-rows.ts';
import type { OpenedRun } from './open-run.ts';

const UNREAD: IssueCode = 'unknown-file';

/**
 * What intake finds in the tables a run keeps, with the run's own warnings about files that were not read put back where they
 * stood: those files are no part of the run, so that nobody can find them there again.
 */
export function recallUnread(found: readonly Issue[], { files }: Pick<OpenedRun, 'files'>): readonly Issue[] {
  const bytes = files.get('issues.csv');
  const issueRows = bytes === undefined ? null : readTextRows('issues.csv', bytes);
  const rest = [...found];
  const inPlace = (issueRows ?? []).flatMap((row) => {
    const unread = row.code === UNREAD && !isKept(row.file ?? '', files);
    return unread ? [asWarning(row)] : rest.splice(0, 1);
  });
  return [...inPlace, ...rest];
}

/** A sheet of a workbook is kept with it: `plan.xlsx[Notes]`. */
function isKept(file: string, files: OpenedRun['files']): boolean {
  return files.has(`${INPUTS}/${file.replace(/\[.*$/, '')}`);
}

function asWarning({ file = '', value = '', reason = '', remedy = '' }: TextRow): Issue {
  const nowhere = { line: null, column: null, value: value === '' ? null : value };
  return { severity: 'warning', code: UNREAD, file, ...nowhere, reason, remedy };
}
