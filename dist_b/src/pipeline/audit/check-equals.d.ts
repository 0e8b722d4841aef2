import type { RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import { type AuditGround } from './audit-case.ts';
import type { AuditFinding } from './finding.ts';
/** Swaps the pathways of any two rotators who are equal in every table: nothing but the lottery may notice. */
export declare function checkEquals({ programme, allocation, verdict }: AuditGround): AuditFinding;
/** Every two neighbours among rotators of whom all tables say the same. */
export declare function listEqualPairs(programme: Programme): readonly (readonly [RotatorId, RotatorId])[];
