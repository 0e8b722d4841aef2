import { checkCycles } from './check-cycles.js';
import { checkDecisions, checkPairs } from './check-decisions.js';
import { checkPeople } from './check-people.js';
import { checkPillars } from './check-pillars.js';
import { checkPrecedence } from './check-precedence.js';
import { checkProfessions } from './check-professions.js';
import { checkRules } from './check-rules.js';
import { checkSupervision } from './check-supervision.js';
import { checkWishKinds } from './check-wish-kinds.js';
import { checkWishes } from './check-wishes.js';
const CHECKS = [
    checkCycles,
    checkProfessions,
    checkPeople,
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
export function runChecks(sources, issues) {
    // Whether a table is sound is settled by reading it, not by what the checks before this one found.
    const context = { ...sources, issues, brokenFiles: new Set(issues.brokenFiles) };
    for (const check of CHECKS)
        check(context);
}
