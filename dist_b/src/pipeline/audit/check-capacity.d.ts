import { type AuditGround } from './audit-case.ts';
import { type AuditFinding } from './finding.ts';
/**
 * One more place in a full slot never hurts. For every full slot the run's own allocation is judged in the programme
 * with the place: if it is still accepted and worth the same, the best allocation there is no worse. A sample of the
 * slots is solved again, and must not come out worse.
 */
export declare function checkCapacity(audit: AuditGround, resolved: number): Promise<AuditFinding>;
