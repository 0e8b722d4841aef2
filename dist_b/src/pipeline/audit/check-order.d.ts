import type { AuditCase } from './audit-case.ts';
import { type AuditFinding } from './finding.ts';
/** Runs the programme again with the rows of every table in another order: the same bytes must come of it. */
export declare function checkOrder(audit: AuditCase, shuffles: number): Promise<AuditFinding>;
