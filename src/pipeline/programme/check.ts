import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { ScenarioChange } from '../../intake/read/merge-scenario.ts';
import { describeSupply } from '../../intake/supply/describe-supply.ts';
import type { SupplySummary } from '../../intake/supply/supply-summary.ts';
import { readInput } from './read-input.ts';

/** What can be said of a programme before anything is solved. */
export type CheckResult =
  | { readonly kind: 'rejected'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'accepted';
      readonly programme: Programme;
      /** Warnings: of the tables first, then where supply falls short. */
      readonly issues: readonly Issue[];
      readonly supply: SupplySummary;
      /** What the scenario changes, row by row. */
      readonly changes: readonly ScenarioChange[];
    };

/** Reads and checks a programme without allocating it. Throws `InputPathError` when a path leads nowhere. */
export async function checkProgramme(path: string, scenario: string | null): Promise<CheckResult> {
  const input = await readInput(path, scenario);
  if (input.kind === 'rejected') return input;
  const { programme, changes } = input;
  const supply = describeSupply(programme);
  return { kind: 'accepted', programme, issues: [...input.issues, ...supply.issues], supply, changes };
}
