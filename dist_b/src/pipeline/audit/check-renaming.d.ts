import { type AuditGround } from './audit-case.ts';
import { type AuditFinding } from './finding.ts';
/** Gives every rotator another id and solves again: no aim but the lottery may come to another value. */
export declare function checkRenaming(audit: AuditGround): Promise<AuditFinding>;
