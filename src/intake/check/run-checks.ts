import type { DraftSources } from '../build/draft.ts';
import type { IssueList } from '../issues/issue-list.ts';
import { checkCycles } from './check-cycles.ts';
import { checkDecisions, checkPairs } from './check-decisions.ts';
import { checkHistory } from './check-history.ts';
import { checkPeople } from './check-people.ts';
import { checkPillars } from './check-pillars.ts';
import { checkPrecedence } from './check-precedence.ts';
import { checkProfessions } from './check-professions.ts';
import { checkRules } from './check-rules.ts';
import { checkSupervision } from './check-supervision.ts';
import { checkWishKinds } from './check-wish-kinds.ts';
import { checkWishes } from './check-wishes.ts';

const CHECKS = [
  checkCycles,
  checkProfessions,
  checkPeople,
  checkHistory,
  checkRules,
  checkPrecedence,
  checkPillars,
  checkSupervision,
  checkDecisions,
  checkPairs,
  checkWishes,
  checkWishKinds,
];

/** Everything that takes more than one row, or more than one table, to see. */
export function runChecks(sources: DraftSources, issues: IssueList): void {
  // Whether a table is sound is settled by reading it, not by what the checks before this one found.
  const context = { ...sources, issues, brokenFiles: new Set(issues.brokenFiles) };
  for (const check of CHECKS) check(context);
}
