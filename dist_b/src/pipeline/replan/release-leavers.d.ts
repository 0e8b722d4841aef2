import type { RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Table } from '../../report/csv.ts';
/**
 * Rotators who have no pathway in the programme as it is to be solved. Those who `leave` earlier than before are owed
 * nothing any more: what rules promise them by a later date must not keep everybody else from being replanned.
 */
export declare function listStuck(before: Programme, asked: Programme): Readonly<Record<'leavers' | 'others', readonly RotatorId[]>>;
/**
 * Tables that release rotators from what they are promised. Rules bind by cohort: the released get one of their own, and
 * rules that promise something to everybody name all the others instead. Limits go on binding the released.
 */
export declare function tabulateRelease({ rotators, competencyRules }: Programme, released: readonly RotatorId[]): Readonly<Record<'rotators' | 'competency_rules', Table>>;
