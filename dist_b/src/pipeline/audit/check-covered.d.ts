import type { AuditGround } from './audit-case.ts';
import type { AuditFinding } from './finding.ts';
/** Every pillar that must be covered is, or provably will be: told by the verifier from the tables. */
export declare function checkCovered({ verdict }: AuditGround): AuditFinding;
