import type { AuditGround } from './audit-case.ts';
import { type AuditFinding } from './finding.ts';
/**
 * Can anybody be less dissatisfied with nobody more so, the aims before dissatisfaction kept? Everybody's own figure
 * becomes the most they may carry, and the least total under these caps is solved for: less than now would say yes.
 */
export declare function checkPareto(audit: AuditGround): Promise<AuditFinding>;
