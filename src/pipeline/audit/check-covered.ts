import { count } from '../../domain/wording.ts';
import type { AuditGround } from './audit-case.ts';
import type { AuditFinding } from './audit-finding.ts';

/** Every pillar that must be covered is, or provably will be: told by the verifier from the tables. */
export function checkCovered({ verdict }: AuditGround): AuditFinding {
  const owed = verdict.coverage.filter(({ strength }) => strength === 'must');
  const of = (status: string) => owed.filter((each) => each.status === status);
  return {
    invariant: 'covered',
    status: of('not-covered').length > 0 ? 'violated' : owed.length === 0 ? 'not-applicable' : 'holds',
    cases: owed.length,
    evidence: `${count(owed.length, 'required cover', 'required covers')}: ${of('covered').length} covered in the horizon, ${of('completable').length} completable by further assignments within capacity`,
    against: of('not-covered').map(
      ({ rotator, subject, rule }) => `${rotator} is left without ${subject} (rule ${rule})`,
    ),
  };
}
