import type { DraftSources } from '../build/draft.ts';
import type { IssueList } from '../issues/issue-list.ts';
import type { FaultyEntry } from '../read/table-reader.ts';
import type { TableName } from '../schema/table.ts';
import type { TableRows } from '../tables/all-tables.ts';

/** What every check works on. */
export interface CheckContext extends DraftSources {
  readonly issues: IssueList;
  /** Files with an error when the checks began. */
  readonly brokenFiles: ReadonlySet<string>;
}

/** Whether the tables were read without an error: only then may something be concluded from *all* of their rows. */
export function areSound(context: CheckContext, ...tables: readonly TableName[]): boolean {
  const { read, brokenFiles } = context;
  return tables.every(
    (table) => !read.unreadable.has(table) && !read.files[table].some((file) => brokenFiles.has(file)),
  );
}

/** Every row of a table as far as it could be read: for what one cell says, whatever is wrong with the others. */
export function everyRow<Name extends TableName>(
  { read }: Pick<CheckContext, 'read'>,
  table: Name,
): readonly FaultyEntry<TableRows[Name]>[] {
  return [...read.entries[table], ...read.faulty[table]];
}
