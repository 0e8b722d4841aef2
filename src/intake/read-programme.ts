import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import { buildProgramme } from './build/build-programme.ts';
import { collectSheets } from './collect-sheets.ts';
import type { InputFile } from './input-file.ts';
import { IssueList } from './issue-list.ts';
import type { ScenarioChange } from './merge-scenario.ts';
import { readTables } from './read-tables.ts';

export { type InputFile, MAX_FILE_BYTES, oversizedFile } from './input-file.ts';
export type { ScenarioChange } from './merge-scenario.ts';

export type Intake =
  | {
      readonly kind: 'programme';
      readonly programme: Programme;
      /** Warnings only. */
      readonly issues: readonly Issue[];
      /** What the scenario changes, row by row; empty without one. */
      readonly changes: readonly ScenarioChange[];
    }
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] };

/**
 * Reads a programme from the files of its folder (CSV tables, or one .xlsx workbook with a sheet a table),
 * with a scenario's changed rows laid over it. Bad input is data: the answer is either a whole programme, every
 * reference of it checked and every list in canonical order, or all problems of all files at once.
 */
export async function readProgramme(
  files: readonly InputFile[],
  options: { readonly scenario?: readonly InputFile[] } = {},
): Promise<Intake> {
  const issues = new IssueList();
  const base = await collectSheets(files, '', issues);
  const scenario =
    options.scenario === undefined ? null : await collectSheets(options.scenario, 'scenario/', issues);
  const tables = readTables(base, scenario, issues);
  const programme = buildProgramme(tables, { ...base.digests, ...scenario?.digests }, issues);
  const found = issues.sorted();
  if (programme === null || issues.hasErrors) return { kind: 'rejected', issues: found };
  return { kind: 'programme', programme, issues: found, changes: tables.changes };
}
