import { compareFairValues, fairValues, solveVariant, withoutLottery, } from './audit-case.js';
import { judgeCases } from './finding.js';
import { renameRotators } from './rename-rotators.js';
/** Gives every rotator another id and solves again: no aim but the lottery may come to another value. */
export async function checkRenaming(audit) {
    const renamed = await solveVariant(audit, renameRotators(withoutLottery(audit.programme)));
    const names = fairValues(audit.verdict).length;
    return judgeCases('renaming', {
        cases: renamed === null ? 0 : 1,
        unsettled: renamed === null ? 1 : 0,
        against: renamed === null ? [] : compareFairValues(renamed.verdict, audit.verdict),
        evidence: `every rotator under another id, in another order, solved again without the lottery: ${names} tier values compared`,
    });
}
