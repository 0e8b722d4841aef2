import { type AuditGround } from './audit-case.ts';
import { type AuditFinding } from './finding.ts';
/** Solves for the least possible worst dissatisfaction alone, and compares it with the run's. */
export declare function checkWorstOff(audit: AuditGround): Promise<AuditFinding>;
