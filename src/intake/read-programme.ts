import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import { buildProgramme } from './build-programme.ts';
import type { InputFile } from './issues/input-file.ts';
import { IssueList } from './issues/issue-list.ts';
import { type CollectedSheets, collectSheets } from './read/collect-sheets.ts';
import type { ScenarioChange } from './read/merge-scenario.ts';
import { readTables } from './read/read-tables.ts';

/** The folder that the files of a scenario stand under in digests and issues: `scenario`, `scenario-2` … */
export function scenarioFolder(layer: number): string {
  return layer === 0 ? 'scenario' : `scenario-${layer + 1}`;
}

export type Intake =
  | {
      readonly kind: 'programme';
      readonly programme: Programme;
      /** Warnings only. */
      readonly issues: readonly Issue[];
      /** What the scenarios change, row by row; empty without any. */
      readonly changes: readonly ScenarioChange[];
    }
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] };

/**
 * Reads a programme from the files of its folder (CSV tables, or one .xlsx workbook with a sheet a table),
 * with the changed rows of scenarios laid over it, each over those before it. Bad input is data: the answer is
 * either a whole programme, every reference of it checked and every list in canonical order, or all problems of all
 * files at once. Files of scenarios are named by {@link scenarioFolder}.
 */
export async function readProgramme(
  files: readonly InputFile[],
  options: { readonly scenarios?: readonly (readonly InputFile[])[] } = {},
): Promise<Intake> {
  const issues = new IssueList();
  const base = await collectSheets(files, '', issues);
  const scenarios: CollectedSheets[] = [];
  for (const [layer, own] of (options.scenarios ?? []).entries()) {
    scenarios.push(await collectSheets(own, `${scenarioFolder(layer)}/`, issues));
  }
  const tables = readTables(base, scenarios, issues);
  const digests = Object.assign({}, ...[base, ...scenarios].map((folder) => folder.digests));
  const programme = buildProgramme(tables, digests, issues);
  const found = issues.sorted();
  if (programme === null || issues.hasErrors) return { kind: 'rejected', issues: found };
  return { kind: 'programme', programme, issues: found, changes: tables.changes };
}
