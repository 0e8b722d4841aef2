import {
  type AuditGround,
  compareFairValues,
  fairValues,
  solveVariant,
  withoutLottery,
  withoutSlack,
} from './audit-case.ts';
import { type AuditFinding, judgeCases } from './audit-finding.ts';
import { renameRotators } from './rename-rotators.ts';

/** Gives every rotator another id and solves again: no aim but the lottery, or one with slack, may come to another value. */
export async function checkRenaming(audit: AuditGround): Promise<AuditFinding> {
  const renamed = await solveVariant(audit, renameRotators(withoutLottery(audit.programme)));
  const isCompared = withoutSlack(audit.programme);
  const names = fairValues(audit.verdict, isCompared).length;
  return judgeCases('renaming', {
    cases: renamed === null ? 0 : 1,
    unsettled: renamed === null ? 1 : 0,
    against: renamed === null ? [] : compareFairValues(renamed.verdict, audit.verdict, isCompared),
    evidence: `every rotator under another id, in another order, solved again without the lottery: ${names} tier values compared`,
  });
}
